import { encodePlan } from '#core/plan';
import { bad, type Outcome, type Ports } from '#core/model';
import type { PlanAnswer } from './make-plan.ts';

type Made = Extract<Outcome<PlanAnswer>, { ok: true }>;

/** Writes a plan as the file that apply takes. */
export const savePlan = async (made: Made, path: string, world: Ports): Promise<Outcome<PlanAnswer>> => {
  const written = await world.documents.write(path, encodePlan(made.value.plan));
  return written.ok ? made : bad([...made.diagnostics, ...written.diagnostics]);
};
