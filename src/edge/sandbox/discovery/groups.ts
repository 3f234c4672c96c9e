import type { JsonObject } from '#core/model';
import { type Kind, versionText } from '../kinds/kind.ts';

const groupNames = (kinds: readonly Kind[]): readonly string[] => [...new Set(kinds.map((kind) => kind.group))].filter((group) => group !== '');
const versionsIn = (kinds: readonly Kind[], group: string): readonly string[] => [...new Set(kinds.filter((kind) => kind.group === group).map((kind) => kind.version))];

const ofVersion = (group: string, version: string): JsonObject => ({ groupVersion: `${group}/${version}`, version });

const groupBody = (kinds: readonly Kind[], group: string): JsonObject => {
  const versions = versionsIn(kinds, group).map((version) => ofVersion(group, version));
  return { name: group, versions, preferredVersion: versions[0] ?? {} };
};

/** GET /api */
export const coreVersions = (): JsonObject => ({ kind: 'APIVersions', versions: ['v1'], serverAddressByClientCIDRs: [] });

/** GET /apis */
export const groupList = (kinds: readonly Kind[]): JsonObject => ({ kind: 'APIGroupList', apiVersion: 'v1', groups: groupNames(kinds).map((group) => groupBody(kinds, group)) });

/** GET /apis/G; undefined where the group is not served. */
export const oneGroup = (kinds: readonly Kind[], group: string): JsonObject | undefined =>
  groupNames(kinds).includes(group) ? { kind: 'APIGroup', apiVersion: 'v1', ...groupBody(kinds, group) } : undefined;

const subresourceVerbs: readonly string[] = ['get', 'patch', 'update'];
const verbsOf = (name: string): readonly string[] => (name === 'finalize' ? ['update'] : subresourceVerbs);

const resourcesOf = (kind: Kind): readonly JsonObject[] => [
  {
    name: kind.plural, singularName: kind.singular, namespaced: kind.namespaced, kind: kind.kind, verbs: [...kind.verbs],
    ...(kind.shortNames.length > 0 ? { shortNames: [...kind.shortNames] } : {}), ...(kind.categories.length > 0 ? { categories: [...kind.categories] } : {}),
  },
  ...kind.subresources.map((name): JsonObject => ({
    name: `${kind.plural}/${name}`, singularName: '', namespaced: kind.namespaced,
    ...(name === 'scale' ? { group: 'autoscaling', version: 'v1', kind: 'Scale' } : { kind: kind.kind }), verbs: [...verbsOf(name)],
  })),
];

/** GET /api/v1 and /apis/G/V; undefined where that is not served. */
export const resourceList = (kinds: readonly Kind[], group: string, version: string): JsonObject | undefined => {
  const inside = kinds.filter((kind) => kind.group === group && kind.version === version);
  if (inside.length === 0) return undefined;
  return { kind: 'APIResourceList', apiVersion: 'v1', groupVersion: versionText({ group, version }), resources: inside.flatMap(resourcesOf) };
};

const aggregatedResource = (kind: Kind): JsonObject => ({
  resource: kind.plural, responseKind: { group: '', version: '', kind: kind.kind }, scope: kind.namespaced ? 'Namespaced' : 'Cluster',
  singularResource: kind.singular, verbs: [...kind.verbs],
  ...(kind.shortNames.length > 0 ? { shortNames: [...kind.shortNames] } : {}), ...(kind.categories.length > 0 ? { categories: [...kind.categories] } : {}),
  ...(kind.subresources.length > 0
    ? {
        subresources: kind.subresources.map((name) => ({
          subresource: name, responseKind: name === 'scale' ? { group: 'autoscaling', version: 'v1', kind: 'Scale' } : { group: '', version: '', kind: kind.kind }, verbs: [...verbsOf(name)],
        })),
      }
    : {}),
});

const aggregatedGroup = (kinds: readonly Kind[], group: string): JsonObject => ({
  metadata: { ...(group === '' ? {} : { name: group }), creationTimestamp: null },
  versions: versionsIn(kinds, group).map((version) => ({
    version, freshness: 'Current', resources: kinds.filter((kind) => kind.group === group && kind.version === version).map(aggregatedResource),
  })),
});

/** Everything that /api or /apis serves in one document (apidiscovery.k8s.io). */
export const aggregated = (kinds: readonly Kind[], root: 'api' | 'apis', version: 'v2' | 'v2beta1'): JsonObject => ({
  kind: 'APIGroupDiscoveryList', apiVersion: `apidiscovery.k8s.io/${version}`, metadata: {},
  items: (root === 'api' ? [''] : groupNames(kinds)).map((group) => aggregatedGroup(kinds, group)),
});
