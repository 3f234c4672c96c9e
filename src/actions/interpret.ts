import { assess } from '#core/health';
import { builtIn, openInterpreter } from '#core/interpreter';
import { type Diagnostic, type FleetSpec, type Health, type Interpreter, type K8sObject, type Must, unlessErrors } from '#core/model';

/** What is known of kinds in one fleet, and what went wrong in its scripts while they were asked. */
export type Interpreting = { readonly interpreter: Interpreter; readonly told: readonly Diagnostic[] };

/** Opens the interpreter of a fleet; Lua is loaded only where there are scripts. */
export const interpreting = async (spec: FleetSpec, must: Must): Promise<Interpreting> => {
  const told: Diagnostic[] = [];
  if (spec.customizations === undefined) return { interpreter: builtIn, told };
  const { lua } = await import('#core/interpreter/lua');
  return { interpreter: must(openInterpreter(spec.customizations, { lua, tell: (diagnostic) => told.push(diagnostic) })), told };
};

/** Stops where a script failed: what it would have said is not known. */
export const unlessTold = ({ told }: Interpreting, must: Must): void => must(unlessErrors(undefined, [...told]));

/** Judges live objects: by the rule of their kind that a customization or Karmada ships, else by fleet's own. */
export const judgeBy =
  (interpreter: Interpreter) =>
  (object: K8sObject): Health =>
    interpreter.health(object) ?? assess(object);
