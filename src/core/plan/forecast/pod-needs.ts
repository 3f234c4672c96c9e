import { valueAtPointer } from '#lib/json-pointer';
import { isObject, type Json, type JsonObject, type K8sObject } from '#core/model';
import { type Amounts, amountsOf, mostOf, sumOf } from './amounts.ts';

/** What a LimitRange of the namespace fills in where a container says nothing. */
export type Defaults = { readonly requests: Amounts; readonly limits: Amounts };

/** What one container asks for and is limited to, defaults filled in. */
export type ContainerNeeds = { readonly name: string; readonly requests: Amounts; readonly limits: Amounts };

/** What one pod asks for and is limited to, as quotas and the scheduler count it. */
export type PodNeeds = { readonly requests: Amounts; readonly limits: Amounts; readonly containers: readonly ContainerNeeds[] };

const objectsAt = (object: unknown, pointer: string): readonly JsonObject[] => {
  const value = valueAtPointer(object, pointer);
  return Array.isArray(value) ? value.filter(isObject) : [];
};

// A limit that is written stands in for a request that is not (API defaulting), before a LimitRange fills in the rest.
const needsOf = (container: JsonObject, defaults: Defaults): ContainerNeeds => {
  const [requests, limits] = ['/resources/requests', '/resources/limits'].map((pointer) => amountsOf(valueAtPointer(container, pointer))) as [Amounts, Amounts];
  return {
    name: typeof container['name'] === 'string' ? container['name'] : '',
    requests: new Map([...defaults.requests, ...limits, ...requests]),
    limits: new Map([...defaults.limits, ...limits]),
  };
};

type Side = 'requests' | 'limits';

const isSidecar = (container: JsonObject): boolean => container['restartPolicy'] === 'Always';

// Init containers run one after another beside the sidecars that began before them (KEP-753); what runs later runs together.
const together = (inits: readonly (readonly [JsonObject, ContainerNeeds])[], mains: readonly ContainerNeeds[], side: Side): Amounts => {
  let [beside, peak]: [Amounts, Amounts] = [new Map(), new Map()];
  for (const [container, needs] of inits) {
    if (isSidecar(container)) beside = sumOf(beside, needs[side]);
    peak = mostOf(peak, isSidecar(container) ? beside : sumOf(beside, needs[side]));
  }
  return mostOf(peak, sumOf(beside, ...mains.map((needs) => needs[side])));
};

const atPod = (spec: Json | undefined, side: Side): Amounts => amountsOf(valueAtPointer(spec, `/resources/${side}`));

/** What a pod of a workload's template needs. */
export const podNeeds = (workload: K8sObject, defaults: Defaults): PodNeeds => {
  const spec = valueAtPointer(workload, '/spec/template/spec') as Json | undefined;
  const overhead = amountsOf(valueAtPointer(spec, '/overhead'));
  const mains = objectsAt(spec, '/containers').map((container) => needsOf(container, defaults));
  const inits = objectsAt(spec, '/initContainers').map((container) => [container, needsOf(container, defaults)] as const);
  const total = (side: Side): Amounts => sumOf(new Map([...together(inits, mains, side), ...atPod(spec, side)]), overhead);
  return { requests: total('requests'), limits: total('limits'), containers: [...mains, ...inits.map(([, needs]) => needs)] };
};
