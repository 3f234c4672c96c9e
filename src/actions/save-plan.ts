import { encodePlan } from '#core/plan';
import { attempt, bad, good, type Outcome, type Plan, type Ports, type SealTo } from '#core/model';
import type { PlanAnswer } from './make-plan.ts';
import { marked } from './mark-plan.ts';

type Made = Extract<Outcome<PlanAnswer>, { ok: true }>;

/** Where a plan is saved, and who can open it there; everybody where nobody is named. */
export type SavePlace = { readonly path: string; readonly to?: SealTo };

/** The plan as the text of a file, sealed where it is to be. */
export const planText = async (plan: Plan, to: SealTo | undefined, world: Ports): Promise<Outcome<string>> =>
  to === undefined ? good(encodePlan(plan)) : world.keys.seal(encodePlan(plan), to);

/** Writes a plan as the file that apply takes. */
export const savePlan = async (made: Made, { path, to }: SavePlace, world: Ports): Promise<Outcome<PlanAnswer>> => {
  const plan = await marked(made.value.plan, made.value.fleet.backend);
  const written = await attempt(async (must) => must(await world.documents.write(path, must(await planText(plan, to, world)))));
  return written.ok ? { ...made, value: { ...made.value, plan } } : bad([...made.diagnostics, ...written.diagnostics]);
};
