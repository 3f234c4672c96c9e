import { type ClusterClient, keyOf, keyParts, type ObjectKey, type Observation, servedAs } from '#core/model';
import type { Facts } from './asked.ts';
import type { Listing } from './list-labelled.ts';
import { lookUpNames } from './look-up.ts';

const NAMESPACE = { group: '', kind: 'Namespace' };

const namespaceKey = (name: string): ObjectKey => keyOf(NAMESPACE, undefined, name);

const questions = (listings: readonly Listing[]): readonly ObjectKey[] => {
  const open = listings.flatMap(({ unlisted, unlistable }) => [...unlisted, ...unlistable]);
  const asked = new Set<ObjectKey>();
  for (const key of open) {
    const { group, kind, namespace } = keyParts(key);
    if (namespace !== undefined) asked.add(namespaceKey(namespace));
    else if (group === '' && kind === 'Namespace') asked.add(key);
  }
  // An object that was listed proves its namespace.
  for (const { objects } of listings) {
    for (const [key, { metadata }] of objects) {
      asked.delete(key);
      if (metadata.namespace !== undefined) asked.delete(namespaceKey(metadata.namespace));
    }
  }
  return [...asked].sort();
};

/** The namespaces on which something hangs that was not listed: what is in an absent one need not be looked for. */
export const lookUpNamespaces = async (
  client: ClusterClient,
  facts: Facts,
  listings: readonly Listing[],
): Promise<ReadonlyMap<ObjectKey, Observation>> => {
  const kind = servedAs(facts.served, NAMESPACE);
  const asked = new Set(listings.flatMap(({ collection }) => collection.keys));
  return kind === undefined ? new Map() : lookUpNames(client, kind, { keys: questions(listings), wanted: (key) => asked.has(key) });
};

/** Whether a key lies in a namespace that was found absent. */
export const isHomeless = (key: ObjectKey, namespaces: ReadonlyMap<ObjectKey, Observation>): boolean => {
  const { namespace } = keyParts(key);
  return namespace !== undefined && namespaces.get(namespaceKey(namespace))?.found === 'no';
};
