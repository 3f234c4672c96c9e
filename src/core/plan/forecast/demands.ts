import { valueAtPointer } from '#lib/json-pointer';
import { keyParts, type K8sObject, type ServedKind, servedAs } from '#core/model';
import type { Endangered } from '../hazards/rule.ts';
import { liveOf } from '../live-of.ts';
import { type Amounts, amountOf } from './amounts.ts';
import { type Foreseen, namespaceOf } from './foreseen.ts';
import { defaultsFor } from './limits.ts';
import { podNeeds, type PodNeeds } from './pod-needs.ts';
import { makesPods } from './rollouts.ts';

/** What a step takes of quotas: at last, and at most on the way there. */
export type Demand = { readonly lasting: Amounts; readonly peak: Amounts };

const ONE = 10n ** 9n;
const NONE: Amounts = new Map();

const short: Readonly<Record<string, string>> = {
  '/ConfigMap': 'configmaps',
  '/PersistentVolumeClaim': 'persistentvolumeclaims',
  '/ReplicationController': 'replicationcontrollers',
  '/ResourceQuota': 'resourcequotas',
  '/Secret': 'secrets',
  '/Service': 'services',
};

const portsOf = (service: K8sObject): number => {
  const ports = valueAtPointer(service, '/spec/ports');
  return Array.isArray(ports) ? ports.length : 0;
};

const typeOf = (service: K8sObject): unknown => valueAtPointer(service, '/spec/type');

const ofService = (service: K8sObject): readonly (readonly [string, bigint])[] => [
  ...(typeOf(service) === 'LoadBalancer' ? [['services.loadbalancers', ONE] as const] : []),
  ...(typeOf(service) === 'LoadBalancer' || typeOf(service) === 'NodePort' ? [['services.nodeports', BigInt(portsOf(service)) * ONE] as const] : []),
];

const storageOf = (claim: unknown): bigint => amountOf(valueAtPointer(claim, '/spec/resources/requests/storage')) ?? 0n;

// A new object counts as itself, and under the name that quotas knew it by before they counted everything.
const ofObject = ({ step: { draft } }: Foreseen, served: readonly ServedKind[]): Amounts => {
  const { group, kind } = keyParts(draft.at.object);
  if (draft.action !== 'create' || draft.body === undefined) return NONE;
  const plural = servedAs(served, { group, kind })?.plural;
  const name = short[`${group}/${kind}`];
  return new Map([
    ...(plural === undefined ? [] : [[`count/${plural}${group === '' ? '' : `.${group}`}`, ONE] as const]),
    ...(name === undefined ? [] : [[name, ONE] as const]),
    ...(name === 'services' ? ofService(draft.body) : []),
    ...(name === 'persistentvolumeclaims' ? [['requests.storage', storageOf(draft.body)] as const] : []),
  ]);
};

const perPod = ({ requests, limits }: PodNeeds): Amounts =>
  new Map([
    ['pods', ONE],
    ['count/pods', ONE],
    ...[...requests].flatMap(([name, amount]): (readonly [string, bigint])[] => [[`requests.${name}`, amount], [name, amount]]),
    ...[...limits].map(([name, amount]) => [`limits.${name}`, amount] as const),
  ]);

type Pods = { readonly before: number; readonly after: number; readonly surge: number; readonly old: Amounts; readonly fresh: Amounts };

const at = (amounts: Amounts, name: string): bigint => amounts.get(name) ?? 0n;

// The worst mix of old and new pods that a rollout may have at one time.
const worst = ({ before, after, surge, old, fresh }: Pods, name: string): bigint => {
  const most = Math.max(before, after) + surge;
  const [one, other] = [at(fresh, name), at(old, name)];
  const made = one >= other ? after : Math.min(after, most - before);
  const kept = one >= other ? Math.min(before, most - after) : before;
  return BigInt(made) * one + BigInt(kept) * other;
};

const ofPods = ({ step, rollout }: Foreseen, cluster: Endangered): Demand => {
  const { body } = step.draft;
  const live = liveOf(step.trio);
  if (body === undefined || rollout === undefined || !makesPods(rollout)) return { lasting: NONE, peak: NONE };
  const defaults = defaultsFor(cluster, namespaceOf(step));
  const fresh = perPod(podNeeds(body, defaults));
  const old = live === undefined ? NONE : perPod(podNeeds(live, defaults));
  const restarts = rollout.restarts ?? 0;
  const { before = restarts, after = restarts, surge = 0 } = rollout;
  const names = [...new Set([...fresh.keys(), ...old.keys()])];
  const now = (name: string): bigint => BigInt(before) * at(old, name);
  return {
    lasting: new Map(names.map((name) => [name, BigInt(after) * at(fresh, name) - now(name)])),
    peak: new Map(names.map((name) => [name, worst({ before, after, surge, old, fresh }, name) - now(name)])),
  };
};

// Pods of a StatefulSet bring claims of their own.
const ofClaims = ({ step, rollout }: Foreseen): Amounts => {
  const claims = step.draft.body && valueAtPointer(step.draft.body, '/spec/volumeClaimTemplates');
  const more = BigInt(Math.max(0, (rollout?.after ?? 0) - (rollout?.before ?? 0)));
  if (!Array.isArray(claims) || claims.length === 0 || more === 0n) return NONE;
  const each = BigInt(claims.length) * ONE * more;
  return new Map([['persistentvolumeclaims', each], ['count/persistentvolumeclaims', each], ['requests.storage', claims.reduce<bigint>((sum, claim) => sum + storageOf(claim), 0n) * more]]);
};

const plus = (...all: readonly Amounts[]): Amounts => {
  const found = new Map<string, bigint>();
  for (const amounts of all) for (const [name, amount] of amounts) found.set(name, at(found, name) + amount);
  return found;
};

/** What one step takes of the quotas of its namespace: its object, its pods as many as there may be at one time, and their claims. */
export const demandOf = (foreseen: Foreseen, cluster: Endangered, served: readonly ServedKind[]): Demand => {
  const [object, claims, pods] = [ofObject(foreseen, served), ofClaims(foreseen), ofPods(foreseen, cluster)];
  return { lasting: plus(object, claims, pods.lasting), peak: plus(object, claims, pods.peak) };
};
