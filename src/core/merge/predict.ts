import {
  type Address, addressText, byText, type ClusterName, type Departure, type Departures, type DesiredObject, isObject, type Json, type JsonObject, type K8sObject, keyOf, keyParts,
  type Observation, type ObservedCluster, type Preview, type Previews, type Recorded, sameValue, type SchemaAsk, servedAs, type State, type Timestamp,
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
  readonly wanted: ReadonlySet<string>;
};

const definedBy = ({ cluster, object }: DesiredObject): readonly string[] => {
  const spec = object.kind === 'CustomResourceDefinition' ? (object['spec'] as Json | undefined) : undefined;
  const names = isObject(spec) ? spec['names'] : undefined;
  return isObject(spec) && isObject(names) ? [`${cluster} ${spec['group']}/${names['kind']}`] : [];
};

const memoriesOf = ({ objects, contents }: State): ReadonlyMap<string, Memory> =>
  new Map(
    objects.flatMap((row): (readonly [string, Memory])[] => {
      const content = contents[row.applied];
      return content === undefined ? [] : [[addressText(row.at), { row, content }]];
    }),
  );

const worldOf = (input: PredictInput): World => ({
  input,
  clusters: new Map(input.observed.flatMap((one) => (one.reach === 'ok' ? [[one.cluster, one] as const] : []))),
  memories: memoriesOf(input.recorded),
  defined: new Set(input.desired.flatMap(definedBy)),
  wanted: new Set(input.desired.map(({ cluster, key }) => addressText({ cluster, object: key }))),
});

const isMadeNamespace = ({ cluster, key }: DesiredObject, { objects }: Seen, { wanted }: World): string | undefined => {
  const { namespace } = keyParts(key);
  if (namespace === undefined) return undefined;
  const home = keyOf({ group: '', kind: 'Namespace' }, undefined, namespace);
  return wanted.has(addressText({ cluster, object: home })) && objects.get(home)?.found === 'no' ? namespace : undefined;
};

const laterOf = (desired: DesiredObject, seen: Seen, world: World): string | undefined => {
  const { group, kind } = keyParts(desired.key);
  const namespace = isMadeNamespace(desired, seen, world);
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

const previewOfLive = (desired: DesiredObject, live: K8sObject, world: World): Preview | SchemaAsk => {
  const { manager, schemas, now } = world.input;
  const { cluster, key, object } = desired;
  const memory = world.memories.get(addressText({ cluster, object: key }));
  if (isHeldNow(object, live, world)) return { known: 'unchanged' };
  const document = schemas.get(`${cluster} ${object.apiVersion}`);
  return document === undefined ? { cluster, apiVersion: object.apiVersion } : foretell({ wanted: object, live, manager, document, memory, now: now ?? EPOCH });
};

// Settled values were stored for the recorded content, and say nothing of any other.
const isHeldNow = (wanted: K8sObject, live: K8sObject, { manager, memory }: { manager: string; memory: Memory | undefined }): boolean => {
  const settled = memory?.row.settled;
  if (isHeld({ wanted, live, manager, settled: undefined })) return true;
  return settled !== undefined && sameValue(wanted as unknown as Json, memory?.content as unknown as Json) && isHeld({ wanted, live, manager, settled });
};

const previewOf = (desired: DesiredObject, world: World): Preview | SchemaAsk | undefined => {
  const seen = world.clusters.get(desired.cluster);
  const observation: Observation | undefined = seen?.objects.get(desired.key);
  if (seen === undefined || observation === undefined || observation.found === 'unknown') return undefined;
  return observation.found === 'no' ? previewOfNew(desired, seen, world) : previewOfLive(desired, observation.live, world);
};

const departuresIn = (world: World): Departures => {
  const found = new Map<string, readonly Departure[]>();
  for (const [address, { row, content }] of world.memories) {
    const departures = departuresAt(row, content, world);
    if (departures.length > 0) found.set(address, departures);
  }
  return found;
};

const departuresAt = (row: Recorded, content: K8sObject, { clusters, input }: World): readonly Departure[] => {
  const { cluster, object }: Address = row.at;
  const seen = row.doubt === undefined ? clusters.get(cluster)?.objects.get(object) : undefined;
  return seen?.found === 'yes' ? departuresOf({ row, content, live: seen.live, manager: input.manager }) : [];
};

/**
 * What applying each desired object would store, and where live left what was recorded. What managedFields prove to be
 * unchanged needs no document; for the rest, previews come where the document is given, and an ask where it is not. What
 * could not be looked at has no preview.
 */
export const predict = (input: PredictInput): Prediction => {
  const world = worldOf(input);
  const previews = new Map<string, Preview>();
  const asks = new Map<string, SchemaAsk>();
  for (const desired of input.desired) {
    const found = previewOf(desired, world);
    if (found === undefined) continue;
    if ('known' in found) previews.set(addressText({ cluster: desired.cluster, object: desired.key }), found);
    else asks.set(`${found.cluster} ${found.apiVersion}`, found);
  }
  return { previews, departures: departuresIn(world), asks: [...asks].sort(([one], [other]) => byText(one, other)).map(([, ask]) => ask) };
};
