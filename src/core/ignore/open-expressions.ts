import { Environment } from '@marcbachmann/cel-js';
import { diagnose } from '#core/diagnostics';
import { type DriftQuestion, type IgnoreRule, keyParts, type Outcome, good, type RuleExpressions, unlessErrors } from '#core/model';

const shapes = {
  cluster: { name: 'string' },
  object: { key: 'string', group: 'string', kind: 'string', namespace: 'string', name: 'string', labels: 'map<string, string>' },
  field: { path: 'string', manager: 'string', operation: 'string', subresource: 'string', recorded: 'dyn', live: 'dyn' },
} as const;

type Evaluate = (subject: Record<string, unknown>) => unknown;

const environmentOf = (): Environment => {
  const environment = new Environment({ limits: { maxAstNodes: 1000, maxDepth: 50 } });
  for (const name of ['cluster', 'object', 'field'] as const) environment.registerVariable({ name, schema: shapes[name] });
  return environment.registerVariable('what', 'string');
};

const subjectOf = ({ at, what, field, object }: DriftQuestion): Record<string, unknown> => {
  const { group, kind, namespace, name } = keyParts(at.object);
  return {
    what,
    cluster: { name: at.cluster },
    object: { key: at.object, group, kind, namespace: namespace ?? '', name, labels: { ...object?.metadata.labels } },
    field: { path: field?.path ?? '', manager: field?.manager ?? '', operation: field?.operation ?? '', subresource: field?.subresource ?? '', recorded: field?.recorded ?? null, live: field?.live ?? null },
  };
};

const problemIn = (environment: Environment, expression: string): string | undefined => {
  const { valid, type, error } = environment.check(expression);
  if (!valid) return (error?.message ?? 'it is no CEL').split('\n')[0]?.replace(/\.$/, '') ?? '';
  return type === 'bool' || type === 'dyn' ? undefined : `it is of the type ${type}, and not true or false`;
};

const opening = (environment: Environment, rule: IgnoreRule, when: string): Outcome<readonly [IgnoreRule, Evaluate]> => {
  const says = problemIn(environment, when);
  if (says === undefined) return good([rule, environment.parse(when) as Evaluate]);
  const hint = 'An expression is true or false of one difference:\n    when: field.manager == "kubectl-scale" && object.kind == "Deployment"';
  return { ok: false, diagnostics: [diagnose('FLT6504', `The expression \`${when}\` of an ignore rule cannot be used: ${says}.`, { at: rule.at, hint })] };
};

// What cannot be decided counts as drift.
const holds = (evaluate: Evaluate, question: DriftQuestion): boolean => {
  try {
    return evaluate(subjectOf(question)) === true;
  } catch {
    return false;
  }
};

/** Compiles the expressions of rules. One that is no CEL, names what is not there, or is not true or false is a diagnostic at its place. */
export const openExpressions = (rules: readonly IgnoreRule[]): Outcome<RuleExpressions> => {
  const environment = environmentOf();
  const opened = rules.flatMap((rule) => (rule.when === undefined ? [] : [opening(environment, rule, rule.when)]));
  const ready = new Map(opened.flatMap((one) => (one.ok ? [one.value] : [])));
  const answer: RuleExpressions = (rule, question) => {
    const evaluate = ready.get(rule);
    return evaluate !== undefined && holds(evaluate, question);
  };
  return unlessErrors(
    answer,
    opened.flatMap(({ diagnostics }) => diagnostics),
  );
};
