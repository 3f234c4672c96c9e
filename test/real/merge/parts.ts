import { isObject, type Json, type JsonObject } from '#core/model';
import type { MapSchema, TypeSchema } from '#core/merge';

/** Draws whole numbers below a bound, always the same ones for the same seed (mulberry32). */
export type Dice = (bound: number) => number;

/** Dice that fall as the seed says. */
export const diceOf = (seed: number): Dice => {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
};

const memberOf = (map: MapSchema | undefined, name: string): TypeSchema => (map?.fields.get(name)?.type ?? map?.additional)?.() ?? {};

// Without these most of what stands around them is refused, and says nothing about merging.
const KEPT: ReadonlySet<string> = new Set(
  ['name', 'image', 'key', 'operator', 'values', 'effect', 'ip', 'topologyKey', 'whenUnsatisfiable', 'maxSkew', 'fieldPath', 'mountPath', 'path', 'pathType', 'backend', 'number', 'port', 'containerPort', 'protocol'].concat(
    ['selector', 'matchLabels', 'template', 'metadata', 'containers', 'initContainers', 'volumes', 'restartPolicy', 'schedule', 'jobTemplate', 'podSelector', 'completionMode', 'completions', 'suspend', 'tolerationSeconds', 'scaleTargetRef', 'metrics'],
    ['type', 'target', 'averageUtilization', 'averageValue', 'metric', 'verbs', 'resources', 'apiGroups', 'roleRef', 'subjects', 'kind', 'namespace', 'subject', 'resourceRules', 'user', 'group', 'expression', 'accessModes', 'requests', 'storage'],
    ['operations', 'apiVersions', 'sideEffects', 'admissionReviewVersions', 'clientConfig', 'url', 'matchConstraints', 'validations', 'policyName', 'validationActions', 'requiredDuringSchedulingIgnoredDuringExecution', 'version', 'endPort', 'cidr', 'capacity', 'nfs', 'server', 'driver', 'parameters'],
    ['httpGet', 'tcpSocket', 'exec', 'command', 'configMap', 'secret', 'configMapRef', 'secretRef', 'secretKeyRef', 'fieldRef', 'sources', 'serviceAccountToken', 'downwardAPI', 'action', 'onExitCodes', 'status', 'nodeID', 'queuing', 'limited', 'limitResponse', 'podAffinityTerm', 'weight'],
    ['sessionAffinity', 'sessionAffinityConfig', 'clientIP', 'ports', 'spec', 'matchExpressions', 'allocationMode', 'deviceClassName', 'exactly', 'service', 'insecureSkipTLSVerify', 'volumeMounts', 'preStop', 'livenessProbe', 'readinessProbe', 'podFixed', 'resource', 'pods', 'addresses', 'averageValue', 'reclaimPolicy', 'rollingUpdate', 'updateStrategy', 'strategy', 'value', 'podCIDR', 'podCIDRs', 'groupPriorityMinimum', 'versionPriority'],
    ['eventTime', 'reason', 'regarding', 'reportingController', 'reportingInstance', 'nonResourceURLs', 'rules', 'limits'],
  ),
);

const isNeeded = (map: MapSchema | undefined, name: string): boolean => map?.fields.get(name)?.required === true;

/** A part of a value: members that are not required fall away, items of lists too, never all. */
export const partOf = (value: Json, type: TypeSchema, dice: Dice): Json => {
  if (Array.isArray(value)) {
    const kept = (value as readonly Json[]).filter(() => dice(4) > 0);
    const keys = type.list?.keys ?? [];
    return (kept.length === 0 ? value.slice(0, 1) : kept).map((item) => (isObject(item) ? membersOf(item, type.list?.element() ?? {}, { dice, keys }) : item));
  }
  return isObject(value) ? membersOf(value, type, { dice, keys: [] }) : value;
};

const membersOf = (value: JsonObject, type: TypeSchema, { dice, keys }: { dice: Dice; keys: readonly string[] }): JsonObject =>
  Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      KEPT.has(name) || isNeeded(type.map, name) || keys.includes(name) || dice(4) > 0 ? [[name, partOf(member, memberOf(type.map, name), dice)] as const] : [],
    ),
  );

// Texts that stand for one of a few, or for something that must be there, are left as they are.
const FREE = /^(\d+|[a-z]|[0-9]+m|AAEC|x: 1\n)$/;

const otherText = (text: string, dice: Dice): string => (/^\d+m?$/.test(text) ? text.replace(/\d+/, (digits) => String(Number(digits) + 1)) : text === 'AAEC' ? 'AAED' : (['x', 'changed', `${text}-x`][dice(3)] ?? text));

const otherScalar = (value: Json, dice: Dice): Json => {
  if (typeof value === 'number') return Number.isInteger(value) ? value + 1 + dice(2) : value + 0.5;
  if (typeof value === 'boolean') return !value;
  return typeof value === 'string' && FREE.test(value) ? otherText(value, dice) : value;
};

// What must fit something else in the same object.
const FIXED: ReadonlySet<string> = new Set(['selector', 'labels', 'ports', 'name', 'volumeMounts', 'volumes', 'mountPath', 'topologyKey', 'cidr', 'accessModes', 'policyTypes', 'tolerationSeconds', 'completions', 'weight', 'limits', 'requests', 'max', 'min', 'default', 'defaultRequest', 'scaleTargetRef', 'podCIDRs', 'priority', 'rules', 'finalizers', 'conditions', 'clientIP', 'addresses', 'regarding', 'eventTime']);

type Edit = { readonly dice: Dice; /** One leaf in so many is changed. */ readonly rarely: number };

/** The value with some leaves changed, lists turned round or shortened, and items added under new keys. */
export const changedIn = (value: Json, edit: Edit): Json => {
  const { dice, rarely } = edit;
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map((item) => changedIn(item, edit));
    if (dice(rarely) > 0) return items;
    const last = items.at(-1);
    return [[...items].reverse(), items.slice(1), last === undefined ? items : [...items, changedIn(last, { dice, rarely: 2 })]][dice(3)] as Json;
  }
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, FIXED.has(name) ? member : changedIn(member, edit)]));
  return dice(rarely) > 0 ? value : otherScalar(value, dice);
};
