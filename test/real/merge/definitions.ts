import type { JsonObject, K8sObject } from '#core/model';

const text = { type: 'string' };
const whole = { type: 'integer' };
const closed = (properties: object, more: object = {}): object => ({ type: 'object', properties, ...more });
const list = (items: object, more: object = {}): object => ({ type: 'array', items, ...more });
const open = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };

/** A kind of our own, with what its schema is to show and an object that has everything in it. */
export type Defined = { readonly kind: string; readonly schema: object; readonly example: JsonObject; readonly older?: object };

/** Kinds that have one OpenAPI feature each, as far as merging goes. */
export const defined: readonly Defined[] = [
  {
    kind: 'Listed',
    schema: closed({
      atomic: list(text, { 'x-kubernetes-list-type': 'atomic' }),
      unmarked: list(whole),
      set: list(text, { 'x-kubernetes-list-type': 'set' }),
      numbers: list(whole, { 'x-kubernetes-list-type': 'set' }),
    }),
    example: { atomic: ['a', 'b', 'c'], unmarked: [3, 1, 2], set: ['x', 'y', 'z'], numbers: [1, 2] },
  },
  {
    kind: 'Keyed',
    schema: closed({
      ports: list(closed({ port: whole, protocol: { ...text, default: 'TCP' }, name: text, more: closed({ a: text, b: text }) }, { required: ['port'] }), {
        'x-kubernetes-list-type': 'map',
        'x-kubernetes-list-map-keys': ['port', 'protocol'],
      }),
      named: list(closed({ name: text, value: text, list: list(text, { 'x-kubernetes-list-type': 'set' }) }, { required: ['name'] }), {
        'x-kubernetes-list-type': 'map',
        'x-kubernetes-list-map-keys': ['name'],
      }),
    }),
    example: {
      ports: [{ port: 80, name: 'http' }, { port: 80, protocol: 'UDP', more: { a: '1', b: '2' } }, { port: 443 }],
      named: [{ name: 'a', value: '1', list: ['p', 'q'] }, { name: 'b', value: '2' }],
    },
  },
  {
    kind: 'Mapped',
    schema: closed({
      granular: { type: 'object', additionalProperties: text },
      atomic: { type: 'object', additionalProperties: text, 'x-kubernetes-map-type': 'atomic' },
      struct: closed({ a: text, b: whole }, { 'x-kubernetes-map-type': 'atomic' }),
      nested: { type: 'object', additionalProperties: closed({ a: text, b: list(text) }) },
      numbers: { type: 'object', additionalProperties: whole },
    }),
    example: { granular: { a: '1', b: '2', 'c.d/e': '3' }, atomic: { a: '1', b: '2' }, struct: { a: 'x', b: 1 }, nested: { one: { a: 'x', b: ['y'] }, two: { a: 'z' } }, numbers: { a: 1, b: 2 } },
  },
  {
    kind: 'Loose',
    schema: closed({ any: open, known: { ...open, properties: { a: text, list: list(text, { 'x-kubernetes-list-type': 'set' }) } } }),
    example: { any: { deep: { er: [1, { a: 'b' }], x: 'y' }, list: [1, 2] }, known: { a: 'x', list: ['p', 'q'], more: { b: 1 }, others: ['r'] } },
  },
  {
    kind: 'Embedding',
    schema: closed({ template: { type: 'object', 'x-kubernetes-embedded-resource': true, 'x-kubernetes-preserve-unknown-fields': true }, closed: { type: 'object', 'x-kubernetes-embedded-resource': true, properties: { data: { type: 'object', additionalProperties: text } } } }),
    example: {
      template: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'inner', labels: { a: 'b', c: 'd' } }, data: { x: 'y' } },
      closed: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'other', annotations: { a: 'b' } }, data: { p: 'q', r: 's' } },
    },
  },
  {
    kind: 'Scalar',
    schema: closed({
      port: { 'x-kubernetes-int-or-string': true },
      maybe: { ...text, nullable: true },
      number: { type: 'number' },
      flag: { type: 'boolean' },
      word: { ...text, enum: ['one', 'two', 'three'] },
      amount: { 'x-kubernetes-int-or-string': true, anyOf: [{ type: 'integer' }, { type: 'string' }], pattern: '^[0-9]+m?$' },
      when: { ...text, format: 'date-time' },
    }),
    example: { port: 'http', maybe: null, number: 1.5, flag: false, word: 'two', amount: '1000m', when: '2026-01-02T03:04:05Z' },
  },
  {
    kind: 'Defaulted',
    schema: closed({
      replicas: { ...whole, default: 1 },
      word: { ...text, default: 'usual' },
      part: closed({ a: { ...text, default: 'x' }, b: text, deep: closed({ c: { ...whole, default: 7 } }, { default: {} }) }, { default: {} }),
      optional: closed({ d: { type: 'boolean', default: false }, e: text }),
      items: list(closed({ name: text, size: { ...whole, default: 3 } }, { required: ['name'] }), { 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['name'] }),
      plain: list(closed({ f: text, g: { ...text, default: 'h' } })),
      labels: { type: 'object', additionalProperties: text, default: { made: 'here' } },
      cleared: { ...text, nullable: true, default: 'set' },
    }),
    example: { replicas: 2, word: 'other', part: { a: 'y', b: 'z', deep: { c: 1 } }, optional: { e: 'f' }, items: [{ name: 'a' }, { name: 'b', size: 5 }], plain: [{ f: '1' }, { f: '2', g: 'i' }], labels: { p: 'q' }, cleared: null },
  },
  {
    kind: 'Needed',
    schema: closed({ must: text, inner: closed({ also: whole, free: text }, { required: ['also'] }), list: list(closed({ x: text, y: text }, { required: ['x'] }), { maxItems: 4 }) }, { required: ['must', 'inner'] }),
    example: { must: 'be', inner: { also: 1, free: 'x' }, list: [{ x: '1', y: '2' }, { x: '3' }] },
  },
  {
    kind: 'Deep',
    schema: closed({
      tree: list(
        closed({ name: text, leaves: list(closed({ name: text, colours: list(text, { 'x-kubernetes-list-type': 'set' }) }, { required: ['name'] }), { 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['name'] }), notes: { type: 'object', additionalProperties: text } }, { required: ['name'] }),
        { 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['name'] },
      ),
    }),
    example: { tree: [{ name: 'oak', leaves: [{ name: 'l1', colours: ['green', 'red'] }, { name: 'l2' }], notes: { old: 'yes', tall: 'no' } }, { name: 'elm', leaves: [{ name: 'l1', colours: ['brown'] }] }] },
  },
  {
    kind: 'Versioned',
    schema: closed({ a: text, b: list(text, { 'x-kubernetes-list-type': 'set' }), same: { type: 'object', additionalProperties: text } }),
    older: closed({ a: text, b: list(text, { 'x-kubernetes-list-type': 'set' }), same: { type: 'object', additionalProperties: text } }),
    example: { a: 'x', b: ['p', 'q'], same: { k: 'v', l: 'w' } },
  },
];

/** The group of all of them. */
export const GROUP = 'merge.example.com';

const version = (name: string, spec: object, storage: boolean): object => ({
  name,
  served: true,
  storage,
  schema: { openAPIV3Schema: closed({ spec, status: open }) },
  subresources: { status: {} },
});

/** The CustomResourceDefinition of a kind. */
export const definitionOf = ({ kind, schema, older }: Defined): K8sObject => {
  const singular = kind.toLowerCase();
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${singular}s.${GROUP}` },
    spec: {
      group: GROUP,
      scope: 'Namespaced',
      names: { kind, listKind: `${kind}List`, singular, plural: `${singular}s` },
      versions: [version('v1', schema, true), ...(older === undefined ? [] : [version('v1beta1', older, false)])],
    },
  } as unknown as K8sObject;
};
