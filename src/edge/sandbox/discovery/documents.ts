import { hash } from 'node:crypto';
import { byText, type JsonObject } from '#core/model';
import type { Kind } from '../kinds/kind.ts';
import { versionText } from '../kinds/kind.ts';
import type { Definitions, Schema } from '../schemas/definitions.ts';

const REF = '#/components/schemas/';
const META = 'io.k8s.apimachinery.pkg.apis.meta.v1';

const gvk = (kind: Kind, name = kind.kind): JsonObject => ({ group: kind.group, version: kind.version, kind: name });

const refersTo = (schema: unknown, found: Set<string>): void => {
  if (Array.isArray(schema)) for (const item of schema) refersTo(item, found);
  else if (schema !== null && typeof schema === 'object') {
    for (const [key, value] of Object.entries(schema)) {
      if (key === '$ref' && typeof value === 'string') found.add(value.replace(REF, ''));
      else refersTo(value, found);
    }
  }
};

const served = ({ zero: _, always: __, wire: ___, ...schema }: Schema): Schema => schema;

const customSchema = (kind: Kind): Schema => ({
  ...(kind.structural as Schema),
  type: 'object',
  properties: {
    apiVersion: { type: 'string' }, kind: { type: 'string' },
    ...(kind.structural?.['properties'] as Record<string, Schema> | undefined),
    metadata: { allOf: [{ $ref: `${REF}${META}.ObjectMeta` }] },
  },
});

const customList = (kind: Kind): Schema => ({
  type: 'object', required: ['items'],
  properties: {
    apiVersion: { type: 'string' }, kind: { type: 'string' }, items: { type: 'array', items: { $ref: `${REF}${kind.definition}` } },
    metadata: { allOf: [{ $ref: `${REF}${META}.ListMeta` }] },
  },
});

const rootsOf = (kind: Kind, definitions: Definitions): readonly (readonly [string, Schema])[] => {
  const list = `${kind.definition}List`;
  const [one, many] = kind.structural ? [customSchema(kind), customList(kind)] : [definitions.get(kind.definition), definitions.get(list)];
  return [
    ...(one ? [[kind.definition, { ...one, 'x-kubernetes-group-version-kind': [gvk(kind)] }] as const] : []),
    ...(many ? [[list, { ...many, 'x-kubernetes-group-version-kind': [gvk(kind, kind.listKind)] }] as const] : []),
  ];
};

const schemasOf = (kinds: readonly Kind[], definitions: Definitions): Record<string, Schema> => {
  const found = new Map<string, Schema>(kinds.flatMap((kind) => rootsOf(kind, definitions)));
  const open = new Set<string>(kinds.some((kind) => kind.verbs.includes('delete')) ? [`${META}.DeleteOptions`, `${META}.Status`] : []);
  for (const schema of found.values()) refersTo(schema, open);
  for (const name of open) {
    const schema = definitions.get(name);
    if (schema === undefined || found.has(name)) continue;
    found.set(name, schema);
    refersTo(schema, open);
  }
  return Object.fromEntries([...found].sort(([one], [other]) => byText(one, other)).map(([name, schema]) => [name, served(schema)]));
};

const parameters = (...names: readonly string[]): JsonObject[] => names.map((name) => ({ name, in: 'query', schema: { type: name === 'force' ? 'boolean' : 'string', uniqueItems: true } }));

const pathsOf = (kind: Kind): readonly (readonly [string, JsonObject])[] => {
  const root = `${kind.group === '' ? '/api' : '/apis'}/${versionText(kind)}/${kind.namespaced ? 'namespaces/{namespace}/' : ''}${kind.plural}`;
  const action = (name: string, ...params: readonly string[]): JsonObject =>
    ({ 'x-kubernetes-action': name, 'x-kubernetes-group-version-kind': gvk(kind), parameters: parameters(...params) });
  return [
    [root, { get: action('list', 'limit', 'continue', 'labelSelector', 'fieldSelector'), post: action('post', 'dryRun', 'fieldManager', 'fieldValidation') }],
    [`${root}/{name}`, {
      get: action('get'), put: action('put', 'dryRun', 'fieldManager', 'fieldValidation'),
      patch: action('patch', 'dryRun', 'fieldManager', 'fieldValidation', 'force'), delete: action('delete', 'dryRun', 'propagationPolicy'),
    }],
    ...(kind.subresources.includes('status') ? [[`${root}/{name}/status`, { get: action('get') }] as const] : []),
  ];
};

/** The OpenAPI v3 document of one group and version: schemas with list types, and paths as far as clients look at them. */
export const openApiDocument = (kinds: readonly Kind[], definitions: Definitions): JsonObject => ({
  openapi: '3.0.0',
  info: { title: 'Kubernetes', version: 'fleet-sandbox' },
  paths: Object.fromEntries(kinds.flatMap(pathsOf)),
  components: { schemas: schemasOf(kinds, definitions) as unknown as JsonObject },
});

/** What tells one state of a document from another. */
export const documentHash = (document: JsonObject): string => hash('sha512', JSON.stringify(document), 'hex').toUpperCase();
