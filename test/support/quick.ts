import { applyPlan, type ApplyRequest, makePlan, readPlan } from '#actions';
import { hasChanges, type Outcome, type Step } from '#core/model';
import { styleOf, views } from '#render';
import { applyAll, planAll, portsIn } from './in-process.ts';

const must = <Value>(outcome: Outcome<Value>): Value => {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.diagnostics.map((one) => `${one.code} ${one.detail}`).join('\n'));
};

const carriedOut = async (folder: string, ask: ApplyRequest): Promise<void> => {
  const { result } = must(await applyPlan(ask, portsIn(folder)));
  const undone = result.steps.filter((step) => step.ended !== 'done');
  if (undone.length > 0) throw new Error(`not everything was done: ${JSON.stringify(undone)}`);
};

/** Applies what a folder's fleet asks for, inside this process: how a story begins that is about something else. */
export const applied = (folder: string): Promise<void> => carriedOut(folder, applyAll);

/** Carries a saved plan out inside this process, with a consent for just what it names. */
export const appliedFrom = async (folder: string, file: string): Promise<void> => {
  const saved = must(await readPlan(file, portsIn(folder)));
  await carriedOut(folder, { ...applyAll, saved, allow: saved.hazards.map((hazard) => hazard.kind) });
};

/** The steps that a plan would still take, made inside this process. */
export const leftToDo = async (folder: string): Promise<readonly Step[]> => {
  const { plan } = must(await makePlan(planAll, portsIn(folder)));
  return plan.clusters.flatMap((cluster) => cluster.steps.filter((step) => step.action !== 'keep'));
};

/** Makes sure that nothing is left to do, nothing drifted and every cluster was seen: how a story ends well. */
export const settled = async (folder: string): Promise<void> => {
  const world = portsIn(folder);
  const { plan } = must(await makePlan(planAll, world));
  if (!hasChanges(plan) && plan.drift.length === 0 && plan.clusters.every((cluster) => cluster.lost === undefined)) return;
  throw new Error(`the plan is not empty:\n${views.plan.text(plan, { now: world.clock.now(), width: 120, colour: styleOf(0) })}`);
};
