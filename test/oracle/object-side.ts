import { assess } from '#core/health';
import { builtIn } from '#core/interpreter';
import { byText, type Dependency, groupOf, type Health, isObject, type Json, type JsonObject, type K8sObject } from '#core/model';
import type { ObjectCase } from './case.ts';
import type { InterpretCase } from './cases/interpreting.ts';
import { specOf } from './fleet-side.ts';
import type { Oracle } from './oracle.ts';

/** Whether admission accepts an object; the reasons are each side's own words. */
export type Verdict = { readonly accepted: boolean };

/** Whether fleet reads a policy or a cluster without an error. */
export const fleetVerdict = ({ object }: ObjectCase): Verdict => {
  const isCluster = object['kind'] === 'Cluster';
  const outcome = specOf({ clusters: isCluster ? [object] : [], templates: [], policies: isCluster ? [] : [object] });
  return { accepted: outcome.diagnostics.every(({ severity }) => severity !== 'error') };
};

/** Whether Karmada's webhooks, or its API server for a cluster, take an object. */
export const karmadaVerdict = async (oracle: Oracle, { object }: ObjectCase): Promise<Verdict | string> => {
  const { answer, error, panic } = await oracle.ask({ ask: 'validate', object });
  return answer === undefined ? `${error ?? panic}` : { accepted: (answer as Verdict).accepted };
};

/** What is known of one object, in the same words for both sides; a text where there is no answer. */
export type Known = {
  readonly replicas?: Json;
  readonly dependencies: Json;
  readonly health: 'healthy' | 'unhealthy' | 'unknown';
  readonly retained?: Json;
};

// Fleet tells more verdicts than Karmada, and knows of kinds that Karmada has no rule for.
const judged: ReadonlySet<string> = new Set(['apps/Deployment', 'apps/StatefulSet', 'apps/ReplicaSet', 'apps/DaemonSet', '/Service', 'networking.k8s.io/Ingress', '/PersistentVolumeClaim', '/Pod', 'policy/PodDisruptionBudget']);

const healthOf = (object: K8sObject): Known['health'] => {
  const shipped = builtIn.health(object);
  if (shipped === undefined && !judged.has(`${groupOf(object.apiVersion)}/${object.kind}`)) return 'unknown';
  const { verdict }: Health = shipped ?? assess(object);
  return verdict === 'Healthy' ? 'healthy' : verdict === 'Unknown' ? 'unknown' : 'unhealthy';
};

const TOLERATION = ['key', 'operator', 'value', 'effect', 'tolerationSeconds'];

// Karmada reads requirements into Go's types, which have no place for members that do not belong there.
const claimOf = (member: Json): Json => (Array.isArray(member) ? (member as readonly Json[]).map((one) => (isObject(one) ? Object.fromEntries(Object.entries(one).filter(([name]) => TOLERATION.includes(name))) : one)) : member);

const filled = ({ replicas = 0, requirements }: JsonObject): Json => ({
  replicas,
  ...(isObject(requirements) ? { requirements: Object.fromEntries(Object.entries(requirements).filter(([name, member]) => name === 'resources' || !isObject(member) || Object.keys(member).length > 0).map(([name, member]) => [name, claimOf(member)])) } : {}),
});

const without = (value: JsonObject): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;
const sorted = (list: readonly JsonObject[]): Json => [...list].sort((one, other) => byText(JSON.stringify(one), JSON.stringify(other)));
const reference = ({ apiVersion, kind, namespace, name, labelSelector }: Dependency): JsonObject => without({ apiVersion, kind, ...(namespace ? { namespace } : {}), ...(name ? { name } : {}), ...(labelSelector ? { labelSelector: labelSelector as Json } : {}) } as JsonObject);

// Karmada reads some kinds into Go's types and back, which leaves empty members behind; an API server drops them.
const tidied = (value: Json): Json => {
  if (Array.isArray(value)) return (value as readonly Json[]).map(tidied);
  if (!isObject(value)) return value;
  const isLeftOver = (name: string, member: Json): boolean => member === null || (Array.isArray(member) && member.length === 0) || (name === 'image' && member === '') || (['resources', 'status', 'annotations', 'labels', 'nodeSelector', 'requests', 'limits'].includes(name) && isObject(member) && Object.keys(member).length === 0);
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, member]): [string, Json] => [name, tidied(member)])
      .filter(([name, member]) => !isLeftOver(name, member)),
  );
};

/** What fleet's interpreter says of an object. */
export const fleetKnows = ({ object, live }: InterpretCase): Known => {
  const own = object as unknown as K8sObject;
  const asked = builtIn.replicas(own);
  return {
    ...(asked === undefined ? {} : { replicas: filled(asked as unknown as JsonObject) }),
    dependencies: sorted(builtIn.dependencies(own).map(reference)),
    health: healthOf(own),
    ...(live === undefined ? {} : { retained: tidied(builtIn.retain(own, live as unknown as K8sObject) as unknown as Json) }),
  };
};

type Answered = { readonly value?: Json; readonly error?: string };
type Told = { readonly health?: Answered; readonly replicas?: Answered; readonly dependencies?: Answered; readonly retained?: Answered };

const requirementsOf = (told: JsonObject): JsonObject => {
  const { nodeClaim, resourceRequest } = told;
  const claim = isObject(nodeClaim) ? nodeClaim : {};
  return without({
    resources: resourceRequest ?? {},
    nodeSelector: claim['nodeSelector'],
    nodeAffinity: claim['hardNodeAffinity'],
    tolerations: claim['tolerations'],
  } as unknown as JsonObject);
};

const askedOf = ({ value, error }: Answered): Json => {
  if (!isObject(value)) return `error: ${error}`;
  const { replicas = 0, requirements } = value;
  return filled({ replicas, ...(isObject(requirements) ? { requirements: requirementsOf(requirements) } : {}) });
};

/** What Karmada's interpreter says of an object; without a rule for what is kept, the object as it is. */
export const karmadaKnows = async (oracle: Oracle, { object, live }: InterpretCase): Promise<Known | string> => {
  const { answer, error, panic } = await oracle.ask({ ask: 'interpret', object, ...(live === undefined ? {} : { live }) });
  if (answer === undefined) return `${error ?? panic}`;
  const { replicas, dependencies, health, retained } = answer as Told;
  return {
    ...(replicas === undefined ? {} : { replicas: askedOf(replicas) }),
    // Where one reference cannot be read, there is none.
    dependencies: sorted(((dependencies?.value ?? []) as unknown as Dependency[]).map(reference)),
    // A rule that stumbles over what is not there says nothing.
    health: health === undefined || health.error !== undefined ? 'unknown' : health.value === true ? 'healthy' : 'unhealthy',
    ...(live === undefined ? {} : { retained: tidied(retained === undefined ? object : (retained.value ?? `error: ${retained.error}`)) }),
  };
};
