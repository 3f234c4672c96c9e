import { groupOf, isObject, type Json, type JsonObject } from '#core/model';
import {
  deducedSchema, type FieldSchema, type ListRelationship, type ListSchema, type MapSchema, type ScalarType, type TypeSchema, untypedSchema,
} from './type-schema.ts';
import { zeros } from './zeros.ts';

// Go structs of Kubernetes itself; kinds of CRDs are named after their group, as `com.example.v1.Cron`.
const STRUCTS = /^io\.k8s\.(api|apimachinery|apiextensions-apiserver|kube-aggregator)\./;

const named: Readonly<Record<string, TypeSchema>> = {
  'io.k8s.apimachinery.pkg.api.resource.Quantity': { scalar: 'untyped', quantity: true },
  'io.k8s.apimachinery.pkg.runtime.RawExtension': untypedSchema,
};

const scalars: Readonly<Record<string, ScalarType>> = { integer: 'number', number: 'number', boolean: 'boolean', string: 'string' };

/** Reads one part of a document; `open` where it lets unknown members be, `struct` where a Go struct stands behind it. */
type Reader = { readonly type: (name: string) => TypeSchema; readonly open: boolean; readonly struct: boolean; /** Members of this very type that are left out where they are zero. */ readonly zeros?: ReadonlySet<string> };

const member = (schema: JsonObject, name: string): JsonObject => (isObject(schema[name]) ? schema[name] : {});

const texts = (value: Json | undefined): readonly string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);

// A reference stands alone, or as the only part of an allOf, beside which a default and a map type may stand.
const referredIn = (schema: JsonObject): string | undefined => {
  const parts = schema['allOf'];
  const only = Array.isArray(parts) && parts.length === 1 && isObject(parts[0]) ? parts[0] : schema;
  const ref = schema['$ref'] ?? only['$ref'];
  return typeof ref === 'string' ? ref.slice(ref.lastIndexOf('/') + 1) : undefined;
};

const mapTypeOf = (schema: JsonObject): MapSchema['relationship'] | undefined => {
  const type = schema['x-kubernetes-map-type'];
  return type === 'atomic' || type === 'granular' ? type : undefined;
};

// A map type beside a reference counts for what is referred to, be it an object or a list.
const overridden = (schema: TypeSchema, relationship: MapSchema['relationship']): TypeSchema => {
  if (schema.map) return { ...schema, map: { ...schema.map, relationship } };
  return schema.list && relationship === 'atomic' ? { ...schema, list: { ...schema.list, relationship } } : schema;
};

const typeOf = (schema: JsonObject, reader: Reader): TypeSchema => {
  const name = referredIn(schema);
  const nullable = schema['nullable'] === true ? ({ nullable: true } as const) : {};
  if (name === undefined) return { ...inlineType(schema, reader), ...nullable };
  const relationship = mapTypeOf(schema);
  const type = reader.type(name);
  return { ...(relationship === undefined ? type : overridden(type, relationship)), ...nullable };
};

const lazily = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const inlineType = (schema: JsonObject, outer: Reader): TypeSchema => {
  const reader = schema['x-kubernetes-preserve-unknown-fields'] === true ? { ...outer, open: true } : outer;
  const struct = reader.struct ? ({ struct: true } as const) : {};
  const type = schema['type'];
  if (type === 'object') return { map: mapOf(schema, reader), ...struct };
  if (type === 'array') return { list: listOf(schema, reader), ...struct };
  if (typeof type !== 'string') return { scalar: 'untyped', list: listOf(schema, reader), map: mapOf(schema, reader) };
  const isPlainText = type !== 'string' || schema['format'] === undefined || schema['format'] === 'byte';
  return { scalar: (isPlainText ? scalars[type] : undefined) ?? 'untyped' };
};

const fieldOf = (schema: JsonObject, reader: Reader): FieldSchema => {
  const preset = schema['default'];
  return { type: lazily(() => typeOf(schema, reader)), ...(preset === undefined ? {} : { default: preset }) };
};

const additionalOf = (schema: JsonObject, reader: Reader): Pick<MapSchema, 'additional'> => {
  const others = schema['additionalProperties'];
  if (isObject(others)) return { additional: lazily(() => typeOf(others, reader)) };
  const isFree = others === undefined ? reader.open || Object.keys(member(schema, 'properties')).length === 0 : others === true;
  return isFree ? { additional: () => deducedSchema } : {};
};

const mapOf = (schema: JsonObject, { zeros: hidden, ...reader }: Reader): MapSchema => {
  const required = new Set(texts(schema['required']));
  return {
    relationship: mapTypeOf(schema) ?? 'granular',
    fields: new Map(
      Object.entries(member(schema, 'properties')).flatMap(([name, property]) =>
        isObject(property) ? [[name, { ...fieldOf(property, reader), ...(required.has(name) ? { required: true as const } : {}), ...(hidden?.has(name) ? { hidesZero: true as const } : {}) }] as const] : [],
      ),
    ),
    ...additionalOf(schema, reader),
  };
};

