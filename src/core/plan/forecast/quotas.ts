import { valueAtPointer } from '#lib/json-pointer';
import { byText, type K8sObject, type Objection, type ServedKind } from '#core/model';
import type { Endangered } from '../hazards/rule.ts';
import { amountsOf, amountText } from './amounts.ts';
import { type Demand, demandOf } from './demands.ts';
import { type Foreseen, listedIn, namespaceOf, objectionOf } from './foreseen.ts';
import { defaultsFor } from './limits.ts';
import { podNeeds } from './pod-needs.ts';
import { makesPods } from './rollouts.ts';

type Claimed = { readonly foreseen: Foreseen; readonly demand: Demand };

const OF_PODS = /^(?:pods|count\/pods|cpu|memory|ephemeral-storage|(?:requests|limits)\..+)$/;
const isOfPods = (resource: string): boolean => OF_PODS.test(resource) && resource !== 'requests.storage';

const MUST_SAY = /^(?:requests\.|limits\.|)(cpu|memory)$/;

/** Whether a quota counts everything in its namespace; one with scopes counts some pods only. */
export const countsAll = (quota: K8sObject): boolean => valueAtPointer(quota, '/spec/scopes') === undefined && valueAtPointer(quota, '/spec/scopeSelector') === undefined;

const total = (claims: readonly Claimed[], resource: string, which: keyof Demand): bigint => claims.reduce((sum, { demand }) => sum + (demand[which].get(resource) ?? 0n), 0n);

type Room = { readonly resource: string; readonly hard: bigint; readonly used: bigint };

const roomsOf = (quota: K8sObject): readonly Room[] => {
  const used = amountsOf(valueAtPointer(quota, '/status/used'));
  const hard = amountsOf(valueAtPointer(quota, '/status/hard') ?? valueAtPointer(quota, '/spec/hard'));
  return [...hard].map(([resource, most]) => ({ resource, hard: most, used: used.get(resource) ?? 0n })).sort((one, other) => byText(one.resource, other.resource));
};

const ending = (resource: string, lacks: 'always' | 'meanwhile'): string => {
  if (!isOfPods(resource)) return 'what is beyond that is refused';
  return lacks === 'always' ? 'pods beyond that are not made' : 'that is only while pods are replaced: the rollout waits for old pods to go, or for room';
};

const shortOf = ({ resource, hard, used }: Room, claims: readonly Claimed[]): string | undefined => {
  const [lasting, peak] = [total(claims, resource, 'lasting'), total(claims, resource, 'peak')];
  const room = hard - used;
  if (peak <= 0n || peak <= room) return undefined;
  const lacks = lasting > room ? 'always' : 'meanwhile';
  const needed = lacks === 'always' && lasting === peak ? amountText(resource, lasting) : `up to ${amountText(resource, peak)}`;
  return `${amountText(resource, used)} of ${amountText(resource, hard)} ${resource} are used, and ${needed} more are needed; ${ending(resource, lacks)}`;
};

// A quota on cpu or memory refuses pods with a container that says nothing of it (PodEvaluator.Constraints).
const unsaid = ({ resource }: Room, { step, rollout }: Foreseen, cluster: Endangered): string | undefined => {
  const name = MUST_SAY.exec(resource)?.[1];
  if (name === undefined || step.draft.body === undefined || rollout === undefined || !makesPods(rollout)) return undefined;
  const side = resource.startsWith('limits.') ? 'limits' : 'requests';
  const needs = podNeeds(step.draft.body, defaultsFor(cluster, namespaceOf(step)));
  const atPod = valueAtPointer(step.draft.body, `/spec/template/spec/resources/${side}/${name}`) !== undefined;
  const mute = needs.containers.filter((container) => !container[side].has(name)).map((container) => container.name);
  return atPod || mute.length === 0 ? undefined : `it counts ${resource}, of which ${mute.join(', ')} says nothing: new pods are refused`;
};

const objectionsTo = (quota: K8sObject, claims: readonly Claimed[], cluster: Endangered): readonly Objection[] => {
  const own = claims.filter(({ foreseen }) => namespaceOf(foreseen.step) === quota.metadata.namespace);
  if (own.length === 0) return [];
  return roomsOf(quota).flatMap((room): readonly Objection[] => {
    const says = shortOf(room, own);
    const about = own.filter(({ demand }) => (demand.peak.get(room.resource) ?? 0n) > 0n).map(({ foreseen }) => foreseen.step.draft.at.object);
    const mute = own.flatMap(({ foreseen }) => {
      const missing = unsaid(room, foreseen, cluster);
      return missing === undefined ? [] : [objectionOf('ResourceQuota', { object: quota, cluster, about: [foreseen.step.draft.at.object], says: missing })];
    });
    return [...(says === undefined ? [] : [objectionOf('ResourceQuota', { object: quota, cluster, about: about.sort(byText), says })]), ...mute];
  });
};

/** ResourceQuotas that leave too little room for what the plan makes in their namespaces, all steps together. What the plan deletes is not taken off: it goes last. */
export const quotaObjections = (foreseen: readonly Foreseen[], cluster: Endangered, served: readonly ServedKind[]): readonly Objection[] => {
  const quotas = listedIn(cluster, 'ResourceQuota').filter(countsAll);
  if (quotas.length === 0) return [];
  const claims = foreseen.map((one) => ({ foreseen: one, demand: demandOf(one, cluster, served) }));
  return quotas.flatMap((quota) => objectionsTo(quota, claims, cluster));
};
