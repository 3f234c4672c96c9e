import { type Answer, byText, type ClusterClient, type ClusterName, isObject, type JsonObject, type SchemaAsk } from '#core/model';
import { type Clients, openedFor } from './opened.ts';

type Documents = Map<string, Promise<Answer<JsonObject>>>;

const indexName = (apiVersion: string): string => (apiVersion.includes('/') ? `apis/${apiVersion}` : `api/${apiVersion}`);

const addressIn = (index: JsonObject, apiVersion: string): string | undefined => {
  const paths = isObject(index.paths) ? index.paths : {};
  const entry = paths[indexName(apiVersion)];
  return isObject(entry) && typeof entry.serverRelativeURL === 'string' ? entry.serverRelativeURL : undefined;
};

// With its hash in the address, a document is the same on every cluster; without, only on this one.
const documentAt = (client: ClusterClient, address: string, known: Documents): Promise<Answer<JsonObject>> => {
  const name = address.includes('hash=') ? address : `${client.cluster} ${address}`;
  const document = known.get(name) ?? client.get(address);
  known.set(name, document);
  return document;
};

const fetchOf = async (
  client: ClusterClient,
  apiVersions: readonly string[],
  known: Documents,
): Promise<readonly (readonly [string, JsonObject])[]> => {
  const index = await client.get('/openapi/v3');
  if (!index.ok) return [];
  const documents = await Promise.all(
    apiVersions.map(async (apiVersion) => {
      const address = addressIn(index.value, apiVersion);
      const document = address === undefined ? undefined : await documentAt(client, address, known);
      return document?.ok ? [[`${client.cluster} ${apiVersion}`, document.value] as const] : [];
    }),
  );
  return documents.flat();
};

/**
 * The OpenAPI v3 documents asked for, by `cluster apiVersion`. One index for each cluster; a document that several
 * clusters have with the same hash is fetched once. What could not be had is missing.
 */
export const fetchSchemas = async (asks: readonly SchemaAsk[], clients: Clients): Promise<ReadonlyMap<string, JsonObject>> => {
  const wanted = new Map<ClusterName, Set<string>>();
  for (const { cluster, apiVersion } of asks) wanted.set(cluster, (wanted.get(cluster) ?? new Set()).add(apiVersion));
  const known: Documents = new Map();
  const found = await Promise.all(
    [...wanted].map(([cluster, apiVersions]) => {
      const opened = openedFor(clients, cluster);
      return opened.ok ? fetchOf(opened.value, [...apiVersions].sort(byText), known) : [];
    }),
  );
  return new Map(found.flat());
};
