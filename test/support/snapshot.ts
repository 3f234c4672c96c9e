import { isObject, type Json, type JsonObject } from '#core/model';
import type { Direct } from './direct.ts';

/** What one run leaves in a cluster: by path, without what no two runs share. */
export type Snapshot = Readonly<Record<string, Json>>;

const ofOneRun: readonly string[] = ['uid', 'resourceVersion', 'creationTimestamp', 'generation', 'selfLink'];
const allotted: readonly string[] = ['clusterIP', 'clusterIPs'];

const without = (object: JsonObject, names: readonly string[]): JsonObject => Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));

const ownerships = (entries: Json): Json =>
  (entries as readonly JsonObject[])
    .filter((entry) => entry['subresource'] === undefined)
    .map((entry) => without(entry, ['time']))
    .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

const settled = (object: JsonObject): Json => {
  const metadata = isObject(object['metadata']) ? object['metadata'] : {};
  const kept = { ...without(metadata, ofOneRun), managedFields: ownerships(metadata['managedFields'] ?? []) };
  const spec = isObject(object['spec']) ? { spec: without(object['spec'], allotted) } : {};
  return { ...without(object, ['status']), ...spec, metadata: kept };
};

const collections = (namespace: string): readonly string[] => [
  ...['configmaps', 'secrets', 'services', 'persistentvolumeclaims'].map((plural) => `/api/v1/namespaces/${namespace}/${plural}`),
  `/apis/apps/v1/namespaces/${namespace}/deployments`,
];

// Every cluster has these in each namespace, whoever made it.
const isOwn = (name: string): boolean => name !== 'kube-root-ca.crt';

/** Everything in a namespace of a cluster, with who owns which field, in a form in which two equal runs are equal. The namespace and `names` are written as given words. */
export const snapshot = async (api: Direct, namespace: string, names: Readonly<Record<string, string>> = {}): Promise<Snapshot> => {
  const found: [string, Json][] = [];
  for (const path of collections(namespace)) {
    const { items = [] } = (await api.get(path)).body as { items?: readonly JsonObject[] };
    for (const item of items) {
      const { name } = item['metadata'] as { name: string };
      if (isOwn(name)) found.push([`${path}/${name}`, settled(item)]);
    }
  }
  let text = JSON.stringify(Object.fromEntries(found.sort(([one], [other]) => (one < other ? -1 : 1))));
  text = text.replaceAll(/applyset-[A-Za-z0-9_-]{43}-v1/g, '<applyset>');
  for (const [name, word] of [[namespace, '<namespace>'], ...Object.entries(names)]) text = text.replaceAll(name ?? '', word ?? '');
  return JSON.parse(text) as Snapshot;
};
