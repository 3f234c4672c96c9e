import type { ClusterFacts, ClusterName, Conflict, DesiredObject, Digest, JsonObject, K8sObject, ObservedCluster, Observation, Preview, Recorded, ServedKind, State } from '#core/model';
import { objectKey } from '#core/model';
import { type Prediction, predict, type Settled } from '#core/merge';
import { deepFreeze } from '../../support/freeze.ts';
import { at } from './sample.ts';

/** Our field manager in these tests. */
export const MANAGER = 'fleet:shop';

/** One object with its truths; what is missing is not there, or not known. */
export type Given = {
  readonly cluster?: string;
  readonly desired?: K8sObject;
  readonly live?: K8sObject | 'unknown' | 'absent';
  readonly recorded?: K8sObject;
  readonly row?: { readonly settled?: Settled; readonly doubt?: 'apply' | 'delete' };
};

export type World = { readonly given: readonly Given[]; readonly schemas?: ReadonlyMap<string, JsonObject>; readonly served?: readonly Partial<ServedKind>[]; readonly lost?: readonly string[] };

const clusterOf = (given: Given): ClusterName => (given.cluster ?? 'east') as ClusterName;

const anyOf = (given: Given): K8sObject => (given.desired ?? given.recorded) as K8sObject;

const observationOf = ({ live }: Given): Observation => {
  if (live === 'unknown') return { found: 'unknown', failure: { kind: 'forbidden', message: 'no' } };
  return live === undefined || live === 'absent' ? { found: 'no' } : { found: 'yes', live };
};

const observedOf = ({ given, served, lost }: World, cluster: ClusterName): ObservedCluster => {
  if (lost?.includes(cluster)) return { reach: 'lost', cluster, failure: { kind: 'refused', message: 'no' } };
  const facts = { reach: 'ok', cluster, version: 'v1.37.2', served: (served ?? []) as readonly ServedKind[] } satisfies ClusterFacts;
  return { reach: 'ok', cluster, facts, objects: new Map(given.filter((one) => clusterOf(one) === cluster).map((one) => [objectKey(anyOf(one)), observationOf(one)])), strays: [] };
};

const desiredOf = (given: Given): readonly DesiredObject[] =>
  given.desired === undefined ? [] : [{ cluster: clusterOf(given), key: objectKey(given.desired), object: given.desired, edited: [], by: [] }];

const stateOf = (given: readonly Given[]): State => {
  const rows = given.flatMap((one, number): (Recorded & { content: K8sObject })[] =>
    one.recorded === undefined
      ? []
      : [{ at: { cluster: clusterOf(one), object: objectKey(one.recorded) }, apiVersion: one.recorded.apiVersion, applied: `sha256:${number}` as Digest, by: [], content: one.recorded, ...one.row }],
  );
  return {
    format: 1, fleet: 'shop', lineage: 'l' as never, serial: 1 as never, placements: [],
    objects: rows.map(({ content: _, ...row }) => row),
    contents: Object.fromEntries(rows.map(({ applied, content }) => [applied, content])),
  };
};

/** The prediction for a little world, its input frozen. */
export const predicted = (world: World): Prediction => {
  const clusters = [...new Set(world.given.map(clusterOf))];
  return predict(
    deepFreeze({
      desired: world.given.flatMap(desiredOf),
      observed: clusters.map((cluster) => observedOf(world, cluster)),
      recorded: stateOf(world.given),
      manager: MANAGER,
      schemas: world.schemas ?? new Map(),
      now: at(30),
    }),
  );
};

/** A preview in a few words. */
export const told = (preview: Preview | undefined): string => {
  if (preview === undefined) return 'none';
  if (preview.known === 'later') return `later: ${preview.because}`;
  if (preview.known === 'no') return `no: ${preview.failure.message}`;
  if (preview.known === 'unchanged') return 'unchanged';
  const conflicts = preview.conflicts.map((conflict: Conflict) => ` !${conflict.path} ${conflict.manager}`).join('');
  return `${preview.known}: ${preview.changes.map(({ path, before, after }) => `${path} ${JSON.stringify(before)}>${JSON.stringify(after)}`).join(', ')}${conflicts}`;
};
