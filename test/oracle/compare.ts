import { isObject, type Json, type JsonObject, objectKey, sameValue } from '#core/model';
import type { Answer, Fate, FleetCase } from './case.ts';
import type { DifferenceName } from './differences.ts';

/** A template on which the sides differ; `known` says why, where it is one of the differences that are there on purpose. */
export type Disagreement = { readonly template: string; readonly fleet: Fate | string; readonly karmada: Fate | string; readonly known?: DifferenceName };

const specOf = (given: FleetCase, policy: string | undefined): JsonObject => {
  const [kind, ...name] = (policy ?? '').split('/');
  const found = given.policies.find((one) => one['kind'] === kind && [...(kind === 'PropagationPolicy' ? [(one['metadata'] as JsonObject)['namespace']] : []), (one['metadata'] as JsonObject)['name']].join('/') === name.join('/'));
  return (found?.['spec'] ?? {}) as JsonObject;
};

const placementOf = (given: FleetCase, fate: Fate): JsonObject => {
  const { placement } = specOf(given, fate.policy);
  return isObject(placement) ? placement : {};
};

const isDynamic = ({ replicaScheduling }: JsonObject): boolean => {
  if (!isObject(replicaScheduling) || replicaScheduling['replicaSchedulingType'] === 'Duplicated') return false;
  const { weightPreference } = replicaScheduling;
  return replicaScheduling['replicaDivisionPreference'] === 'Aggregated' || (isObject(weightPreference) && weightPreference['dynamicWeight'] !== undefined);
};

const total = (list: readonly { readonly replicas?: number }[]): number => list.reduce((sum, { replicas = 0 }) => sum + replicas, 0);

// v1.16.0 divides over clusters that are no candidates any more; a result on one of them shows it.
const overVanished = (given: FleetCase, { fleet, karmada, asked }: { fleet: Fate; karmada: Fate; asked: number }): boolean => {
  const before = given.before?.[fleet.template]?.targets ?? [];
  if (!isDynamic(placementOf(given, fleet)) || total(before) <= asked) return false;
  const names = new Set(before.map(({ cluster }) => cluster));
  const stray = karmada.targets.map((target) => target.split(' ')[0] ?? '').filter((cluster) => names.has(cluster) && !fleet.targets.some((target) => target.split(' ')[0] === cluster));
  return stray.length > 0;
};

const askedOf = (given: FleetCase, template: string): number => {
  const found = given.templates.find((one) => objectKey(one as never) === template);
  const spec = (found?.['spec'] ?? {}) as { readonly replicas?: number; readonly parallelism?: number; readonly completions?: number };
  return found?.['kind'] === 'Job' ? Math.min(spec.parallelism ?? 1, spec.completions ?? Number.POSITIVE_INFINITY) : (spec.replicas ?? 1);
};

const withoutCompletions = (objects: Fate['objects']): Json =>
  Object.fromEntries(Object.entries(objects).map(([cluster, object]) => (isObject(object) && isObject(object['spec']) ? [cluster, { ...object, spec: { ...object['spec'], completions: 0 } }] : [cluster, object])));

const knownOf = (given: FleetCase, fleet: Fate, karmada: Fate): DifferenceName | undefined => {
  if (karmada.fate === 'panics') return spreadsByGroups(placementOf(given, fleet)) ? 'group-panic' : undefined;
  if (overVanished(given, { fleet, karmada, asked: askedOf(given, fleet.template) })) return 'vanished-scale-down';
  if (askedOf(given, fleet.template) === 0 && karmada.fate === 'placed' && karmada.targets.length === 0 && isDynamic(placementOf(given, fleet))) return 'nothing-asked';
  const same = (one: Fate, other: Fate): boolean => sameValue({ ...one, objects: withoutCompletions(one.objects) } as unknown as Json, { ...other, objects: withoutCompletions(other.objects) } as unknown as Json);
  return fleet.template.startsWith('batch/Job/') && same(fleet, karmada) ? 'completions' : undefined;
};

const spreadsByGroups = (placement: JsonObject): boolean => JSON.stringify(placement['spreadConstraints'] ?? []).match(/"spreadByField":"(region|zone|provider)"/) !== null;

// Karmada says nothing new of what it does not look at again; where nothing is placed, fleet may say why.
const agree = (fleet: Fate, karmada: Fate): boolean => {
  const { idle, ...other } = karmada;
  const nothing = idle && fleet.targets.length === 0 && other.targets.length === 0;
  return sameValue({ ...fleet, ...(nothing ? { fate: other.fate } : {}) } as unknown as Json, other as unknown as Json);
};

/** Where two answers differ, template by template. */
export const disagreements = (given: FleetCase, fleet: Answer, karmada: Answer): readonly Disagreement[] => {
  if (typeof fleet === 'string' || typeof karmada === 'string') {
    if (fleet === karmada) return [];
    const short = (answer: Answer): string => (typeof answer === 'string' ? answer : 'answers');
    return [{ template: '*', fleet: short(fleet), karmada: short(karmada) }];
  }
  return fleet.flatMap((one, at): readonly Disagreement[] => {
    const other = karmada[at];
    if (other === undefined) return [{ template: one.template, fleet: one, karmada: 'nothing' }];
    if (agree(one, other)) return [];
    const known = knownOf(given, one, other);
    return [{ template: one.template, fleet: one, karmada: other, ...(known === undefined ? {} : { known }) }];
  });
};
