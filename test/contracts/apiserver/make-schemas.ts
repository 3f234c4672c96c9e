import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { startTestbed } from '../../testbed/launch.ts';
import { serverInFile } from './server.ts';

/**
 * Writes `src/edge/sandbox/schemas/*.json`: the OpenAPI v3 definitions of a real API server of the test bed without their prose,
 * and for each, from the sources of the Kubernetes modules that it is built from, what only the Go types tell: how a zero value is written, and the numbers of its
 * fields in protobuf.
 * Run by hand: `node test/contracts/apiserver/make-schemas.ts`.
 */
type Schema = { [key: string]: unknown; properties?: Record<string, Schema> };
type Definitions = Record<string, Schema>;

const root = new URL('../../../', import.meta.url).pathname;
const moduleFolder = (path: string): string =>
  execFileSync('go', ['list', '-m', '-f', '{{.Dir}}', path], { cwd: `${root}test/testbed`, encoding: 'utf8' }).trim();

const documents = [
  'api/v1', 'apis/apps/v1', 'apis/batch/v1', 'apis/networking.k8s.io/v1', 'apis/rbac.authorization.k8s.io/v1', 'apis/policy/v1', 'apis/autoscaling/v2',
  'apis/scheduling.k8s.io/v1', 'apis/storage.k8s.io/v1', 'apis/apiextensions.k8s.io/v1', 'apis/authorization.k8s.io/v1', 'apis/coordination.k8s.io/v1',
];

/** Root kinds: everything that they refer to is kept, the rest is not. */
const roots: Readonly<Record<string, readonly string[]>> = {
  'io.k8s.api.core.v1': [
    'Namespace', 'ConfigMap', 'Secret', 'Service', 'ServiceAccount', 'Pod', 'Node', 'Event', 'PersistentVolumeClaim', 'PersistentVolume',
    'ResourceQuota', 'LimitRange', 'Endpoints',
  ],
  'io.k8s.api.apps.v1': ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'],
  'io.k8s.api.batch.v1': ['Job', 'CronJob'],
  'io.k8s.api.networking.v1': ['Ingress', 'NetworkPolicy'],
  'io.k8s.api.rbac.v1': ['Role', 'RoleBinding', 'ClusterRole', 'ClusterRoleBinding'],
  'io.k8s.api.policy.v1': ['PodDisruptionBudget'],
  'io.k8s.api.autoscaling.v2': ['HorizontalPodAutoscaler'],
  'io.k8s.api.autoscaling.v1': ['Scale'],
  'io.k8s.api.scheduling.v1': ['PriorityClass'],
  'io.k8s.api.storage.v1': ['StorageClass'],
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1': ['CustomResourceDefinition'],
  'io.k8s.api.authorization.v1': ['SelfSubjectAccessReview'],
  'io.k8s.api.coordination.v1': ['Lease'],
  'io.k8s.apimachinery.pkg.apis.meta.v1': ['DeleteOptions', 'Status', 'ListMeta'],
};

const withoutProse = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutProse);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, member]) => !(key === 'description' && typeof member === 'string') && key !== 'x-kubernetes-group-version-kind')
      .map(([key, member]) => [key, withoutProse(member)]),
  );
};

const readDefinitions = async (): Promise<Definitions> => {
  const bed = await startTestbed({ members: 1 });
  const server = await serverInFile(bed.kubeconfig, 'member1');
  const found: Definitions = {};
  for (const document of documents) {
    const { body } = await server.ask({ method: 'GET', path: `/openapi/v3/${document}` });
    Object.assign(found, withoutProse((JSON.parse(body) as { components: { schemas: Definitions } }).components.schemas));
  }
  await server.close();
  await bed.stop();
  return found;
};

const refersTo = (schema: unknown): string[] =>
  [...JSON.stringify(schema).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1] as string);

const reachable = (definitions: Definitions): Set<string> => {
  const open = Object.entries(roots).flatMap(([group, kinds]) => kinds.flatMap((kind) => [`${group}.${kind}`, `${group}.${kind}List`]));
  const found = new Set<string>();
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const schema = definitions[name];
    if (schema === undefined || found.has(name)) continue;
    found.add(name);
    open.push(...refersTo(schema));
  }
  return found;
};

type GoField = { readonly name: string; readonly type: string; readonly omits: boolean; readonly omitsZero: boolean; readonly inline: boolean; readonly number: string };
type GoStructs = Map<string, GoField[]>;

