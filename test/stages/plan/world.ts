import { fieldPathText, type FieldPath } from '#lib/field-path';
import {
  type AdoptRule,
  addressText,
  type ClusterName,
  contentDigest,
  type Departure,
  type DesiredObject,
  type Digest,
  type Edited,
  type Failure,
  groupOf,
  isObject,
  type Json,
  type K8sObject,
  type Lineage,
  type MemberCluster,
  type Milliseconds,
  objectKey,
  type ObservedCluster,
  type Observation,
  type PlacedBefore,
  type Placement,
  type PolicyRef,
  type Preview,
  type Recorded,
  sameValue,
  type Serial,
  type ServedKind,
  type SourceRef,
  type State,
  type Template,
  type Uid,
  type ValueChange,
} from '#core/model';
import type { PlanInput } from '#core/plan';
import { deepFreeze } from '../../support/freeze.ts';

/** One address with its three truths, as a test states it. */
export type Given = {
  readonly on: string;
  readonly desired?: K8sObject;
  /** Missing: the cluster said that nothing is there. */
  readonly live?: K8sObject | 'unknown' | 'not-asked';
  readonly recorded?: K8sObject;
  readonly row?: Partial<Recorded>;
  readonly preview?: Preview;
  readonly departures?: readonly Departure[];
  readonly edited?: readonly Edited[];
  readonly by?: readonly PolicyRef[];
  /** Overrides the key of the template, where an overrider renamed the object. */
  readonly template?: Template | 'none';
};

export type World = {
  readonly rows: readonly Given[];
  readonly clusters?: readonly string[];
  readonly lost?: readonly string[];
  readonly leaving?: readonly string[];
  readonly adopt?: AdoptRule;
  readonly placements?: readonly Placement[];
  readonly placedAfter?: readonly PlacedBefore[];
  readonly placedBefore?: readonly PlacedBefore[];
  readonly unrendered?: PlanInput['desired']['unrendered'];
  readonly strays?: readonly string[];
  readonly absent?: readonly string[];
  readonly templates?: readonly Template[];
  readonly scope?: { readonly clusters?: readonly string[]; readonly targets?: readonly string[] };
  readonly served?: readonly ServedKind[];
  readonly propagation?: PlanInput['spec']['propagation'];
  readonly apply?: Partial<PlanInput['spec']['apply']>;
};

export const refused: Failure = { kind: 'refused', message: 'connection refused' };
export const place = (file: string, line: number): SourceRef => ({ file, line, column: 1, length: 1 });
export const policy: PolicyRef = { kind: 'PropagationPolicy', namespace: 'web', name: 'nginx' };

/** An object from its type (`apps/v1/Deployment`), its name (`web/nginx`) and its further members. */
export const obj = (type: string, name: string, rest: Record<string, unknown> = {}): K8sObject => {
  const at = type.lastIndexOf('/');
  const [apiVersion, kind] = [type.slice(0, at), type.slice(at + 1)];
  const [namespace, own] = name.includes('/') ? name.split('/') : [undefined, name];
  const { metadata, ...members } = rest as { metadata?: object };
  return {
    apiVersion,
    kind,
    metadata: { name: own as string, ...(namespace === undefined ? {} : { namespace }), ...metadata },
    ...members,
  } as K8sObject;
};
export const configMap = (name: string, data: Record<string, string> = {}): K8sObject => obj('v1/ConfigMap', name, { data });
export const deployment = (name: string, spec: Record<string, unknown> = { replicas: 1 }): K8sObject => obj('apps/v1/Deployment', name, { spec });

/** The same object as a server has it: with a uid and field managers. */
export const live = (object: K8sObject, more: { uid?: string; by?: string; deleted?: boolean } = {}): K8sObject => ({
  ...object,
  metadata: {
    ...object.metadata,
    uid: (more.uid ?? `uid-${object.metadata.name}`) as Uid,
    ...(more.deleted ? { deletionTimestamp: '2026-01-01T00:00:00Z' as never } : {}),
    ...(more.by === undefined
      ? {}
      : { managedFields: [{ manager: more.by, operation: 'Apply', apiVersion: object.apiVersion, fieldsType: 'FieldsV1', fieldsV1: {} }] }),
  },
});

const leaves = (value: Json, path: FieldPath = []): [string, Json][] =>
  isObject(value) ? Object.entries(value).flatMap(([field, member]) => leaves(member, [...path, { field }])) : [[fieldPathText(path), value]];

const ownLeaves = (object: K8sObject | undefined): Map<string, Json> => {
  if (object === undefined) return new Map();
  const { apiVersion: _, kind: __, metadata, ...rest } = object;
  return new Map(leaves({ ...rest, ...(metadata.labels ? { metadata: { labels: metadata.labels } } : {}) } as Json));
};

/** What server-side apply would make of plain objects without lists; good enough to plan with. */
export const naivePreview = ({ desired, live: there, recorded }: Given): Preview => {
  if (there === undefined || typeof there === 'string' || desired === undefined)
    return { known: 'predicted', object: desired as K8sObject, changes: [], conflicts: [] };
  const [now, want, old] = [ownLeaves(there), ownLeaves(desired), ownLeaves(recorded)];
  const set = [...want]
    .filter(([path, value]) => !sameValue(now.get(path), value))
    .map(([path, after]) => (now.has(path) ? { path, before: now.get(path), after } : { path, after }));
  const dropped = [...old.keys()].filter((path) => !want.has(path) && now.has(path)).map((path) => ({ path, before: now.get(path) }));
  const changes = [...set, ...dropped].sort((one, other) => (one.path < other.path ? -1 : 1)) as unknown as ValueChange[];
  return changes.length === 0 ? { known: 'unchanged' } : { known: 'predicted', object: desired, changes, conflicts: [] };
};

