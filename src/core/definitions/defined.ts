import { groupOf, isObject, type Json, type JsonObject, type K8sObject, type Structural } from '#core/model';
import type { Kind } from './admit.ts';
import { OBJECT_META, objectMeta } from './object-meta.ts';
import { schemasUnder, schemaUnder } from './structural.ts';

/** One version of a kind, as a CustomResourceDefinition defines it. */
export type Defined = Kind & {
  readonly group: string;
  readonly kind: string;
  readonly version: string;
  readonly plural: string;
  readonly namespaced: boolean;
  readonly served: boolean;
};

const textIn = (holder: JsonObject | undefined, name: string): string => (typeof holder?.[name] === 'string' ? holder[name] : '');

const versionOf = (spec: JsonObject, version: Structural): Defined => {
  const names = schemaUnder(spec, 'names');
  return {
    group: textIn(spec, 'group'),
    kind: textIn(names, 'kind'),
    plural: textIn(names, 'plural'),
    version: textIn(version, 'name'),
    namespaced: spec['scope'] === 'Namespaced',
    served: version['served'] === true,
    schema: schemaUnder(schemaUnder(version, 'schema'), 'openAPIV3Schema') ?? {},
    hasStatus: schemaUnder(schemaUnder(version, 'subresources'), 'status') !== undefined,
  };
};

/** The versions of the kind that a CustomResourceDefinition defines; none for any other object. */
export const definitionOf = (object: K8sObject): readonly Defined[] => {
  const spec = object['spec'];
  if (object.kind !== 'CustomResourceDefinition' || groupOf(object.apiVersion) !== 'apiextensions.k8s.io' || !isObject(spec)) return [];
  return schemasUnder(spec as JsonObject, 'versions').map((version) => versionOf(spec as JsonObject, version));
};

const nameOf = ({ group, version, kind }: Defined): string => `${group.split('.').reverse().join('.')}.${version}.${kind}`;

const kindOf = ({ group, version, kind }: Defined): JsonObject => ({ group, version, kind });

const componentOf = (defined: Defined): JsonObject => ({
  ...defined.schema,
  type: 'object',
  properties: {
    apiVersion: { type: 'string' },
    kind: { type: 'string' },
    ...schemaUnder(defined.schema, 'properties'),
    metadata: { allOf: [{ $ref: `#/components/schemas/${OBJECT_META}` }] },
  },
  'x-kubernetes-group-version-kind': [kindOf(defined)],
});

const pathOf = (defined: Defined): string => `/apis/${defined.group}/${defined.version}/${defined.namespaced ? 'namespaces/{namespace}/' : ''}${defined.plural}/{name}`;

const statusPaths = (defined: Defined): readonly (readonly [string, JsonObject])[] =>
  defined.hasStatus ? [[`${pathOf(defined)}/status`, { get: { 'x-kubernetes-group-version-kind': kindOf(defined) } }]] : [];

const isOf = (component: unknown, { group, version, kind }: Defined): boolean => {
  const kinds = isObject(component) ? component['x-kubernetes-group-version-kind'] : undefined;
  return Array.isArray(kinds) && kinds.some((one) => isObject(one) && one['group'] === group && one['version'] === version && one['kind'] === kind);
};

/**
 * The OpenAPI v3 document of one group and version, as a server will have it once it has the definitions: what its document says
 * of other kinds stays.
 */
export const documentOf = (defined: readonly Defined[], served: JsonObject | undefined): JsonObject => {
  const components = Object.entries(schemaUnder(schemaUnder(served, 'components'), 'schemas') ?? {});
  const paths = Object.entries(schemaUnder(served, 'paths') ?? {});
  const own = defined.map((one) => `${pathOf(one)}/status`);
  return {
    components: {
      schemas: {
        [OBJECT_META]: objectMeta,
        ...Object.fromEntries(components.filter(([, component]) => !defined.some((one) => isOf(component, one)))),
        ...Object.fromEntries(defined.map((one) => [nameOf(one), componentOf(one)])),
      },
    },
    paths: { ...Object.fromEntries(paths.filter(([path]) => !own.includes(path))), ...Object.fromEntries(defined.flatMap(statusPaths)) },
  };
};

const BUILT_IN = /^io\.k8s\.(api|apimachinery|apiextensions-apiserver|kube-aggregator)\./;

// What is published of a definition refers to the schema of `metadata` and to nothing else; one of Go refers to more.
const isReference = (schema: unknown): boolean => isObject(schema) && (Object.hasOwn(schema, '$ref') || (Array.isArray(schema['allOf']) && schema['allOf'].some(isReference)));

const refersOnward = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(refersOnward) : isObject(value) && (typeof value['$ref'] === 'string' ? !value['$ref'].endsWith(`/${OBJECT_META}`) : Object.values(value).some(refersOnward));

const withoutReferences = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(withoutReferences);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, member]) => (isReference(member) ? [] : [[name, withoutReferences(member)]])));
};

const published = new WeakMap<JsonObject, JsonObject | undefined>();

const schemaOf = (component: JsonObject): JsonObject | undefined => {
  if (!published.has(component)) published.set(component, refersOnward(component) ? undefined : (withoutReferences(component) as JsonObject));
  return published.get(component);
};

/** What a server's OpenAPI v3 document says of a kind of a CustomResourceDefinition; undefined for kinds of Go, and for what it does not have. */
export const kindIn = (document: JsonObject, apiVersion: string, kind: string): Kind | undefined => {
  const sought = { group: groupOf(apiVersion), version: apiVersion.slice(apiVersion.indexOf('/') + 1), kind } as Defined;
  const components = schemaUnder(schemaUnder(document, 'components'), 'schemas') ?? {};
  const [name, component] = Object.entries(components).find(([, one]) => isOf(one, sought)) ?? [];
  if (name === undefined || !isObject(component) || BUILT_IN.test(name)) return undefined;
  const hasStatus = Object.entries(schemaUnder(document, 'paths') ?? {}).some(([path, verbs]) => path.endsWith('/{name}/status') && isOf({ 'x-kubernetes-group-version-kind': [schemaUnder(schemaUnder(verbs as JsonObject, 'get'), 'x-kubernetes-group-version-kind') ?? null] }, sought));
  const schema = schemaOf(component);
  return schema === undefined ? undefined : { schema, hasStatus };
};
