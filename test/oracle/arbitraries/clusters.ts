import fc from 'fast-check';
import type { JsonObject } from '#core/model';
import { member } from '../objects.ts';

const optional = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(values, { nil: undefined });

/** An object without its members that are undefined. */
export const tidy = (value: Readonly<Record<string, unknown>>): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;

/** Labels of few keys and values, so that selectors meet them. */
export const labels: fc.Arbitrary<JsonObject> = fc.record({ app: optional(fc.constantFrom('web', 'api')), env: optional(fc.constantFrom('prod', 'test')), tier: optional(fc.constantFrom('a', 'b')) }).map(tidy);

const taint = fc.record({ key: fc.constantFrom('k', 'l'), value: optional(fc.constantFrom('v', 'w')), effect: fc.constantFrom('NoSchedule', 'NoExecute') }).map(tidy);

const amounts = (most: number): fc.Arbitrary<JsonObject> =>
  fc.record({ cpu: optional(fc.integer({ min: 0, max: most * 1000 }).map((milli) => `${milli}m`)), memory: optional(fc.integer({ min: 0, max: most }).map((gi) => `${gi}Gi`)), 'example.org/gpu': optional(fc.integer({ min: 0, max: 8 }).map(String)), pods: optional(fc.integer({ min: 0, max: most }).map(String)) }).map(tidy);

const summary = fc.record({ allocatable: amounts(40), allocated: optional(amounts(8)), allocating: optional(amounts(4)) }).map(tidy);

const served = ['Deployment', 'StatefulSet', 'Job', 'ConfigMap', 'Service', 'Pod', 'ClusterRole'];
const groups: Readonly<Record<string, string>> = { Deployment: 'apps/v1', StatefulSet: 'apps/v1', Job: 'batch/v1', ClusterRole: 'rbac.authorization.k8s.io/v1' };
const enablements = (kinds: readonly string[]): readonly JsonObject[] =>
  [...Map.groupBy(kinds, (kind) => groups[kind] ?? 'v1')].map(([groupVersion, list]) => ({ groupVersion, resources: list.map((kind) => ({ kind, name: `${kind.toLowerCase()}s` })) }));

type Parts = { readonly labels: JsonObject; readonly provider: string; readonly region: string; readonly zones: readonly string[]; readonly taints: readonly JsonObject[]; readonly without: string | undefined; readonly summary: JsonObject | undefined };

const parts: fc.Arbitrary<Parts> = fc.record({
  labels,
  provider: fc.constantFrom('', 'p1', 'p2'),
  region: fc.constantFrom('r1', 'r2', 'r3', ''),
  // One zone at most: with several, v1.16.0 reads "zone In" otherwise (zones-in).
  zones: fc.subarray(['z1', 'z2'], { maxLength: 1 }),
  taints: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.uniqueArray(taint, { maxLength: 2, selector: ({ key, effect }) => `${key}${effect}` }) }),
  without: fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constantFrom(...served) }),
  summary: fc.oneof({ weight: 6, arbitrary: summary }, { weight: 1, arbitrary: fc.constant(undefined) }),
});

const clusterOf = ({ labels: own, provider, region, zones, taints, without, summary: resourceSummary }: Parts, at: number): JsonObject =>
  member(`m${at + 1}`, {
    labels: own,
    spec: tidy({ provider: provider || undefined, region: region || undefined, ...(zones.length === 0 ? {} : { zones }), ...(taints.length === 0 ? {} : { taints }) }),
    status: tidy({ apiEnablements: enablements(served.filter((kind) => kind !== without)), resourceSummary }),
  });

/** Up to eight clusters m1, m2 …: with more than twelve, Karmada's order among equals is chance. */
export const clusters: fc.Arbitrary<readonly JsonObject[]> = fc.array(parts, { maxLength: 8 }).map((list) => list.map(clusterOf));

/** A name of a cluster, or of none. */
export const clusterName: fc.Arbitrary<string> = fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'gone');
