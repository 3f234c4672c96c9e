import type { HazardRule } from './rule.ts';

/** A cluster leaves the fleet and its objects are deleted first. */
export const removesCluster: HazardRule = {
  kind: 'removes-cluster',
  find: (clusters) =>
    clusters.flatMap(({ cluster, drafts, leaving }) => {
      const deletes = drafts.filter((draft) => draft.action === 'delete');
      const [first] = deletes;
      return leaving && first
        ? [
            {
              kind: 'removes-cluster' as const,
              at: first.at,
              says: `${cluster} leaves the fleet: all ${deletes.length} objects that fleet put there are deleted`,
            },
          ]
        : [];
    }),
};
