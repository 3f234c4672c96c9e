import { byText, type FleetStatus, type HealthVerdict, type ObjectKey, type ObjectStatus } from '#core/model';
import { ageOf } from './age.ts';
import type { Frame, View } from './frame.ts';
import { visible } from './sanitize.ts';
import { type Cell, table } from './table.ts';

// From best to worst: of several clusters, the worst speaks for all.
const verdicts: readonly HealthVerdict[] = ['Healthy', 'Suspended', 'Progressing', 'Unknown', 'Missing', 'Degraded'];

const rank = (status: ObjectStatus): number => verdicts.indexOf(status.health.verdict);

/** One row for each object, its clusters summed up as Karmada's control plane does. */
export const statusTable: View<FleetStatus> = (status, frame) => {
  const byObject = new Map<ObjectKey, ObjectStatus[]>();
  for (const one of status.objects) byObject.set(one.object, [...(byObject.get(one.object) ?? []), one]);
  const rows = [...byObject]
    .sort(([one], [other]) => byText(one, other))
    .map(([object, own]) => [visible(object), String(own.length), ...figures(own, frame)]);
  return withLost(rows.length === 0 ? 'Nothing is recorded.\n' : whole(['OBJECT', 'CLUSTERS'], rows, frame), status, frame);
};

/** One row for each object on each cluster. */
export const statusByCluster: View<FleetStatus> = (status, frame) => {
  const sorted = [...status.objects].sort((one, other) => byText(one.cluster, other.cluster) || byText(one.object, other.object));
  const rows = sorted.map((one) => [visible(one.cluster), visible(one.object), ...figures([one], frame)]);
  return withLost(rows.length === 0 ? 'Nothing is recorded.\n' : whole(['CLUSTER', 'OBJECT'], rows, frame), status, frame);
};

const whole = (head: readonly string[], rows: readonly (readonly Cell[])[], frame: Frame): string => {
  const hasReasons = rows.some((row) => row.at(-1) !== '');
  const all = [...head, 'HEALTH', 'READY', 'UP-TO-DATE', 'AVAILABLE', 'AGE', ...(hasReasons ? ['WHY'] : [])];
  return table(all, hasReasons ? rows : rows.map((row) => row.slice(0, -1)), frame.width);
};

const sum = (own: readonly ObjectStatus[], figure: 'wanted' | 'ready' | 'updated' | 'available'): number =>
  own.reduce((total, one) => total + (one[figure] ?? 0), 0);

const figures = (own: readonly ObjectStatus[], frame: Frame): readonly Cell[] => {
  const worst = own.reduce((one, other) => (rank(other) > rank(one) ? other : one));
  const counts = own.some((one) => one.wanted !== undefined);
  const created = own.flatMap((one) => one.created ?? []).sort(byText)[0];
  const isGood = worst.health.verdict === 'Healthy';
  return [
    { text: worst.health.verdict, paint: isGood ? frame.colour.good : frame.colour.bad },
    counts ? `${sum(own, 'ready')}/${sum(own, 'wanted')}` : '-',
    counts ? String(sum(own, 'updated')) : '-',
    counts ? String(sum(own, 'available')) : '-',
    created === undefined ? '-' : ageOf(created, frame.now),
    isGood ? '' : `${own.length > 1 ? `${worst.cluster}: ` : ''}${worst.health.says}`,
  ];
};

const withLost = (text: string, { lost }: FleetStatus, { colour }: Frame): string =>
  text + lost.map(({ cluster, failure }) => `${colour.bad(`${visible(cluster)} not reached: ${visible(failure.message)}`)}\n`).join('');
