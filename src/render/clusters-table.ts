import type { ClusterFacts, MemberCluster } from '#core/model';
import { ageOf } from './age.ts';
import type { Frame, View } from './frame.ts';
import { type Cell, table } from './table.ts';

/** A member cluster with what it says of itself now; without facts it was not asked. */
export type ClusterRow = { readonly member: MemberCluster; readonly facts?: ClusterFacts; readonly endpoint?: string };

const orNone = (text: string | undefined): string => (text === undefined || text === '' ? '<none>' : text);

const ready = (facts: ClusterFacts | undefined, { colour }: Frame): Cell => {
  if (facts === undefined) return 'Unknown';
  return facts.reach === 'ok' ? { text: 'True', paint: colour.good } : { text: 'False', paint: colour.bad };
};

const narrow = ({ member, facts }: ClusterRow, frame: Frame): readonly Cell[] => [
  member.name,
  facts?.reach === 'ok' ? facts.version : '<unknown>',
  member.syncMode,
  ready(facts, frame),
  ageOf(member.joined, frame.now),
];

const HEAD = ['NAME', 'VERSION', 'MODE', 'READY', 'AGE'];

/** The members as `karmadactl get clusters` shows them. */
export const clustersTable: View<readonly ClusterRow[]> = (rows, frame) =>
  rows.length === 0
    ? 'No clusters.\n'
    : table(
        HEAD,
        rows.map((row) => narrow(row, frame)),
        frame.width,
      );

/** The same with zones, region, provider and address. */
export const clustersWide: View<readonly ClusterRow[]> = (rows, frame) => {
  const cells = rows.map((row) => [
    ...narrow(row, frame),
    orNone(row.member.zones.join(',')),
    orNone(row.member.region),
    orNone(row.member.provider),
    orNone(row.endpoint),
  ]);
  return rows.length === 0 ? 'No clusters.\n' : table([...HEAD, 'ZONES', 'REGION', 'PROVIDER', 'API-ENDPOINT'], cells, Number.POSITIVE_INFINITY);
};

/** One name on each line, for scripts. */
export const clusterNames: View<readonly ClusterRow[]> = (rows) => rows.map((row) => `cluster/${row.member.name}\n`).join('');
