import { remembered } from '#lib/remembered';
import type { Brake, ClusterName, Conflict, Hazard, HazardKind, ObjectKey, Surroundings } from '#core/model';
import type { Draft } from '../decide/index.ts';
import type { Trio } from '../input.ts';

/** The steps of one cluster, as far as a hazard looks at them. */
export type Endangered = {
  readonly cluster: ClusterName;
  readonly drafts: readonly Draft[];
  /** Every address that is desired or recorded there, with what is live. */
  readonly trios: readonly Trio[];
  /** Objects that are recorded there now. */
  readonly recorded: number;
  readonly leaving: boolean;
  /** What was looked up for these steps; missing where nobody looked. */
  readonly around?: Surroundings;
};

/** Finds one kind of danger in a whole plan. */
export type HazardRule = { readonly kind: HazardKind; readonly find: (clusters: readonly Endangered[], brake: Brake) => readonly Hazard[] };

/** One step with its cluster, and its object as it is desired, live and recorded. */
export type StepInSight = { readonly draft: Draft; readonly trio?: Trio; readonly cluster: Endangered };

const isStep = ({ action }: Draft): boolean => action !== 'keep' && action !== 'forget';

/** The trios of a cluster by key. */
export const triosOf = remembered(({ trios }: Endangered): ReadonlyMap<ObjectKey, Trio> => new Map(trios.map((trio) => [trio.at.object, trio])));

/** The steps of a cluster that do something there, each with its object; the trios are looked at only where there are any. */
export const stepsIn = remembered((cluster: Endangered): readonly StepInSight[] => {
  const drafts = cluster.drafts.filter(isStep);
  if (drafts.length === 0) return [];
  const trios = triosOf(cluster);
  return drafts.map((draft) => {
    const trio = trios.get(draft.at.object);
    return { draft, cluster, ...(trio === undefined ? {} : { trio }) };
  });
});

/** A rule that looks at each step on its own; what it says of a step is the danger. */
export const perStep = (kind: HazardKind, says: (step: StepInSight) => string | undefined): HazardRule => ({
  kind,
  find: (clusters) =>
    clusters.flatMap(stepsIn).flatMap((step) => {
      const danger = says(step);
      return danger === undefined ? [] : [{ kind, at: step.draft.at, says: danger }];
    }),
});

/** `a, b and 2 more`: the first three of a sorted list. */
export const someOf = (names: readonly string[], more = 'more'): string =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} ${more}` : names.join(', ');

/** Managers and the fields that are theirs, in one phrase. */
export const conflictsText = (conflicts: readonly Pick<Conflict, 'path' | 'manager'>[]): string => {
  const paths = [...new Set(conflicts.map((conflict) => conflict.path))].sort();
  const managers = [...new Set(conflicts.map((conflict) => `"${conflict.manager}"`))].sort();
  return `${someOf(paths, 'more fields')} from ${managers.join(', ')}`;
};
