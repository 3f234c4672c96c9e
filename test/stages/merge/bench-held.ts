import { contentDigest, type ClusterName, type DesiredObject, type Digest, type K8sObject, type ObservedCluster, objectKey, type Observation, type ObjectKey, type Recorded, type State } from '#core/model';
import { predict, type PredictInput, settledOf } from '#core/merge';
import { recordings } from './replay.ts';

const [many = 5000, rounds = 15] = process.argv.slice(2).map(Number);
const bodies = new Map(recordings().map((one) => [one.name, one.steps]));
const pick = (name: string, at: number): { wanted: K8sObject; live: K8sObject } => {
  const step = bodies.get(name)?.[at];
  if (step?.stored === undefined) throw new Error(name);
  return { wanted: step.body as unknown as K8sObject, live: step.stored };
};
const kinds = [pick('apply-again', 0), pick('apply-again', 0), pick('apply-again', 0), pick('ports', 0), pick('quantities', 0)];

const renamed = (object: K8sObject, name: string): K8sObject => JSON.parse(JSON.stringify({ ...object, metadata: { ...object.metadata, name } })) as K8sObject;
const clusters = ['a', 'b', 'c', 'd', 'e'] as ClusterName[];
const shared = new Map<string, K8sObject>();
const desired: DesiredObject[] = [];
const rows: Recorded[] = [];
const contents: Record<Digest, K8sObject> = {};
const observed: ObservedCluster[] = clusters.map((cluster) => {
  const objects = new Map<ObjectKey, Observation>();
  for (let at = 0; at < many / clusters.length; at++) {
    const kind = kinds[at % kinds.length];
    if (kind === undefined) continue;
    const wanted = shared.get(`${at}`) ?? renamed(kind.wanted, `o${at}`);
    shared.set(`${at}`, wanted);
    const live = renamed(kind.live, `o${at}`);
    for (const entry of live.metadata.managedFields ?? []) Object.assign(entry, { manager: 'fleet:shop' });
    const key = objectKey(wanted);
    desired.push({ cluster, key, object: wanted, edited: [], by: [] });
    objects.set(key, { found: 'yes', live });
    const applied = contentDigest(wanted);
    contents[applied] ??= renamed(wanted, `o${at}`);
    const found = settledOf(wanted, live);
    rows.push({ at: { cluster, object: key }, apiVersion: wanted.apiVersion, applied, by: [], ...(found ? { settled: found } : {}) });
  }
  return { reach: 'ok', cluster, facts: { reach: 'ok', cluster, version: 'v1', served: [] }, objects, strays: [] };
});
const recorded: State = { format: 1, fleet: 'shop', lineage: 'x' as never, serial: 1 as never, objects: rows, contents, placements: [] };
const input: PredictInput = { desired, observed, recorded, manager: 'fleet:shop', schemas: new Map() };
const times = Array.from({ length: rounds }, () => {
  const began = process.cpuUsage();
  const { previews, departures, asks } = predict(input);
  const took = process.cpuUsage(began).user / 1000;
  if ([...previews.values()].some((one) => one.known !== 'unchanged') || previews.size !== desired.length || departures.size > 0 || asks.length > 0) {
    throw new Error(`not held: ${[...previews.values()].filter((one) => one.known !== 'unchanged').length}, ${previews.size}, ${departures.size}, ${JSON.stringify(asks)} ${JSON.stringify([...departures][0])}`);
  }
  return took;
});
console.log(`${desired.length} objects, user CPU: first ${times[0]?.toFixed(1)} ms, best ${Math.min(...times).toFixed(1)} ms, median ${[...times].sort((one, other) => one - other)[rounds >> 1]?.toFixed(1)} ms`);
