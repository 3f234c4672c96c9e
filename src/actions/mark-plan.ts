import { diagnose } from '#core/diagnostics';
import { bad, good, markOf, type Outcome, type Plan, type StateBackend } from '#core/model';

/** The plan with the mark of a state; without one where the state can keep no key. */
export const marked = async (plan: Plan, backend: StateBackend): Promise<Plan> => {
  const key = await backend.key({ create: true });
  return key.ok && key.value !== undefined ? { ...plan, mark: markOf(plan, key.value) } : plan;
};

/** Refuses a saved plan that was edited, as far as the state can tell: one that never had a key can not. */
export const unlessEdited = async (plan: Plan, backend: StateBackend): Promise<Outcome<void>> => {
  const key = await backend.key({ create: false });
  if (!key.ok) return key;
  if (key.value === undefined || plan.mark === markOf(plan, key.value)) return good(undefined);
  const says = plan.mark === undefined ? 'The plan has no mark of the state' : 'The mark of the plan is not that of its contents by the key of this state';
  return bad([diagnose('FLT7514', `${says}: it was edited after it was made, or made from another state.`, { hint: 'Make a new plan:\n    fleet plan --out plan.json' })]);
};
