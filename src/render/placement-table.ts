import type { Move, PlacementRow, PlacementTable, Target } from '#core/model';
import { columns } from './layout.ts';
import type { Frame, View } from './frame.ts';
import { visible } from './sanitize.ts';
import { type Cell, table } from './table.ts';

const cellOf = (target: Target | undefined): string => (target === undefined ? '-' : target.replicas === undefined ? (target.follows ? 'follows' : 'yes') : String(target.replicas));

const targetText = (target: Target): string => `${target.cluster}${target.replicas === undefined ? '' : `=${target.replicas}`}`;

const policyOf = ({ policy }: PlacementRow): string => (policy === undefined ? '-' : `${policy.namespace === undefined ? '' : `${policy.namespace}/`}${policy.name}`);

const wide = ({ clusters, rows }: PlacementTable, { width, colour }: Frame): string => {
  const hasReasons = rows.some(({ says }) => says !== undefined);
  const cells = rows.map((row): Cell[] => {
    const own = new Map(row.targets.map((target) => [target.cluster, target]));
    const each = clusters.map((cluster): Cell => ({ text: cellOf(own.get(cluster)), paint: own.has(cluster) ? colour.good : colour.faint }));
    return [row.template, policyOf(row), ...each, ...(hasReasons ? [row.says ?? ''] : [])];
  });
  return table(['TEMPLATE', 'POLICY', ...clusters, ...(hasReasons ? ['WHY'] : [])], cells, width);
};

const MOST = 8;

// Where there are more clusters than fit, each row names its own.
const narrow = ({ rows }: PlacementTable, { width }: Frame): string =>
  table(
    ['TEMPLATE', 'POLICY', 'CLUSTERS', 'WHERE'],
    rows.map((row) => {
      const named = row.targets.slice(0, MOST).map(targetText).join(' ');
      const more = row.targets.length > MOST ? ` and ${row.targets.length - MOST} more` : '';
      return [row.template, policyOf(row), String(row.targets.length), row.says === undefined ? `${named}${more}` : `${named}${more} (${row.says})`];
    }),
    width,
  );

const hasRoom = ({ clusters }: PlacementTable, width: number): boolean => clusters.reduce((sum, name) => sum + Math.max(7, columns(name)) + 3, 0) <= width - 60;

const moveText = ({ before, after }: Move): string => `${before === undefined ? 'nothing' : cellOf(before)} -> ${after === undefined ? 'nothing' : cellOf(after)}`;

const moves = ({ supposed, moves: all }: PlacementTable, { width, colour }: Frame): string => {
  if (supposed.length === 0) return '';
  const title = `\nSupposed: ${supposed.map(visible).join(', ')}. `;
  if (all.length === 0) return `${title}Nothing moves.\n`;
  const templates = new Set(all.map(({ template }) => template)).size;
  const rows = all.map((move): Cell[] => [move.template, move.cluster, { text: moveText(move), paint: move.after === undefined ? colour.removed : move.before === undefined ? colour.added : colour.strong }]);
  return `${title}${templates} ${templates === 1 ? 'template moves' : 'templates move'}:\n${table(['TEMPLATE', 'CLUSTER', 'MOVES'], rows, width)}`;
};

/** Templates by clusters with their replicas, and below who moves under what is supposed. */
export const placementTable: View<PlacementTable> = (placed, frame) =>
  `${placed.rows.length === 0 ? 'There are no templates.\n' : hasRoom(placed, frame.width) ? wide(placed, frame) : narrow(placed, frame)}${moves(placed, frame)}`;
