import { byText, type Dependency, type Interpreter, type Json, type K8sObject } from '#core/model';
import { stableJson } from '#lib/stable-json';
import type { KindRules } from '../rules.ts';
import { verdictOf } from '../third-party/verdict.ts';
import { askedIn, dependenciesIn, healthIn, objectIn } from './answers.ts';
import { remembered } from '#lib/remembered';
import { answer, answerOrTell, type Script, type Tell } from './script.ts';

const replicas = (script: Script, tell: Tell): Interpreter['replicas'] =>
  remembered((object: K8sObject) => answerOrTell(script, { function: 'GetReplicas', args: [object], read: askedIn }, tell));

const revise = (script: Script, tell: Tell): Interpreter['revise'] => {
  const results = remembered((_: K8sObject) => new Map<number, K8sObject>());
  return (object, count) => {
    const call = {
      function: 'ReviseReplica',
      args: [object, count],
      read: (found: readonly (Json | undefined)[]) => objectIn('ReviseReplica', [object], found),
    };
    const revised = results(object).get(count) ?? answerOrTell(script, call, tell) ?? object;
    results(object).set(count, revised);
    return revised;
  };
};

const retain =
  (script: Script, tell: Tell): Interpreter['retain'] =>
  (desired, live) =>
    answerOrTell(script, { function: 'Retain', args: [desired, live], read: (results) => objectIn('Retain', [desired, live], results) }, tell) ??
    desired;

const health =
  (script: Script): Interpreter['health'] =>
  (object) => {
    const found = answer(script, { function: 'InterpretHealth', args: [object], read: healthIn });
    return found.ok
      ? verdictOf(object, found.value)
      : { verdict: 'Unknown', says: `the script of "${script.of.name}" failed: ${found.failure.says}` };
  };

const sortKey = ({ apiVersion, kind, namespace = '', name = '' }: Dependency): string => [apiVersion, kind, namespace, name].join('\0');

const unique = (all: readonly Dependency[]): readonly Dependency[] => [...new Map(all.map((one) => [stableJson(one), one])).values()];

// Several scripts may speak of dependencies; where one of them fails, none counts.
const dependencies = (scripts: readonly Script[], tell: Tell): Interpreter['dependencies'] =>
  remembered((object: K8sObject): readonly Dependency[] => {
    const found = scripts.map((script) => answerOrTell(script, { function: 'GetDependencies', args: [object], read: dependenciesIn }, tell));
    if (found.includes(undefined)) return [];
    return [...unique(found.flatMap((some) => some ?? []))].sort((one, other) => byText(sortKey(one), sortKey(other)));
  });

/** The rules that the scripts for one kind make; status is not ours to reflect or aggregate. */
export const rulesOf = (scripts: readonly Script[], tell: Tell): KindRules => {
  const first = (field: Script['field']): Script | undefined => scripts.find((script) => script.field === field);
  const [count, write, keep, judge] = [first('replicaResource'), first('replicaRevision'), first('retention'), first('healthInterpretation')];
  const refers = scripts.filter(({ field }) => field === 'dependencyInterpretation');
  return {
    ...(count && { replicas: replicas(count, tell) }),
    ...(write && { revise: revise(write, tell) }),
    ...(keep && { retain: retain(keep, tell) }),
    ...(judge && { health: health(judge) }),
    ...(refers.length > 0 && { dependencies: dependencies(refers, tell) }),
  };
};
