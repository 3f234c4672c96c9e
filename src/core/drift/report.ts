import type { DriftReport, ObservedCluster, State, Unseen } from '#core/model';

const unseenIn = (one: ObservedCluster): readonly Unseen[] => {
  if (one.reach === 'lost') return [{ cluster: one.cluster, failure: one.failure }];
  return [...one.objects].flatMap(([object, seen]) => (seen.found === 'unknown' ? [{ cluster: one.cluster, object, failure: seen.failure }] : []));
};

/** How much of what is recorded was looked at, and what could not be. */
export const seenOf = (observed: readonly ObservedCluster[], recorded: State): Pick<DriftReport, 'looked' | 'unknown' | 'clusters'> => {
  const clusters = new Map(observed.map((one) => [one.cluster, one]));
  const isSeen = ({ at }: State['objects'][number]): boolean => {
    const cluster = clusters.get(at.cluster);
    const seen = cluster?.reach === 'ok' ? cluster.objects.get(at.object) : undefined;
    return seen !== undefined && seen.found !== 'unknown';
  };
  return { clusters: observed.map(({ cluster }) => cluster), looked: recorded.objects.filter(isSeen).length, unknown: observed.flatMap(unseenIn) };
};
