import { byText, type PlacedBefore, type Target } from '#core/model';
import type { PlanInput } from './input.ts';
import type { Scope } from './scope.ts';

const byTemplate = (one: PlacedBefore, other: PlacedBefore): number => byText(one.template, other.template);

/**
 * What the next placement starts from once this plan is done. Outside the scope nothing was placed, so what is recorded stays;
 * but where clusters share something out, the decision is one: half of it would make the next plan share out anew.
 */
export const placedInScope = ({ placedAfter, recorded, sharedOut }: PlanInput, scope: Scope): readonly PlacedBefore[] => {
  if (scope.isWhole) return [...placedAfter].sort(byTemplate);
  const before = new Map(recorded.placements.map((placed) => [placed.template, placed]));
  const after = new Map(placedAfter.map((placed) => [placed.template, placed]));
  return [...new Set([...before.keys(), ...after.keys()])].sort(byText).flatMap((template) => {
    const [old, next] = [before.get(template), after.get(template)];
    if (!scope.holdsTemplate(template)) return old ?? [];
    if (sharedOut && next !== undefined) return next;
    const targets = [...inScope(next, scope.holdsCluster), ...inScope(old, (cluster) => !scope.holdsCluster(cluster))].sort((one, other) =>
      byText(one.cluster, other.cluster),
    );
    const placed = next ?? old;
    return placed === undefined || (next === undefined && targets.length === 0) ? [] : { ...placed, targets };
  });
};

const inScope = (placed: PlacedBefore | undefined, holds: (cluster: string) => boolean): readonly Target[] =>
  placed?.targets.filter((target) => holds(target.cluster)) ?? [];
