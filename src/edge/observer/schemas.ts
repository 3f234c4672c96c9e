import { byText, type Cache, type ClusterClient, type ClusterName, isObject, type JsonObject, type SchemaAsk, type SchemaStandIn } from '#core/model';
import { limited, shareOf } from './limited.ts';
import { type Clients, openedFor } from './opened.ts';

/** Where documents come from beside the servers. */
export type SchemaSources = {
  readonly clients: Clients;
  readonly cache: Cache;
  /** The document of a built-in apiVersion as it is shipped; undefined for others. */
  readonly shipped: (apiVersion: string) => Promise<JsonObject | undefined>;
};

/** OpenAPI v3 documents by `cluster apiVersion`, and which of them stand in for what the server did not give. */
export type Schemas = { readonly documents: ReadonlyMap<string, JsonObject>; readonly standIns: ReadonlyMap<string, SchemaStandIn> };

/** Documents under way at once, per cluster. */
const AT_ONCE = 8;

type Known = Map<string, Promise<JsonObject | undefined>>;
type Site = { readonly client: ClusterClient; readonly sources: SchemaSources; readonly known: Known };
type Row = readonly [key: string, document: JsonObject, standIn?: SchemaStandIn];

const indexName = (apiVersion: string): string => (apiVersion.includes('/') ? `apis/${apiVersion}` : `api/${apiVersion}`);

const addressIn = (index: JsonObject, apiVersion: string): string | undefined => {
  const paths = isObject(index.paths) ? index.paths : {};
  const entry = paths[indexName(apiVersion)];
  return isObject(entry) && typeof entry.serverRelativeURL === 'string' ? entry.serverRelativeURL : undefined;
};

const isDocument = (value: unknown): value is JsonObject => isObject(value as JsonObject) && isObject((value as JsonObject).components);

const parsed = (text: string | undefined): JsonObject | undefined => {
  try {
    const value: unknown = text === undefined ? undefined : JSON.parse(text);
    return isDocument(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const asked = async (client: ClusterClient, address: string): Promise<JsonObject | undefined> => {
  const answer = await client.get(address);
  return answer.ok && isDocument(answer.value) ? answer.value : undefined;
};

const cached = async ({ client, sources }: Site, address: string): Promise<JsonObject | undefined> => {
  const kept = parsed(await sources.cache.read(address));
  if (kept !== undefined) return kept;
  const document = await asked(client, address);
  if (document !== undefined) await sources.cache.write(address, JSON.stringify(document));
  return document;
};

// With its hash in the address, a document is the same on every cluster and on every day; without, only on this one, now.
const documentAt = (site: Site, address: string): Promise<JsonObject | undefined> => {
  const isHashed = address.includes('hash=');
  const name = isHashed ? address : `${site.client.cluster} ${address}`;
  const document = site.known.get(name) ?? (isHashed ? cached(site, address) : asked(site.client, address));
  site.known.set(name, document);
  return document;
};

// Without a schema the merge goes by the object's own shape, as a server does for a kind that it knows nothing of.
const nothing: JsonObject = {};

const rowOf = async (site: Site, address: string | undefined, apiVersion: string): Promise<Row> => {
  const key = `${site.client.cluster} ${apiVersion}`;
  const own = address === undefined ? undefined : await documentAt(site, address);
  if (own !== undefined) return [key, own];
  const shipped = await site.sources.shipped(apiVersion);
  return shipped === undefined ? [key, nothing, 'deduced'] : [key, shipped, 'shipped'];
};

const fetchOf = async (site: Site, apiVersions: readonly string[]): Promise<readonly Row[]> => {
  const index = await site.client.get('/openapi/v3');
  return Promise.all(apiVersions.map((apiVersion) => rowOf(site, index.ok ? addressIn(index.value, apiVersion) : undefined, apiVersion)));
};

/**
 * The OpenAPI v3 documents asked for. One index for each cluster; a document with its hash in its address is fetched once for
 * all clusters, and not at all where it is in the cache. What a server does not give is stood in for, and said to be; only
 * clusters without a client have none.
 */
export const fetchSchemas = async (asks: readonly SchemaAsk[], sources: SchemaSources): Promise<Schemas> => {
  const wanted = new Map<ClusterName, Set<string>>();
  for (const { cluster, apiVersion } of asks) wanted.set(cluster, (wanted.get(cluster) ?? new Set()).add(apiVersion));
  const known: Known = new Map();
  const rows = await Promise.all(
    [...wanted].map(([cluster, apiVersions]) => {
      const opened = openedFor(sources.clients, cluster);
      return opened.ok ? fetchOf({ client: limited(opened.value, shareOf(AT_ONCE, wanted.size)), sources, known }, [...apiVersions].sort(byText)) : [];
    }),
  );
  const all = rows.flat();
  return { documents: new Map(all.map(([key, document]) => [key, document])), standIns: new Map(all.flatMap(([key, , standIn]) => (standIn === undefined ? [] : [[key, standIn] as const]))) };
};
