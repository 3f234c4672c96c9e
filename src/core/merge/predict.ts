import {
  addressText, byText, type ClusterName, type Departure, type Departures, type DesiredObject, isObject, type Json, type JsonObject, type K8sObject, keyOf, keyParts,
  type Observation, type ObservedCluster, type Preview, type Previews, sameValue, type SchemaAsk, servedAs, type State, type Timestamp,
} from '#core/model';
import { departuresOf } from './departures.ts';
import { foretell, type Memory } from './foretell.ts';
import { isHeld } from './held.ts';

/** What is to be compared. Secret values are keyed digests in all of it. */
export type PredictInput = {
  readonly desired: readonly DesiredObject[];
  readonly observed: readonly ObservedCluster[];
  readonly recorded: State;
  /** Our field manager: `fleet:<fleet name>`. */
  readonly manager: string;
  /** OpenAPI v3 documents by `cluster apiVersion`. */
  readonly schemas: ReadonlyMap<string, JsonObject>;
  /** The time that predicted managedFields carry. */
  readonly now?: Timestamp;
};

/** Previews and departures by address text, and the documents without which some previews cannot be told. */
export type Prediction = { readonly previews: Previews; readonly departures: Departures; readonly asks: readonly SchemaAsk[] };

type Seen = Extract<ObservedCluster, { reach: 'ok' }>;
type World = {
  readonly input: PredictInput;
  readonly clusters: ReadonlyMap<ClusterName, Seen>;
  readonly memories: ReadonlyMap<string, Memory>;
  /** Group and kind of the CRDs that are desired, by cluster: `east example.com/Cron`. */
  readonly defined: ReadonlySet<string>;
  /** Namespaces that are desired, by cluster and key. */
  readonly namespaces: ReadonlySet<string>;
  /** Addresses whose live object is proved to be as it was recorded. */
  readonly held: ReadonlySet<string>;
  readonly isContent: (object: K8sObject, content: K8sObject) => boolean;
};

const definedBy = ({ cluster, object }: DesiredObject): readonly string[] => {
  const spec = object.kind === 'CustomResourceDefinition' ? (object['spec'] as Json | undefined) : undefined;
  const names = isObject(spec) ? spec['names'] : undefined;
  return isObject(spec) && isObject(names) ? [`${cluster} ${spec['group']}/${names['kind']}`] : [];
};

const memoriesOf = ({ objects, contents }: State): ReadonlyMap<string, Memory> => {
  const memories = new Map<string, Memory>();
  for (const row of objects) {
    const content = contents[row.applied];
    if (content !== undefined) memories.set(addressText(row.at), { row, content });
  }
  return memories;
};

const plannedIn = (desired: readonly DesiredObject[]): Pick<World, 'defined' | 'namespaces'> => ({
  defined: new Set(desired.flatMap(definedBy)),
  namespaces: new Set(desired.filter(({ object }) => object.kind === 'Namespace' && object.apiVersion === 'v1').map(({ cluster, key }) => `${cluster} ${key}`)),
});

const madeNamespace = ({ cluster, key }: DesiredObject, { objects }: Seen, { namespaces }: World): string | undefined => {
  const { namespace } = keyParts(key);
  if (namespace === undefined) return undefined;
  const home = keyOf({ group: '', kind: 'Namespace' }, undefined, namespace);
  return namespaces.has(`${cluster} ${home}`) && objects.get(home)?.found === 'no' ? namespace : undefined;
};

const laterOf = (desired: DesiredObject, seen: Seen, world: World): string | undefined => {
  const { group, kind } = keyParts(desired.key);
  const namespace = madeNamespace(desired, seen, world);
  if (namespace !== undefined) return `namespace ${namespace} is created by this plan`;
  const version = desired.object.apiVersion.slice(desired.object.apiVersion.indexOf('/') + 1);
  const isDefined = servedAs(seen.facts.served, { group, kind }, version) === undefined && world.defined.has(`${desired.cluster} ${group}/${kind}`);
  return isDefined ? `kind ${kind} of group ${group} is defined by this plan` : undefined;
};

const previewOfNew = (desired: DesiredObject, seen: Seen, world: World): Preview => {
  const because = laterOf(desired, seen, world);
  return because === undefined ? { known: 'predicted', object: desired.object, changes: [], conflicts: [] } : { known: 'later', because };
};

