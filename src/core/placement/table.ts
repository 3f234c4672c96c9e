import { byText, type Move, type Placement, type PlacementRow, type PlacementTable, type Target } from '#core/model';

const rowOf = ({ template, policy, targets, unplaceable, kept }: Placement): PlacementRow => ({
  template: template.key,
  ...(policy === undefined ? {} : { policy: policy.ref }),
  targets: [...targets].sort((one, other) => byText(one.cluster, other.cluster)),
  ...(unplaceable ? { says: unplaceable.says } : policy === undefined && targets.length === 0 ? { says: 'no policy selects it' } : kept && policy === undefined ? { says: 'no policy selects it any more' } : {}),
});

const movesOf = (before: Placement | undefined, after: Placement): readonly Move[] => {
  const [was, is] = [before?.targets ?? [], after.targets].map((targets) => new Map(targets.map((target) => [target.cluster, target])));
  const clusters = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].sort(byText);
  return clusters.flatMap((cluster): Move[] => {
    const [old, next]: readonly (Target | undefined)[] = [was?.get(cluster), is?.get(cluster)];
    if ((old === undefined) === (next === undefined) && old?.replicas === next?.replicas) return [];
    return [{ template: after.template.key, cluster, ...(old ? { before: old } : {}), ...(next ? { after: next } : {}) }];
  });
};

/** Templates by clusters; with placements of before, who moved. */
export const tableOf = (placements: readonly Placement[], given: { clusters: PlacementTable['clusters']; supposed: readonly string[]; before?: readonly Placement[] }): PlacementTable => {
  const was = new Map(given.before?.map((placement) => [placement.template.key, placement]));
  return {
    format: 1,
    clusters: [...given.clusters].sort(byText),
    rows: placements.map(rowOf).sort((one, other) => byText(one.template, other.template)),
    supposed: given.supposed,
    moves: given.before === undefined ? [] : placements.flatMap((placement) => movesOf(was.get(placement.template.key), placement)),
  };
};
