import { type Answer, answered, type ClusterClient, failed, isObject, type JsonObject, type ServedKind } from '#core/model';
import { legacyGroups } from './legacy-discovery.ts';
import { objects, texts } from './lists.ts';

/** What discovery found: all kinds in all versions, and the groups that could not be read. */
export type Discovered = { readonly served: readonly ServedKind[]; readonly unread: readonly string[] };

const JSON_TYPE = 'application/json';
const AGGREGATED = ['v2', 'v2beta1'].map((version) => `${JSON_TYPE};g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList`);
const ACCEPT = [...AGGREGATED, JSON_TYPE].join(',');

const kindOf = (resource: JsonObject, group: string, version: string): readonly ServedKind[] => {
  const { responseKind, resource: plural, singularResource: singular } = resource;
  if (!isObject(responseKind) || typeof responseKind.kind !== 'string' || typeof plural !== 'string') return [];
  const shortNames = texts(resource.shortNames);
  return [
    {
      group,
      kind: responseKind.kind,
      version,
      plural,
      namespaced: resource.scope === 'Namespaced',
      verbs: texts(resource.verbs),
      ...(shortNames.length > 0 ? { shortNames } : {}),
      ...(typeof singular === 'string' && singular !== '' ? { singular } : {}),
    },
  ];
};

const groupsOf = (list: JsonObject): Discovered => {
  const served: ServedKind[] = [];
  const unread: string[] = [];
  for (const group of objects(list.items)) {
    const name = isObject(group.metadata) && typeof group.metadata.name === 'string' ? group.metadata.name : '';
    for (const version of objects(group.versions)) {
      const kinds = objects(version.resources).flatMap((resource) => kindOf(resource, name, String(version.version)));
      served.push(...kinds);
      // Of an aggregated API server that does not answer, discovery remembers what it last saw, or nothing.
      if (version.freshness === 'Stale' && kinds.length === 0) unread.push(name);
    }
  }
  return { served, unread };
};

const read = async (client: ClusterClient, path: '/api' | '/apis'): Promise<Answer<Discovered>> => {
  const answer = await client.get(path, { accept: ACCEPT });
  if (!answer.ok) return answer;
  if (answer.value.kind === 'APIGroupDiscoveryList') return answered(groupsOf(answer.value));
  const legacy = await legacyGroups(client, answer.value);
  return legacy ? answered(legacy) : failed({ kind: 'not-kubernetes', cluster: client.cluster, message: `${path} did not answer with discovery` });
};

/** Every kind that an API server serves, in two requests; from servers without aggregated discovery, one more for each version of each group. */
export const discover = async (client: ClusterClient): Promise<Answer<Discovered>> => {
  const [core, groups] = await Promise.all([read(client, '/api'), read(client, '/apis')]);
  if (!core.ok) return core;
  if (!groups.ok) return groups;
  return answered({
    served: [...core.value.served, ...groups.value.served],
    unread: [...new Set([...core.value.unread, ...groups.value.unread])].sort(),
  });
};
