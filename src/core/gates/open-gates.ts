import { Environment } from '@marcbachmann/cel-js';
import { diagnose } from '#core/diagnostics';
import { type Gate, good, type Outcome, type Plan, type Ruling, type Step, unlessErrors } from '#core/model';
import { countsOf, shapes, subjectOf } from './subject.ts';

/** Decides on every step of a plan; `keep` steps do nothing and are passed over. */
export type Judge = (plan: Plan) => readonly Ruling[];

type Evaluate = (subject: Record<string, unknown>) => unknown;
type Opened = { readonly gate: Gate; readonly evaluate: Evaluate };

const NO_GATE = 'no gate says anything of it';

/** Compiles gates. An expression that is no CEL, names what is not there, or is not true or false is a diagnostic at its place. */
export const openGates = (gates: readonly Gate[]): Outcome<Judge> => {
  const environment = environmentOf();
  const opened = gates.map((gate) => opening(environment, gate));
  const ready = opened.flatMap((one) => (one.ok ? [one.value] : []));
  return unlessErrors(
    judgeWith(ready),
    opened.flatMap(({ diagnostics }) => diagnostics),
  );
};

const environmentOf = (): Environment => {
  const environment = new Environment({ limits: { maxAstNodes: 1000, maxDepth: 50 } });
  environment.registerType('Field', { fields: shapes.field });
  for (const name of ['step', 'cluster', 'counts'] as const) environment.registerVariable({ name, schema: shapes[name] });
  return environment;
};

const opening = (environment: Environment, gate: Gate): Outcome<Opened> => {
  const says = problemIn(environment, gate.when);
  if (says === undefined) return good({ gate, evaluate: environment.parse(gate.when) as Evaluate });
  const hint = 'An expression is true or false of one step:\n    when: step.action == "update" && step.fields.all(f, f.path.endsWith(".image"))';
  return { ok: false, diagnostics: [diagnose('FLT6201', `The gate \`${gate.when}\` cannot be used: ${says}.`, { at: gate.at, hint })] };
};

const problemIn = (environment: Environment, expression: string): string | undefined => {
  const { valid, type, error } = environment.check(expression);
  if (!valid) return (error?.message ?? 'it is no CEL').split('\n')[0]?.replace(/\.$/, '') ?? '';
  return type === 'bool' ? undefined : `it is of the type ${type}, and not true or false`;
};

const judgeWith =
  (gates: readonly Opened[]): Judge =>
  (plan) => {
    const counts = countsOf(plan);
    return plan.clusters.flatMap((cluster) => cluster.steps.filter(({ action }) => action !== 'keep').map((step) => rulingOf(gates, step, { ...subjectOf(plan, cluster, step), counts })));
  };

// What cannot be decided is not let go: a step that a gate fails on is denied by it.
const rulingOf = (gates: readonly Opened[], { at }: Step, subject: Record<string, unknown>): Ruling => {
  for (const { gate, evaluate } of gates) {
    const found = answerOf(evaluate, subject);
    if (found === false) continue;
    if (found === true) return { at, answer: gate.then, says: gate.message ?? gate.when };
    return { at, answer: 'deny', says: `the gate \`${gate.when}\` failed: ${found}` };
  }
  return { at, answer: 'ask', says: NO_GATE };
};

const answerOf = (evaluate: Evaluate, subject: Record<string, unknown>): boolean | string => {
  try {
    const value = evaluate(subject);
    return typeof value === 'boolean' ? value : 'it is neither true nor false';
  } catch (thrown) {
    return thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown);
  }
};
