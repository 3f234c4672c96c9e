import { decodePlan } from '#core/plan';
import type { Outcome, Plan, Ports } from '#core/model';

/** A saved plan, read with nothing else at hand. */
export const readPlan = async (path: string, world: Ports): Promise<Outcome<Plan>> => {
  const text = await world.documents.read(path);
  return text.ok ? decodePlan(text.value) : text;
};
