import { type ClusterClient, keyOf, keyParts, type ObjectKey, type Observation, servedAs } from '#core/model';
import type { Facts } from './asked.ts';
import type { Listing } from './list-labelled.ts';
import { lookUpNames } from './look-up.ts';

const NAMESPACE = { group: '', kind: 'Namespace' };

const namespaceKey = (name: string): ObjectKey => keyOf(NAMESPACE, undefined, name);

// An object that was listed proves its namespace.
const provedBy = (listings: readonly Listing[]): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { collection, objects } of listings) {
    const isNamespaces = collection.kind.group === '' && collection.kind.kind === 'Namespace';
    for (const { metadata } of objects.values()) names.add((isNamespaces ? metadata.name : metadata.namespace) ?? '');
  }
  return names;
};

const questions = (listings: readonly Listing[]): readonly ObjectKey[] => {
  const open = listings.flatMap(({ unlisted, unlistable }) => [...unlisted, ...unlistable]);
  const asked = new Set<ObjectKey>();
  for (const key of open) {
    const { group, kind, namespace } = keyParts(key);
    if (namespace !== undefined) asked.add(namespaceKey(namespace));
    else if (group === '' && kind === 'Namespace') asked.add(key);
  }
  if (asked.size === 0) return [];
  for (const name of provedBy(listings)) asked.delete(namespaceKey(name));
  return [...asked].sort();
};

/** The namespaces on which something hangs that was not listed: what is in an absent one need not be looked for. */
export const lookUpNamespaces = async (
  client: ClusterClient,
  { served, wanted }: { readonly served: Facts['served']; readonly wanted: (key: ObjectKey) => boolean },
  listings: readonly Listing[],
): Promise<ReadonlyMap<ObjectKey, Observation>> => {
  const kind = servedAs(served, NAMESPACE);
  return kind === undefined ? new Map() : lookUpNames(client, kind, { keys: questions(listings), wanted });
};

/** Whether a key lies in a namespace that was found absent. */
export const isHomeless = (key: ObjectKey, namespaces: ReadonlyMap<ObjectKey, Observation>): boolean => {
  const { namespace } = keyParts(key);
  return namespace !== undefined && namespaces.get(namespaceKey(namespace))?.found === 'no';
};
