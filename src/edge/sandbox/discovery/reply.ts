import type { JsonObject } from '#core/model';
import type { Cluster } from '../cluster.ts';
import { type Call, json, refusalReply, type Reply, text } from '../http/call.ts';
import { segmentsOf } from '../http/route.ts';
import { refuse } from '../refusal.ts';
import { acceptedOf } from '../verbs/form.ts';
import { documentHash } from './documents.ts';
import { aggregated, coreVersions, groupList, oneGroup, resourceList } from './groups.ts';

const versionBody = (cluster: Cluster): JsonObject => ({
  major: '1', minor: /^v1\.(\d+)/.exec(cluster.version)?.[1] ?? '0', gitVersion: cluster.version, gitCommit: '', gitTreeState: '', buildDate: '1970-01-01T00:00:00Z',
  goVersion: '', compiler: 'fleet', platform: 'fleet/sandbox',
});

const aggregatedVersion = (call: Call): 'v2' | 'v2beta1' | undefined =>
  acceptedOf(call.accept)
    .filter(({ params }) => params['as'] === 'APIGroupDiscoveryList' && params['g'] === 'apidiscovery.k8s.io')
    .map(({ params }) => params['v'])
    .find((version): version is 'v2' | 'v2beta1' => version === 'v2' || version === 'v2beta1');

const rootReply = (cluster: Cluster, call: Call, root: 'api' | 'apis'): Reply => {
  const kinds = cluster.kinds.all();
  const version = aggregatedVersion(call);
  if (version === undefined) return json(200, root === 'api' ? coreVersions() : groupList(kinds));
  return { ...json(200, aggregated(kinds, root, version)), type: `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList` };
};

const orNothing = (body: JsonObject | undefined): Reply | undefined => (body === undefined ? undefined : json(200, body));

const pathOf = (group: string, version: string): string => (group === '' ? `api/${version}` : `apis/${group}/${version}`);

const openApiIndex = (cluster: Cluster): JsonObject => {
  const served = new Map(cluster.kinds.all().map((kind) => [pathOf(kind.group, kind.version), kind]));
  return {
    paths: Object.fromEntries([...served].map(([path, { group, version }]) => [path, { serverRelativeURL: `/openapi/v3/${path}?hash=${documentHash(cluster.document(group, version))}` }])),
  };
};

const openApiReply = (cluster: Cluster, [root, first = '', second = '']: readonly string[]): Reply | undefined => {
  if (root === undefined) return json(200, openApiIndex(cluster));
  const [group, version] = root === 'api' ? ['', first] : [first, second];
  const kinds = cluster.kinds.all().filter((kind) => kind.group === group && kind.version === version);
  return kinds.length === 0 ? undefined : json(200, cluster.document(group, version));
};

const apiReply = (cluster: Cluster, call: Call, [root, first, second]: readonly ['api' | 'apis', ...string[]]): Reply | undefined => {
  const kinds = cluster.kinds.all();
  if (first === undefined) return rootReply(cluster, call, root);
  if (root === 'api') return orNothing(second === undefined ? resourceList(kinds, '', first) : undefined);
  return orNothing(second === undefined ? oneGroup(kinds, first) : resourceList(kinds, first, second));
};

const healthPaths: readonly string[] = ['healthz', 'livez', 'readyz'];

const noOpenApi2 = refusalReply(refuse(404, 'NotFound', { message: 'the server could not find the requested resource', details: {} }));

/** What a server says of itself: version, health, groups, kinds, schemas. Undefined for any other path. */
export const discoveryReply = (cluster: Cluster, call: Call): Reply | undefined => {
  const [root = '', ...rest] = segmentsOf(call.path) ?? [];
  if (root === 'version' && rest.length === 0) return json(200, versionBody(cluster));
  if (healthPaths.includes(root)) return text(200, 'ok');
  if (root === 'openapi') return rest[0] === 'v3' ? openApiReply(cluster, rest.slice(1)) : noOpenApi2;
  return root === 'api' || root === 'apis' ? apiReply(cluster, call, [root, ...rest]) : undefined;
};
