import type { ClusterName, Conflict, Hazard, HazardKind } from '#core/model';
import type { Draft } from '../decide/index.ts';

/** The steps of one cluster, as far as a hazard looks at them. */
export type Endangered = {
  readonly cluster: ClusterName;
  readonly drafts: readonly Draft[];
  /** Objects that are recorded there now. */
  readonly recorded: number;
  readonly leaving: boolean;
};

/** Finds one kind of danger in a whole plan. */
export type HazardRule = { readonly kind: HazardKind; readonly find: (clusters: readonly Endangered[]) => readonly Hazard[] };

/** A rule that looks at each step on its own; what it says of a step is the danger. */
export const perStep = (kind: HazardKind, says: (draft: Draft) => string | undefined): HazardRule => ({
  kind,
  find: (clusters) =>
    clusters.flatMap(({ drafts }) =>
      drafts.flatMap((draft) => {
        const danger = says(draft);
        return danger === undefined ? [] : [{ kind, at: draft.at, says: danger }];
      }),
    ),
});

/** Managers and the fields that are theirs, in one phrase. */
export const conflictsText = (conflicts: readonly Conflict[]): string => {
  const paths = [...new Set(conflicts.map((conflict) => conflict.path))].sort();
  const managers = [...new Set(conflicts.map((conflict) => `"${conflict.manager}"`))].sort();
  return `${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ` and ${paths.length - 3} more fields` : ''} from ${managers.join(', ')}`;
};
