import { diagnose } from '#core/diagnostics';
import { attempt, bad, type Diagnostic, good, type Outcome, type Plan, type Ports } from '#core/model';
import { planText, type SavePlace } from './save-plan.ts';

const MOST_NAMES = 1000;

/** The name of the nth residual plan beside a plan; that of a residual plan is beside the plan that it comes from. */
export const residualName = (path: string, nth: number): string =>
  `${path.replace(/\.json$/, '').replace(/\.residual(-\d+)?$/, '')}.residual${nth === 1 ? '' : `-${nth}`}.json`;

/** Saves what an apply left undone beside its plan, under the first name that is free, and says where it is and what to type. */
export const saveResidual = async (residual: Plan, { path, to }: SavePlace, world: Ports): Promise<readonly Diagnostic[]> => {
  const saved = await attempt(async (must) => must(await firstFree(must(await planText(residual, to, world)), path, world)));
  if (!saved.ok) return saved.diagnostics;
  const count = residual.residual?.left.length ?? 0;
  return [
    diagnose('FLT7006', `${count === 1 ? '1 step is left; it is' : `${count} steps are left; they are`} in "${saved.value}", with the reason of each.`, {
      hint: `Read it, and carry out what still holds:\n    fleet show ${saved.value}\n    fleet apply ${saved.value}`,
    }),
  ];
};

const firstFree = async (text: string, path: string, world: Ports): Promise<Outcome<string>> => {
  for (let nth = 1; nth <= MOST_NAMES; nth++) {
    const name = residualName(path, nth);
    const made = await world.documents.create(name, text);
    if (!made.ok) return made;
    if (made.value) return good(name);
  }
  return bad([diagnose('FLT1502', `"${residualName(path, MOST_NAMES)}" and all residual plans before it are there already.`, { hint: `Remove those that are not needed any more:\n    ls ${residualName(path, 1)}` })]);
};
