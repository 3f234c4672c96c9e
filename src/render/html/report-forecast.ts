import { type ClusterName, keyParts, type Plan, type Rollout } from '#core/model';
import type { Shelves } from './report-change.ts';

/** What happens to pods of a workload on clusters where it is the same: pods made anew, replicas before and after (-1: as they are). */
export type RolloutRow = readonly [key: number, set: number, restarts: number, before: number, after: number];

/** What a live object says against steps, or what could not be looked up (then without a kind and a key). */
export type ObjectionRow = readonly [kind: number, cluster: number, key: number, says: number];

/** What is foretold, as the page reads it. */
export type ForecastRows = { readonly rollouts: readonly RolloutRow[]; readonly objections: readonly ObjectionRow[]; readonly unforeseen: readonly ObjectionRow[] };

type Placing = Pick<Shelves, 'text' | 'set'> & { readonly placeOf: (cluster: ClusterName) => number };

const rolloutKey = ({ at, restarts = 0, before = -1, after = -1 }: Rollout): string => JSON.stringify([at.object, restarts, before, after]);

/** The forecast of a plan; the workloads that most pods of come, go or are made anew first. */
export const forecastRows = ({ forecast }: Plan, { text, set, placeOf }: Placing): ForecastRows => {
  const groups = new Map<string, Rollout[]>();
  for (const rollout of forecast?.rollouts ?? []) groups.set(rolloutKey(rollout), [...(groups.get(rolloutKey(rollout)) ?? []), rollout]);
  const weight = (rollouts: readonly Rollout[]): number => rollouts.reduce((sum, { restarts = 0, before = 0, after = 0 }) => sum + restarts + Math.abs(after - before), 0);
  return {
    rollouts: [...groups.values()]
      .sort((one, other) => weight(other) - weight(one))
      .flatMap((rollouts): readonly RolloutRow[] => {
        const [first] = rollouts;
        return first === undefined ? [] : [[text(first.at.object), set(rollouts.map(({ at }) => at.cluster)), first.restarts ?? 0, first.before ?? -1, first.after ?? -1]];
      }),
    objections: (forecast?.objections ?? []).map(({ by, at, says }) => [text(by), placeOf(at.cluster), text(shortKey(at.object)), text(says)] as const),
    unforeseen: (forecast?.unknown ?? []).map(({ cluster, says }) => [-1, placeOf(cluster), -1, text(says)] as const),
  };
};

const shortKey = (object: Rollout['at']['object']): string => {
  const { namespace, name } = keyParts(object);
  return namespace === undefined ? name : `${namespace}/${name}`;
};
