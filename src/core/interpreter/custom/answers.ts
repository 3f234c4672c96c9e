import {
  type Asked,
  byText,
  type Dependency,
  isObject,
  type Json,
  type JsonObject,
  type K8sObject,
  type LuaAnswer,
  type Requirements,
} from '#core/model';
import { quantityOf, quantityText } from '#lib/quantity';
import { listAt, objectAt, textAt } from '../read.ts';
import { restored } from './restored.ts';

const fails = (says: string): LuaAnswer<never> => ({ ok: false, failure: { says } });

const typeOf = (value: Json | undefined): string =>
  value === undefined ? 'nil' : Array.isArray(value) || isObject(value) ? 'a table' : `the ${typeof value} ${String(value)}`;

const isTable = (value: Json | undefined): value is Json => isObject(value) || Array.isArray(value);

const resourcesOf = (request: JsonObject): Readonly<Record<string, string>> | string => {
  const wrong = Object.entries(request).find(([, value]) => quantityOf(value) === undefined);
  if (wrong !== undefined) return `resourceRequest.${wrong[0]} is ${JSON.stringify(wrong[1])}, which is no quantity`;
  const spelt = Object.entries(request).map(([name, value]) => [name, quantityText(quantityOf(value) ?? { nanos: 0n, style: 'decimal' })] as const);
  return Object.fromEntries(spelt.sort(([one], [other]) => byText(one, other)));
};

const requirementsOf = (table: Json): Requirements | string => {
  const resources = resourcesOf(objectAt(table, 'resourceRequest') ?? {});
  if (typeof resources === 'string') return resources;
  const claim = objectAt(table, 'nodeClaim');
  const nodeSelector = objectAt(claim, 'nodeSelector');
  const nodeAffinity = objectAt(claim, 'hardNodeAffinity');
  const tolerations = listAt(claim, 'tolerations');
  return {
    resources,
    ...(nodeSelector && { nodeSelector: nodeSelector as Readonly<Record<string, string>> }),
    ...(nodeAffinity && { nodeAffinity }),
    ...(tolerations.length > 0 && { tolerations: tolerations as readonly JsonObject[] }),
  };
};

/** What GetReplicas gave: a number, and requirements where there are any. */
export const askedIn = ([replicas, table]: readonly (Json | undefined)[]): LuaAnswer<Asked> => {
  if (typeof replicas !== 'number') return fails(`GetReplicas gives ${typeOf(replicas)} and not a number of replicas`);
  if (table === undefined) return { ok: true, value: { replicas: Math.trunc(replicas) } };
  if (!isTable(table)) return fails(`GetReplicas gives ${typeOf(table)} as its requirements and not a table`);
  const requirements = requirementsOf(restored(table, []));
  return typeof requirements === 'string' ? fails(requirements) : { ok: true, value: { replicas: Math.trunc(replicas), requirements } };
};

/** The object that a function gave, empty tables told apart by the objects that it was given. */
export const objectIn = (name: string, given: readonly K8sObject[], [table]: readonly (Json | undefined)[]): LuaAnswer<K8sObject> => {
  if (!isObject(table)) return fails(`${name} gives ${typeOf(table)} and not an object`);
  const object = restored(table, given as unknown as readonly Json[]);
  const whole =
    textAt(object, 'apiVersion') !== undefined && textAt(object, 'kind') !== undefined && textAt(object, 'metadata', 'name') !== undefined;
  return whole ? { ok: true, value: object as unknown as K8sObject } : fails(`${name} gives an object without apiVersion, kind and name`);
};

const referenceIn = (item: Json): Dependency | undefined => {
  const [apiVersion, kind, namespace, name] = ['apiVersion', 'kind', 'namespace', 'name'].map((field) => textAt(item, field));
  const labelSelector = objectAt(item, 'labelSelector');
  if (apiVersion === undefined || kind === undefined || (name === undefined && labelSelector === undefined)) return undefined;
  return { apiVersion, kind, ...(namespace && { namespace }), ...(name && { name }), ...(labelSelector && { labelSelector }) };
};

/** What GetDependencies gave; `nil` is none, as that is what `kube.getPodDependencies` gives where a pod refers to nothing. */
export const dependenciesIn = ([table]: readonly (Json | undefined)[]): LuaAnswer<readonly Dependency[]> => {
  if (table === undefined) return { ok: true, value: [] };
  if (!Array.isArray(table)) return fails(`GetDependencies gives ${typeOf(table)} and not a list`);
  const found = (restored(table, []) as readonly Json[]).map(referenceIn);
  const wrong = found.indexOf(undefined);
  if (wrong >= 0) return fails(`item ${wrong + 1} that GetDependencies gives lacks apiVersion, kind, or one of name and labelSelector`);
  return { ok: true, value: found.filter((one) => one !== undefined) };
};

/** What InterpretHealth gave: true or false. */
export const healthIn = ([answer]: readonly (Json | undefined)[]): LuaAnswer<boolean> =>
  typeof answer === 'boolean' ? { ok: true, value: answer } : fails(`InterpretHealth gives ${typeOf(answer)} and neither true nor false`);