const FIELD = /^\t(?:(\w+)\s+)?([\w.*[\]]+)\s+`json:"([^"]*)"(.*)/;
const NUMBER = /protobuf:"\w+,(\d+),/;

const readStructs = (folder: string): GoStructs => {
  const structs: GoStructs = new Map();
  for (const file of readdirSync(folder).filter((name) => /^types.*\.go$/.test(name))) {
    for (const [, name, body] of readFileSync(`${folder}/${file}`, 'utf8').matchAll(/^type (\w+) struct \{\n([\s\S]*?)^\}/gm)) {
      const fields = (body as string).split('\n').flatMap((line): GoField[] => {
        const match = FIELD.exec(line);
        if (!match) return [];
        const [jsonName = '', ...options] = (match[3] as string).split(',');
        return [{
          name: jsonName, type: match[2] as string,
          omits: options.includes('omitempty'), omitsZero: options.includes('omitzero'), inline: options.includes('inline') || jsonName === '',
          number: NUMBER.exec(match[4] ?? '')?.[1] ?? '',
        }];
      });
      structs.set(name as string, fields);
    }
  }
  return structs;
};

const flattened = (structs: GoStructs, name: string): GoField[] =>
  (structs.get(name) ?? []).flatMap((field) => (field.inline ? flattened(structs, bareType(field.type)) : [field]));

const bareType = (type: string): string => type.replace(/^\*?(?:\w+\.)?/, '');

/** The fields by their protobuf numbers: `1=name 2={1=hostPath 2=emptyDir}`, where what is inlined in JSON is a message of its own. */
const wireOf = (structs: GoStructs, name: string): string =>
  (structs.get(name) ?? [])
    .filter((field) => field.number !== '')
    .map((field) => `${field.number}=${field.inline ? `{${wireOf(structs, bareType(field.type))}}` : field.name}`)
    .join(' ');

/** Struct values that are written even where they hold nothing, and how. */
const writtenValues = /(?:^|\.)(Time|MicroTime|Quantity|IntOrString)$/;

type ZeroForms = { zero: string[]; always: string[] };

const zeroForms = (fields: readonly GoField[], schema: Schema): ZeroForms => {
  const forms: ZeroForms = { zero: [], always: [] };
  for (const { name, type, omits, omitsZero } of fields) {
    const property = schema.properties?.[name];
    if (property === undefined || type.startsWith('*') || omitsZero) continue;
    const scalar = ['string', 'boolean', 'integer', 'number'].includes(property['type'] as string) && !type.startsWith('[]');
    if (scalar && omits) forms.zero.push(name);
    else if (!omits || (writtenValues.test(type) && !/^(map)?\[/.test(type))) forms.always.push(name);
  }
  return forms;
};

const goFolders: Readonly<Record<string, string>> = {
  'io.k8s.apimachinery.pkg.apis.meta.v1': 'k8s.io/apimachinery pkg/apis/meta/v1',
  'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1': 'k8s.io/apiextensions-apiserver pkg/apis/apiextensions/v1',
};

const structsOf = (group: string): GoStructs => {
  const [module = '', folder = ''] = (goFolders[group] ?? `k8s.io/api ${group.replace('io.k8s.api.', '').replaceAll('.', '/')}`).split(' ');
  try {
    return readStructs(`${moduleFolder(module)}/${folder}`);
  } catch {
    return new Map();
  }
};

const fileOf = (group: string): string => `${group.replace(/^io\.k8s\.(api\.|apimachinery\.pkg\.|apiextensions-apiserver\.pkg\.apis\.)?(apis\.)?/, '')}.json`;

const writeGroup = (group: string, names: readonly string[], definitions: Definitions): void => {
  const structs = structsOf(group);
  const lines = names.map((name) => {
    const schema = definitions[`${group}.${name}`] as Schema;
    const { zero, always } = zeroForms(flattened(structs, name), schema);
    const wire = wireOf(structs, name);
    const extra = { ...(wire === '' ? {} : { wire }), ...(zero.length > 0 ? { zero: zero.sort() } : {}), ...(always.length > 0 ? { always: always.sort() } : {}) };
    return `${JSON.stringify(name)}:${JSON.stringify({ ...schema, ...extra })}`;
  });
  writeFileSync(`${root}src/edge/sandbox/schemas/${fileOf(group)}`, `{\n${lines.join(',\n')}\n}\n`);
};

const definitions = await readDefinitions();
const groups = new Map<string, string[]>();
for (const name of [...reachable(definitions)].sort()) {
  const dot = name.lastIndexOf('.');
  groups.set(name.slice(0, dot), [...(groups.get(name.slice(0, dot)) ?? []), name.slice(dot + 1)]);
}
for (const [group, names] of groups) writeGroup(group, names, definitions);
