import { valueAtPointer } from '#lib/json-pointer';
import { isObject, type JsonObject, type K8sObject, type Objection } from '#core/model';
import type { Endangered } from '../hazards/rule.ts';
import { type Amounts, amountsOf, amountText, mostOf } from './amounts.ts';
import { type Foreseen, listedIn, namespaceOf, objectionOf } from './foreseen.ts';
import { type Defaults, podNeeds, type PodNeeds } from './pod-needs.ts';
import { makesPods } from './rollouts.ts';

const rulesOf = (range: K8sObject, type: string): readonly JsonObject[] => {
  const limits = valueAtPointer(range, '/spec/limits');
  return Array.isArray(limits) ? limits.filter((one): one is JsonObject => isObject(one) && one['type'] === type) : [];
};

const at = (rule: JsonObject, member: string): Amounts => amountsOf(rule[member]);

// What a rule leaves out, the API server fills in: the default limit from max, the default request from that or from min.
const defaultsIn = (rule: JsonObject): Defaults => {
  const limits = new Map([...at(rule, 'max'), ...at(rule, 'default')]);
  return { limits, requests: new Map([...at(rule, 'min'), ...limits, ...at(rule, 'defaultRequest')]) };
};

/** What the LimitRanges of a namespace fill in for its containers. */
export const defaultsFor = (cluster: Endangered, namespace: string | undefined): Defaults => {
  const rules = listedIn(cluster, 'LimitRange').filter(({ metadata }) => metadata.namespace === namespace).flatMap((range) => rulesOf(range, 'Container'));
  const all = rules.map(defaultsIn);
  return { requests: mostOf(...all.map(({ requests }) => requests)), limits: mostOf(...all.map(({ limits }) => limits)) };
};

type Measured = { readonly what: string; readonly requests: Amounts; readonly limits: Amounts };

const beyond = (rule: JsonObject, { what, requests, limits }: Measured): readonly string[] => [
  ...[...at(rule, 'min')].flatMap(([name, least]) => {
    const asked = requests.get(name) ?? 0n;
    return asked < least ? [`${what} requests ${amountText(name, asked)} ${name}, at least ${amountText(name, least)} is asked for`] : [];
  }),
  ...[...at(rule, 'max')].flatMap(([name, most]) => {
    const [limit, asked] = [limits.get(name), requests.get(name) ?? 0n];
    if (limit === undefined) return [`${what} has no limit of ${name}, at most ${amountText(name, most)} is allowed`];
    const used = limit > asked ? limit : asked;
    return used > most ? [`${what} may use ${amountText(name, used)} ${name}, at most ${amountText(name, most)} is allowed`] : [];
  }),
];

const refusals = (range: K8sObject, needs: PodNeeds): readonly string[] => [
  ...rulesOf(range, 'Container').flatMap((rule) => needs.containers.flatMap((container) => beyond(rule, { ...container, what: `container ${container.name}` }))),
  ...rulesOf(range, 'Pod').flatMap((rule) => beyond(rule, { ...needs, what: 'the pod' })),
];

/** LimitRanges that pods of a new or changed template do not keep to: the API server refuses such pods one by one, not the workload. */
export const limitObjections = (foreseen: readonly Foreseen[], cluster: Endangered): readonly Objection[] =>
  foreseen.flatMap(({ step, rollout }) => {
    const { body, at: address } = step.draft;
    const namespace = namespaceOf(step);
    if (body === undefined || rollout === undefined || !makesPods(rollout)) return [];
    const ranges = listedIn(cluster, 'LimitRange').filter(({ metadata }) => metadata.namespace === namespace);
    if (ranges.length === 0) return [];
    const needs = podNeeds(body, defaultsFor(cluster, namespace));
    return ranges.flatMap((object) => {
      const found = refusals(object, needs);
      return found.length === 0 ? [] : [objectionOf('LimitRange', { object, cluster, about: [address.object], says: `new pods are refused: ${found.join('; ')}` })];
    });
  });
