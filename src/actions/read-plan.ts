import { decodePlan } from '#core/plan';
import { attempt, type Outcome, type Plan, type Ports, type SealTo } from '#core/model';

/** A file with a plan: the bytes that were saved (those that were sealed, where it is), and who it is sealed to. */
export type PlanFile = { readonly path: string; readonly text: string; readonly to?: SealTo };

/** A plan, and the file that it was read from. */
export type OpenedPlan = { readonly plan: Plan; readonly file: PlanFile };

const SEALED = '-----BEGIN AGE ENCRYPTED FILE-----';

/** A saved plan with its file, read with nothing else at hand; one that is sealed is opened. */
export const openPlan = (path: string, world: Ports): Promise<Outcome<OpenedPlan>> =>
  attempt(async (must) => {
    const stored = must(await world.documents.read(path));
    const file = stored.trimStart().startsWith(SEALED) ? must(await world.keys.unseal(stored, path)) : { text: stored };
    return { plan: must(decodePlan(file.text)), file: { path, ...file } };
  });

/** A saved plan, read with nothing else at hand. */
export const readPlan = async (path: string, world: Ports): Promise<Outcome<Plan>> => {
  const opened = await openPlan(path, world);
  return opened.ok ? { ...opened, value: opened.value.plan } : opened;
};