const strategyOf = (schema: JsonObject): Pick<ListSchema, 'relationship' | 'keys'> => {
  const key = schema['x-kubernetes-patch-merge-key'];
  const strategy = schema['x-kubernetes-patch-strategy'];
  if (strategy !== 'merge' && strategy !== 'merge,retainKeys') return { relationship: 'atomic', keys: [] };
  return typeof key === 'string' ? { relationship: 'map', keys: [key] } : { relationship: 'set', keys: [] };
};

const kindOfList = (schema: JsonObject): Pick<ListSchema, 'relationship' | 'keys'> => {
  const type = schema['x-kubernetes-list-type'];
  if (type === undefined) return strategyOf(schema);
  const keys = type === 'map' ? texts(schema['x-kubernetes-list-map-keys']) : [];
  const relationship: ListRelationship = type === 'set' || (type === 'map' && keys.length > 0) ? type : 'atomic';
  return { relationship, keys };
};

const defaultsFor = (keys: readonly string[], element: TypeSchema): Readonly<Record<string, Json>> =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const preset = element.map?.fields.get(key)?.default;
      return preset === undefined ? [] : [[key, preset]];
    }),
  );

const listOf = (schema: JsonObject, reader: Reader): ListSchema => {
  const items = schema['items'];
  const element = lazily(() => (isObject(items) ? typeOf(items, reader) : untypedSchema));
  const { relationship, keys } = kindOfList(schema);
  const presets = lazily(() => defaultsFor(keys, element()));
  return {
    relationship,
    keys,
    element,
    get keyDefaults() {
      return presets();
    },
  };
};

const readerOf = (components: JsonObject): ((name: string) => TypeSchema) => {
  const known = new Map<string, TypeSchema>(Object.entries(named));
  const type = (name: string): TypeSchema => {
    let found = known.get(name);
    if (found === undefined) {
      found = inlineType(member(components, name), { type, open: false, struct: STRUCTS.test(name), zeros: new Set(zeros[name.slice('io.k8s.'.length)]?.split(' ')) });
      known.set(name, found);
    }
    return found;
  };
  return type;
};

const isOfKind = (schema: Json | undefined, wanted: { readonly group: string; readonly version: string; readonly kind: string }): boolean => {
  const kinds = isObject(schema) ? schema['x-kubernetes-group-version-kind'] : undefined;
  return (
    Array.isArray(kinds) &&
    kinds.some((one) => isObject(one) && one['group'] === wanted.group && one['version'] === wanted.version && one['kind'] === wanted.kind)
  );
};

type Document = { readonly components: JsonObject; readonly type: (name: string) => TypeSchema; readonly kinds: Map<string, TypeSchema | undefined> };

const documents = new WeakMap<JsonObject, Document>();

const documentOf = (openapi: JsonObject): Document => {
  let document = documents.get(openapi);
  if (document === undefined) {
    const components = member(member(openapi, 'components'), 'schemas');
    document = { components, type: readerOf(components), kinds: new Map() };
    documents.set(openapi, document);
  }
  return document;
};

const found = ({ components, type }: Document, apiVersion: string, kind: string): TypeSchema | undefined => {
  const wanted = { group: groupOf(apiVersion), version: apiVersion.slice(apiVersion.indexOf('/') + 1), kind };
  const name = Object.keys(components).find((one) => isOfKind(components[one], wanted));
  return name === undefined ? undefined : type(name);
};

/**
 * The schema of a kind in an OpenAPI v3 document as an API server serves it; undefined where it does not have the kind.
 * Asked again about the same document it answers at once.
 */
export const schemaFrom = (openapi: JsonObject, apiVersion: string, kind: string): TypeSchema | undefined => {
  const document = documentOf(openapi);
  const name = `${apiVersion} ${kind}`;
  if (!document.kinds.has(name)) document.kinds.set(name, found(document, apiVersion, kind));
  return document.kinds.get(name);
};

/** Whether the document has a status subresource for the kind, so that requests to the object itself leave its status alone. */
export const hasStatusSubresource = (openapi: JsonObject, apiVersion: string, kind: string): boolean => {
  const wanted = { group: groupOf(apiVersion), version: apiVersion.slice(apiVersion.indexOf('/') + 1), kind };
  return Object.entries(member(openapi, 'paths')).some(
    ([path, verbs]) => path.endsWith('/{name}/status') && isObject(verbs) && isObject(verbs['get']) && ofKind(verbs['get'], wanted),
  );
};

const ofKind = (verb: JsonObject, wanted: { readonly group: string; readonly version: string; readonly kind: string }): boolean => {
  const kind = verb['x-kubernetes-group-version-kind'];
  return isOfKind({ 'x-kubernetes-group-version-kind': Array.isArray(kind) ? kind : [kind ?? null] }, wanted);
};