const objectOf = (given: Given): K8sObject => {
  const one = [given.desired, given.live, given.recorded].find((value): value is K8sObject => typeof value === 'object');
  if (!one) throw new Error('a row needs an object');
  return one;
};

export const templateFor = (object: K8sObject, file = 'templates/web.yaml'): Template => ({
  key: objectKey(object),
  object,
  document: { value: object as unknown as Json, at: place(file, 1), locate: (pointer) => place(file, 1 + pointer.split('/').length) },
});

const servedFor = (objects: readonly K8sObject[]): ServedKind[] => {
  const kinds = new Map(objects.map((one) => [`${one.apiVersion} ${one.kind}`, one]));
  return [...kinds.values()].map(({ apiVersion, kind, metadata }) => ({
    group: groupOf(apiVersion),
    kind,
    version: apiVersion.split('/').at(-1) as string,
    plural: `${kind.toLowerCase()}s`,
    namespaced: metadata.namespace !== undefined,
    verbs: [],
    ...(kind === 'Deployment' ? { shortNames: ['deploy'] } : {}),
  }));
};

const memberOf = (name: string): MemberCluster => ({
  name: name as ClusterName,
  syncMode: 'Push',
  labels: {},
  region: name === 'member1' ? 'eu-west' : 'us-east',
  zones: [],
  taints: [],
  reach: { by: 'none' },
  at: place('fleet.yaml', 5),
});

const keyOf = (given: Given) => objectKey(objectOf(given));

const desiredOf = (given: Given): DesiredObject[] => {
  if (!given.desired) return [];
  const template = given.template === 'none' ? undefined : (given.template ?? templateFor(given.desired));
  return [
    {
      cluster: given.on as ClusterName,
      key: keyOf(given),
      object: given.desired,
      edited: given.edited ?? [],
      by: given.by ?? [policy],
      ...(template ? { template } : {}),
    },
  ];
};

const observationOf = ({ live: there }: Given): Observation | undefined =>
  there === 'not-asked'
    ? undefined
    : there === 'unknown'
      ? { found: 'unknown', failure: { kind: 'forbidden', message: 'forbidden' } }
      : there === undefined
        ? { found: 'no' }
        : { found: 'yes', live: there };

const stateOf = (world: World): State => {
  const contents: Record<Digest, K8sObject> = {};
  const objects = world.rows.flatMap((given): Recorded[] => {
    if (!given.recorded) return [];
    const applied = contentDigest(given.recorded);
    contents[applied] = given.recorded;
    const uid = `uid-${given.recorded.metadata.name}` as Uid;
    const row = {
      at: { cluster: given.on as ClusterName, object: keyOf(given) },
      apiVersion: given.recorded.apiVersion,
      uid,
      applied,
      by: [policy],
      ...given.row,
    };
    return [Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Recorded];
  });
  return { format: 1, fleet: 'shop', lineage: 'l1' as Lineage, serial: 4 as Serial, objects, contents, placements: world.placedBefore ?? [] };
};

const observedOf = (world: World, cluster: ClusterName, served: readonly ServedKind[]): ObservedCluster => {
  if (world.lost?.includes(cluster)) return { reach: 'lost', cluster, failure: refused };
  const own = world.rows.filter((given) => given.on === cluster);
  const objects = new Map(
    own.flatMap((given) => {
      const seen = observationOf(given);
      return seen ? [[keyOf(given), seen] as const] : [];
    }),
  );
  for (const key of world.absent ?? []) objects.set(key as never, { found: 'no' });
  return { reach: 'ok', cluster, facts: { reach: 'ok', cluster, version: 'v1.37.2', served }, objects, strays: (world.strays ?? []) as never };
};

/** A whole planner's input from rows; frozen all the way down, but for the functions and maps in it. */
export const inputOf = (world: World): PlanInput => {
  const names = (world.clusters ?? [...new Set(world.rows.map((given) => given.on))]) as ClusterName[];
  const desired = world.rows.flatMap(desiredOf);
  const templates = world.templates ?? [
    ...new Map(desired.flatMap((one) => (one.template ? [[one.template.key, one.template] as const] : []))).values(),
  ];
  const served = world.served ?? servedFor(world.rows.map(objectOf));
  const state = stateOf(world);
  const address = (given: Given): string => addressText({ cluster: given.on as ClusterName, object: keyOf(given) });
  return deepFreeze({
    tool: 'fleet/0.1.0',
    spec: {
      name: 'shop',
      at: place('fleet.yaml', 1),
      clusters: names.map(memberOf),
      templates,
      propagation: world.propagation ?? [],
      override: [],
      state: { backend: 'file', path: 'fleet.state.json' },
      apply: { adopt: world.adopt ?? 'if-no-diff', concurrency: 8, wait: true, timeout: 1000 as Milliseconds, applySetNamespace: 'default', ...world.apply },
      digest: 'sha256:spec' as Digest,
    },
    placements: world.placements ?? [],
    placedAfter: world.placedAfter ?? [],
    desired: { objects: desired, unrendered: world.unrendered ?? [] },
    observed: names.map((name) => observedOf(world, name, served)),
    recorded: state,
    previews: new Map(world.rows.flatMap((given) => (given.desired ? [[address(given), given.preview ?? naivePreview(given)] as const] : []))),
    departures: new Map(world.rows.flatMap((given) => (given.departures ? [[address(given), given.departures] as const] : []))),
    ...(world.leaving ? { leaving: world.leaving as ClusterName[] } : {}),
    ...(world.scope ? { scope: world.scope as NonNullable<PlanInput['scope']> } : {}),
  } satisfies PlanInput as PlanInput);
};