const EPOCH = '1970-01-01T00:00:00Z' as Timestamp;

type Live = { readonly address: string; readonly live: K8sObject };

const isUnchanged = ({ object }: DesiredObject, { address, live }: Live, world: World): boolean => {
  const memory = world.memories.get(address);
  if (memory !== undefined && world.held.has(address) && world.isContent(object, memory.content)) return true;
  return isHeld({ wanted: object, live, manager: world.input.manager, settled: undefined });
};

// Equal objects are one value in all clusters, and so are equal contents: one look serves the fleet.
const contentMatcher = (): World['isContent'] => {
  const found = new Map<K8sObject, { readonly content: K8sObject; readonly same: boolean }>();
  return (object, content) => {
    const known = found.get(object);
    if (known?.content === content) return known.same;
    const same = sameValue(object as unknown as Json, content as unknown as Json);
    found.set(object, { content, same });
    return same;
  };
};

const previewOfLive = (desired: DesiredObject, at: Live, world: World): Preview | SchemaAsk => {
  const { manager, schemas, now } = world.input;
  const { cluster, object } = desired;
  if (isUnchanged(desired, at, world)) return { known: 'unchanged' };
  const document = schemas.get(`${cluster} ${object.apiVersion}`);
  if (document === undefined) return { cluster, apiVersion: object.apiVersion };
  return foretell({ wanted: object, live: at.live, manager, document, memory: world.memories.get(at.address), now: now ?? EPOCH });
};

const previewOf = (desired: DesiredObject, address: string, world: World): Preview | SchemaAsk | undefined => {
  const seen = world.clusters.get(desired.cluster);
  const observation: Observation | undefined = seen?.objects.get(desired.key);
  if (seen === undefined || observation === undefined || observation.found === 'unknown') return undefined;
  return observation.found === 'no' ? previewOfNew(desired, seen, world) : previewOfLive(desired, { address, live: observation.live }, world);
};

const previewsIn = (world: World): Pick<Prediction, 'previews' | 'asks'> => {
  const previews = new Map<string, Preview>();
  const asks = new Map<string, SchemaAsk>();
  for (const desired of world.input.desired) {
    const address = addressText({ cluster: desired.cluster, object: desired.key });
    const found = previewOf(desired, address, world);
    if (found === undefined) continue;
    if ('known' in found) previews.set(address, found);
    else asks.set(`${found.cluster} ${found.apiVersion}`, found);
  }
  return { previews, asks: [...asks].sort(([one], [other]) => byText(one, other)).map(([, ask]) => ask) };
};

type Recalled = { readonly departures: Departures; readonly held: ReadonlySet<string> };

// What is proved to be held as it was recorded has no departures; the others are compared field by field.
const recalled = ({ manager }: PredictInput, { clusters, memories }: Pick<World, 'clusters' | 'memories'>): Recalled => {
  const departures = new Map<string, readonly Departure[]>();
  const held = new Set<string>();
  for (const [address, { row, content }] of memories) {
    const seen = row.doubt === undefined ? clusters.get(row.at.cluster)?.objects.get(row.at.object) : undefined;
    if (seen?.found !== 'yes') continue;
    const found = isHeld({ wanted: content, live: seen.live, manager, settled: row.settled }) ? undefined : departuresOf({ row, content, live: seen.live, manager });
    if (found === undefined) held.add(address);
    else if (found.length > 0) departures.set(address, found);
  }
  return { departures, held };
};

/**
 * What applying each desired object would store, and where live left what was recorded. What managedFields prove to be
 * unchanged needs no document; for the rest, previews come where the document is given, and an ask where it is not. What
 * could not be looked at has no preview.
 */
export const predict = (input: PredictInput): Prediction => {
  const seen = {
    clusters: new Map(input.observed.flatMap((one) => (one.reach === 'ok' ? [[one.cluster, one] as const] : []))),
    memories: memoriesOf(input.recorded),
  };
  const { departures, held } = recalled(input, seen);
  return { ...previewsIn({ input, ...seen, ...plannedIn(input.desired), held, isContent: contentMatcher() }), departures };
};
