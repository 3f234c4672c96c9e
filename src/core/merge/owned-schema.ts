import { isObject, type Json, type JsonObject, type K8sObject } from '#core/model';
import { type ElementText, parseElement } from './path-element.ts';
import { deducedSchema, type FieldSchema, type ListSchema, type MapSchema, type TypeSchema, untypedSchema } from './type-schema.ts';

/** The same place in the field sets of several owners. */
type Nodes = readonly JsonObject[];
type Key = Readonly<Record<string, Json>>;
type Item = { readonly key: Key; readonly node: JsonObject };

const nodesAt = (nodes: Nodes, text: ElementText): Nodes => nodes.map((node) => node[text]).filter(isObject);

const textsIn = (nodes: Nodes, prefix: string): readonly ElementText[] =>
  [...new Set(nodes.flatMap((node) => Object.keys(node)))].filter((text) => text.startsWith(prefix));

const itemsIn = (nodes: Nodes): readonly Item[] =>
  nodes.flatMap((node) =>
    Object.entries(node).flatMap(([text, child]) => {
      const element = text.startsWith('k:') ? parseElement(text) : undefined;
      return element && 'key' in element && isObject(child) ? [{ key: element.key, node: child }] : [];
    }),
  );

// A key that an applier does not list among what it applied is one that the server filled in.
const defaultsIn = (items: readonly Item[]): Key =>
  Object.assign({}, ...items.map(({ key, node }) => Object.fromEntries(Object.entries(key).filter(([name]) => !Object.hasOwn(node, `f:${name}`)))));

const listOf = (nodes: Nodes): ListSchema | undefined => {
  if (textsIn(nodes, 'v:').length > 0) return { relationship: 'set', keys: [], keyDefaults: {}, element: () => untypedSchema };
  const items = itemsIn(nodes);
  if (items.length === 0) return undefined;
  const keys = [...new Set(items.flatMap(({ key }) => Object.keys(key)))];
  return { relationship: 'map', keys, keyDefaults: defaultsIn(items), element: () => schemaOf(items.map(({ node }) => node)) };
};

const mapOf = (nodes: Nodes): MapSchema => ({
  relationship: 'granular',
  fields: new Map(textsIn(nodes, 'f:').map((text): [string, FieldSchema] => [text.slice(2), { type: () => schemaOf(nodesAt(nodes, text)) }])),
  additional: () => deducedSchema,
});

const schemaOf = (nodes: Nodes): TypeSchema => {
  if (nodes.length === 0) return deducedSchema;
  const isLeaf = nodes.every((node) => Object.keys(node).every((text) => text === '.'));
  if (isLeaf) return untypedSchema;
  return { scalar: 'untyped', list: listOf(nodes) ?? (deducedSchema.list as ListSchema), map: mapOf(nodes) };
};

const texts: FieldSchema = { type: () => deducedSchema };
const finalizers: ListSchema = { relationship: 'set', keys: [], keyDefaults: {}, element: () => untypedSchema };
const ownerReferences: ListSchema = { relationship: 'map', keys: ['uid'], keyDefaults: {}, element: () => untypedSchema };

const metadataOf = (nodes: Nodes): TypeSchema => {
  const map = mapOf(nodes);
  const known: readonly (readonly [string, FieldSchema])[] = [
    ['labels', texts],
    ['annotations', texts],
    ['finalizers', { type: () => ({ list: finalizers }) }],
    ['ownerReferences', { type: () => ({ list: ownerReferences }) }],
  ];
  return { map: { ...map, fields: new Map([...map.fields, ...known]) } };
};

/**
 * The schema of an object as far as its managedFields tell it: what has owners below it is granular, what is owned as a
 * whole is one value. It needs no server, and is good for comparing, not for merging.
 */
export const ownedSchema = (...objects: readonly (K8sObject | undefined)[]): TypeSchema => {
  const nodes = objects.flatMap((object) => object?.metadata.managedFields ?? []).map((entry) => entry.fieldsV1);
  const map = mapOf(nodes);
  const metadata: FieldSchema = { type: () => metadataOf(nodesAt(nodes, 'f:metadata')) };
  return { map: { ...map, fields: new Map([...map.fields, ['metadata', metadata] as const]) } };
};
