import type { Note, ObjectKey } from '#core/model';
import { decide, type Draft } from './decide/index.ts';
import { foresaid } from './foreseen.ts';
import { guard } from './guards.ts';
import type { PlanInput, Sight } from './input.ts';
import { narrow } from './order.ts';
import { tracing } from './origins.ts';
import { sameContents } from './same-content.ts';
import type { Scope } from './scope.ts';
import { staysIn } from './stays.ts';

/** One cluster with everything that was decided about it, within the scope. */
export type Considered = { readonly sight: Sight; readonly drafts: readonly Draft[]; readonly notes: readonly Note[]; readonly unchanged: number };

const knownLater = ({ handsOut }: PlanInput) => (draft: Draft): Draft => {
  const later = draft.body !== undefined && (draft.action === 'create' || draft.action === 'replace') ? (handsOut?.(draft.body) ?? []) : [];
  return later.length === 0 ? draft : { ...draft, later };
};

/** Decides about every address of a cluster. A cluster that was not seen has no drafts: absence of news is no news of absence. */
export const consider = (input: PlanInput, scope: Scope, parent: ObjectKey): ((sight: Sight) => Considered) => {
  const [stays, same, trace] = [staysIn(input), sameContents(), tracing()];
  return (sight) => {
    if (sight.member !== undefined && sight.observed?.reach !== 'ok') return { sight, drafts: [], notes: [], unchanged: 0 };
    const terms = { spec: input.spec, manager: `fleet:${input.spec.name}`, sight, stays, same, trace };
    const findings = sight.trios.map((trio) => foresaid(trio, decide(trio, terms)));
    const guarded = guard(
      sight,
      findings.flatMap(({ draft }) => draft ?? []),
      parent,
    );
    return {
      sight,
      drafts: narrow(guarded.drafts, scope, parent).map(knownLater(input)),
      notes: [...findings.flatMap((finding) => finding.notes), ...guarded.notes],
      unchanged: sight.trios.filter(({ at }, nth) => findings[nth]?.unchanged && scope.holds(at)).length,
    };
  };
};
