import type { Admit, Admitted, Failure, Foreseen, K8sObject, Preview } from '#core/model';
import { refusalOf } from './refusal.ts';

/** What a definition makes of an object that was merged, and why a server would refuse it. */
export type Judged = { readonly object: K8sObject; readonly foreseen: Foreseen; readonly refusal?: Failure };

const remarks = ({ dropped, fixed, unjudged }: Admitted): Foreseen => ({
  ...(dropped.length > 0 ? { dropped } : {}),
  ...(fixed.length > 0 ? { fixed } : {}),
  ...(unjudged.length > 0 ? { unjudged } : {}),
});

/** Admits an object. Where only its change is forbidden it would have to be made anew, and then it must be good as a new one. */
export const judged = (admit: Admit, object: K8sObject, live: K8sObject | undefined): Judged => {
  const admitted = admit(object, live);
  const causes = admitted.causes.length > 0 || admitted.fixed.length === 0 ? admitted.causes : admit(object, undefined).causes;
  return { object: admitted.object, foreseen: remarks(admitted), ...(causes.length > 0 ? { refusal: refusalOf(object, causes) } : {}) };
};

/** A prediction with a definition's word on it. */
export const withJudgement = (preview: Extract<Preview, { conflicts: unknown }>, { object, foreseen, refusal }: Judged): Preview =>
  refusal === undefined ? { ...preview, ...foreseen, object } : { known: 'no', failure: refusal, changes: preview.changes };

/** What the server's own answer leaves of it: who has accepted a change has no rule against it, and has evaluated all of them. */
export const afterAnswer = (before: Preview, answer: Preview): Preview => {
  if (before.known !== 'predicted') return answer;
  if (answer.known === 'no') return before.fixed === undefined ? answer : { ...answer, fixed: before.fixed };
  return answer.known === 'verified' && before.dropped !== undefined ? { ...answer, dropped: before.dropped } : answer;
};
