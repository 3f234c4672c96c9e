import { byText, type Placed, type Target } from '#core/model';

const isList = (placed: Placed): placed is readonly string[] => Array.isArray(placed);

/** The clusters of a written placement, sorted. */
export const namesIn = (placed: Placed): readonly string[] => [...(isList(placed) ? placed : Object.keys(placed))].sort(byText);

/** A written placement as targets; those of a list have no number of replicas. */
export const targetsIn = (placed: Placed): readonly Target[] =>
  namesIn(placed).map((name) => {
    const replicas = isList(placed) ? undefined : placed[name];
    return { cluster: name as Target['cluster'], ...(replicas === undefined ? {} : { replicas }) };
  });

/** Targets as they would be written: with replicas where the kind has them. */
export const asWritten = (targets: readonly Target[]): Placed => {
  const sorted = [...targets].sort((one, other) => byText(one.cluster, other.cluster));
  if (sorted.length === 0 || sorted.some(({ replicas }) => replicas === undefined)) return sorted.map(({ cluster }) => cluster);
  return Object.fromEntries(sorted.map(({ cluster, replicas }) => [cluster, replicas ?? 0]));
};
