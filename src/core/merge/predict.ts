import {
  addressText, byText, type ClusterName, type Departures, type DesiredObject, isObject, type Json, type JsonObject, type K8sObject, keyOf, keyParts,
  type Observation, type ObservedCluster, type Preview, type Previews, sameValue, type SchemaAsk, servedAs, type State, type Timestamp,
} from '#core/model';
import type { Defaulted } from './apply-patch.ts';
import { foretell } from './foretell.ts';
import { isHeld } from './held.ts';
import { type Memories, memoriesOf, type Memory, type Recalled, recall, type Seen } from './recall.ts';

/** What is to be compared. Secret values are keyed digests in all of it. */
export type PredictInput = {
  readonly desired: readonly DesiredObject[];
  readonly observed: readonly ObservedCluster[];
  readonly recorded: State;
  /** Our field manager: `fleet:<fleet name>`. */
  readonly manager: string;
  /** OpenAPI v3 documents by `cluster apiVersion`. */
  readonly schemas: ReadonlyMap<string, JsonObject>;
  /** What servers fill in of their own kinds. */
  readonly defaulted?: Defaulted;
  /** The time that predicted managedFields carry. */
  readonly now?: Timestamp;
};

/** Previews and departures by address text, and the documents without which some previews cannot be told. */
export type Prediction = {
  readonly previews: Previews;
  readonly departures: Departures;
  readonly asks: readonly SchemaAsk[];
  /** Previews of some of the desired objects with other documents; what is recorded is not gone through again. */
  readonly again: (desired: readonly DesiredObject[], schemas: PredictInput['schemas']) => Previews;
};

type World = {
  readonly input: PredictInput;
  readonly clusters: ReadonlyMap<ClusterName, Seen>;
  readonly memories: Memories;
  /** Group and kind of the CRDs that are desired, by cluster: `east example.com/Cron`. */
  readonly defined: ReadonlySet<string>;
  /** Namespaces that are desired, by cluster and key. */
  readonly namespaces: ReadonlySet<string>;
  /** What is proved to be as it was recorded. */
  readonly held: Recalled['held'];
  readonly isContent: (object: K8sObject, content: K8sObject) => boolean;
};

const definedBy = ({ cluster, object }: DesiredObject): readonly string[] => {
  const spec = object.kind === 'CustomResourceDefinition' ? (object['spec'] as Json | undefined) : undefined;
  const names = isObject(spec) ? spec['names'] : undefined;
  return isObject(spec) && isObject(names) ? [`${cluster} ${spec['group']}/${names['kind']}`] : [];
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

const unchanged: Preview = { known: 'unchanged' };
const EPOCH = '1970-01-01T00:00:00Z' as Timestamp;

type Live = { readonly live: K8sObject; readonly memory: Memory | undefined };

const isUnchanged = ({ object }: DesiredObject, { live, memory }: Live, world: World): boolean => {
  if (memory !== undefined && world.held.has(memory) && world.isContent(object, memory.content)) return true;
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
  if (isUnchanged(desired, at, world)) return unchanged;
  const document = schemas.get(`${cluster} ${object.apiVersion}`);
  if (document === undefined) return { cluster, apiVersion: object.apiVersion };
  return foretell({ wanted: object, live: at.live, manager, document, memory: at.memory, now: now ?? EPOCH, defaulted: world.input.defaulted });
};

const previewOf = (desired: DesiredObject, world: World): Preview | SchemaAsk | undefined => {
  const { cluster, key } = desired;
  const seen = world.clusters.get(cluster);
  const observation: Observation | undefined = seen?.objects.get(key);
  if (seen === undefined || observation === undefined || observation.found === 'unknown') return undefined;
  if (observation.found === 'no') return previewOfNew(desired, seen, world);
  return previewOfLive(desired, { live: observation.live, memory: world.memories.get(cluster)?.get(key) }, world);
};

const previewsIn = (world: World): Pick<Prediction, 'previews' | 'asks'> => {
  const previews = new Map<string, Preview>();
  const asks = new Map<string, SchemaAsk>();
  for (const desired of world.input.desired) {
    const found = previewOf(desired, world);
    if (found === undefined) continue;
    if ('known' in found) previews.set(addressText({ cluster: desired.cluster, object: desired.key }), found);
    else asks.set(`${found.cluster} ${found.apiVersion}`, found);
  }
  return { previews, asks: [...asks].sort(([one], [other]) => byText(one, other)).map(([, ask]) => ask) };
};

/**
 * What applying each desired object would store, and where live left what was recorded. What managedFields prove to be
 * unchanged needs no document; for the rest, previews come where the document is given, and an ask where it is not. What
 * could not be looked at has no preview.
 */
export const predict = (input: PredictInput): Prediction => {
  const clusters = new Map(input.observed.flatMap((one) => (one.reach === 'ok' ? [[one.cluster, one] as const] : [])));
  const memories = memoriesOf(input.recorded);
  const { departures, held } = recall(memories, clusters, input.manager);
  const world = { input, clusters, memories, held, isContent: contentMatcher(), ...plannedIn(input.desired) };
  return { ...previewsIn(world), departures, again: (desired, schemas) => previewsIn({ ...world, input: { ...input, desired, schemas } }).previews };
};
