import { byText, type ClusterName, type Desired, type DesiredObject, type Edited, type FleetSpec, type JsonPointer, type K8sObject, keyParts, type ObjectKey, type State } from '#core/model';
import { escapeSegment } from '#lib/json-pointer';
import { type ApplySet, applySetOf, PART_OF } from './identity.ts';

const KINDS = 'applyset.kubernetes.io/contains-group-kinds';
const NAMESPACES = 'applyset.kubernetes.io/additional-namespaces';
// KEP-3659 asks for tool and version; a constant one, so that a new release changes nothing in the clusters.
const TOOL = 'fleet/v1';

// The same objects stand on most clusters.
const remembered = <Key, Result>(work: (key: Key) => Result): ((key: Key) => Result) => {
  const known = new Map<Key, Result>();
  return (key) => {
    const result = known.get(key) ?? work(key);
    known.set(key, result);
    return result;
  };
};

const gather = (keys: Map<ClusterName, ObjectKey[]>, cluster: ClusterName, key: ObjectKey): void => {
  const own = keys.get(cluster);
  if (own) own.push(key);
  else keys.set(cluster, [key]);
};

const ofFleet = (pointer: string): Edited => ({ pointer: pointer as JsonPointer, origin: { from: 'fleet' } });

/** What every desired object gets: the label that says to which fleet it belongs, and per cluster the parent that lists what to look for. */
export const withApplySet = (input: { spec: FleetSpec; desired: Desired; recorded: State }): Desired => {
  const { spec, desired, recorded } = input;
  const set = applySetOf(spec.name, spec.apply.applySetNamespace);
  const labelled = labeller(set);
  const mark = ofFleet(`/metadata/labels/${escapeSegment(PART_OF)}`);
  const alone = [mark];
  const objects = desired.objects.map((one): DesiredObject => ({ ...one, object: labelled(one.object), edited: one.edited.length === 0 ? alone : [...one.edited, mark] }));
  const homeOf = remembered(homes());
  const names = new Set(spec.clusters.map((cluster) => cluster.name));
  const keys = new Map<ClusterName, ObjectKey[]>();
  for (const { cluster, key } of objects) if (names.has(cluster)) gather(keys, cluster, key);
  const before = annotationsBefore(recorded, set);
  const parents = [...keys].sort(([one], [other]) => byText(one, other)).map(([cluster, own]) => parentIn({ cluster, homes: new Set(own.map(homeOf)), before: before.get(cluster), set, namespace: spec.apply.applySetNamespace }));
  return { ...desired, objects: [...parents, ...objects] };
};

// Objects that are one value in several clusters stay one value.
const labeller = (set: ApplySet): ((object: K8sObject) => K8sObject) => {
  const done = new Map<K8sObject, K8sObject>();
  return (object) => {
    const known = done.get(object) ?? { ...object, metadata: { ...object.metadata, labels: { ...object.metadata.labels, [PART_OF]: set.id } } };
    done.set(object, known);
    return known;
  };
};

// A kind and the namespace of some objects of it: one value for all of them.
type Home = { readonly kind: string; readonly namespace: string | undefined };

const homes = (): ((key: ObjectKey) => Home) => {
  const known = new Map<string, Home>();
  return (key) => {
    const { group, kind, namespace } = keyParts(key);
    const sign = `${group}/${kind}/${namespace ?? ''}`;
    const home = known.get(sign) ?? { kind: group === '' ? kind : `${kind}.${group}`, namespace };
    known.set(sign, home);
    return home;
  };
};

type Annotations = Readonly<Record<string, string>> | undefined;

const annotationsBefore = ({ objects, contents }: State, { parent }: ApplySet): ReadonlyMap<ClusterName, Annotations> =>
  new Map(objects.flatMap(({ at, applied }) => (at.object === parent ? [[at.cluster, contents[applied]?.metadata.annotations] as const] : [])));

type Parent = { readonly cluster: ClusterName; readonly homes: ReadonlySet<Home>; readonly before: Annotations; readonly set: ApplySet; readonly namespace: string };

// The lists only grow: a prune would otherwise leave one more change for the next plan.
const listed = (before: string | undefined, now: readonly string[]): string =>
  [...new Set([...(before ?? '').split(',').filter((word) => word !== ''), ...now])].sort(byText).join(',');

const parentIn = ({ cluster, homes, before, set, namespace }: Parent): DesiredObject => {
  const kinds = [...homes].map(({ kind }) => kind);
  const namespaces = [...homes].flatMap((home) => (home.namespace === undefined || home.namespace === namespace ? [] : [home.namespace]));
  const annotations = { [KINDS]: listed(before?.[KINDS], kinds), [NAMESPACES]: listed(before?.[NAMESPACES], namespaces), 'applyset.kubernetes.io/tooling': TOOL };
  const metadata = { name: set.parentName, namespace, labels: { 'applyset.kubernetes.io/id': set.id }, annotations };
  return { cluster, key: set.parent, object: { apiVersion: 'v1', kind: 'ConfigMap', metadata }, edited: [ofFleet('')], by: [] };
};
