import type { Interpreter, K8sObject } from '#core/model';
import { dependencyRules } from './built-in/dependencies.ts';
import { replicaRules } from './built-in/replicas.ts';
import { retainRules } from './built-in/retain.ts';
import { reviseRules } from './built-in/revise.ts';
import { remembered } from '#lib/remembered';
import { kindOf, type KindRules, type Rules } from './rules.ts';
import { thirdParty } from './third-party/registry.ts';

const byKind = (...tables: readonly Rules[]): ReadonlyMap<string, KindRules> => {
  const all = new Map<string, KindRules>();
  for (const [kind, rules] of tables.flatMap((table) => Object.entries(table))) all.set(kind, { ...rules, ...all.get(kind) });
  return all;
};

// The earlier table wins, rule by rule: what a customization does not say is asked of the next.
const shipped = byKind(thirdParty, replicaRules, reviseRules, dependencyRules, retainRules);

/** An interpreter that asks these rules first, then what Karmada ships. */
export const interpreterWith = (customized: Rules): Interpreter => {
  const own = byKind(customized);
  const merged = new Map<string, KindRules>([...shipped, ...[...own].map(([kind, rules]) => [kind, { ...shipped.get(kind), ...rules }] as const)]);
  const rulesFor = remembered((object: K8sObject) => merged.get(kindOf(object)));
  const rule = <Question extends keyof Interpreter>(question: Question, object: K8sObject): Interpreter[Question] | undefined => rulesFor(object)?.[question];
  return {
    replicas: remembered((object: K8sObject) => rule('replicas', object)?.(object)),
    revise: (object, replicas) => rule('revise', object)?.(object, replicas) ?? object,
    dependencies: (object) => rule('dependencies', object)?.(object) ?? [],
    retain: (desired, live) => rule('retain', desired)?.(desired, live) ?? desired,
    health: (object) => rule('health', object)?.(object),
  };
};

/** What is known of kinds without any customization. */
export const builtIn: Interpreter = interpreterWith({});
