import { describe, expect, test } from 'vitest';
import type { JsonObject } from '#core/model';
import { deducedSchema, hasStatusSubresource, schemaFrom, type TypeSchema } from '#core/merge';
import { documentNamed } from './replay.ts';
import { everyType, sampleSchema } from './sample.ts';

const field = (schema: TypeSchema | undefined, ...path: readonly string[]): TypeSchema =>
  path.reduce<TypeSchema>((at, name) => (name === '[]' ? at.list?.element() : (at.map?.fields.get(name)?.type ?? at.map?.additional)?.()) ?? {}, schema ?? {});

/** A schema in a few words. */
const told = (schema: TypeSchema): string =>
  [
    schema.scalar,
    schema.list && `list ${schema.list.relationship}${schema.list.keys.length > 0 ? ` by ${schema.list.keys.join()}` : ''}`,
    schema.map && `map ${schema.map.relationship}`,
    schema.quantity && 'quantity',
    schema.nullable && 'nullable',
    schema.struct && 'struct',
  ].filter((part) => part !== undefined).join(', ');

describe('a schema is read from OpenAPI', () => {
  test.each([
    { name: 'a number', path: ['count'], want: 'number' },
    { name: 'a text', path: ['text'], want: 'string' },
    { name: 'a text of some format', path: ['when'], want: 'untyped' },
    { name: 'a boolean', path: ['flag'], want: 'boolean' },
    { name: 'a number or text, which has no type', path: ['port'], want: 'untyped, list atomic, map granular' },
    { name: 'a quantity', path: ['amount'], want: 'untyped, quantity' },
    { name: 'quantities by name', path: ['amounts', 'cpu'], want: 'untyped, quantity' },
    { name: 'a raw extension is one value', path: ['raw'], want: 'untyped, list atomic, map atomic' },
    { name: 'a list without a word is atomic', path: ['steps'], want: 'list atomic' },
    { name: 'a set', path: ['tags'], want: 'list set' },
    { name: 'a list by keys', path: ['ports'], want: 'list map by port,protocol' },
    { name: 'an old merge strategy with a key', path: ['old'], want: 'list map by port' },
    { name: 'an old merge strategy without one', path: ['oldSet'], want: 'list set' },
    { name: 'an old strategy that keeps keys', path: ['retained'], want: 'list atomic' },
    { name: 'an atomic map', path: ['picks'], want: 'map atomic' },
    { name: 'a reference', path: ['tree'], want: 'map granular' },
    { name: 'a reference with a map type beside it', path: ['whole'], want: 'map atomic' },
    { name: 'the same type stays as it is elsewhere', path: ['tree', 'by', 'x'], want: 'map granular' },
    { name: 'a type that holds itself, some levels down', path: ['tree', 'children', '[]', 'children', '[]', 'children'], want: 'list map by name' },
    { name: 'what may be null', path: ['maybe'], want: 'string, nullable' },
  ])('$name', ({ path, want }) => expect(told(field(sampleSchema, ...path))).toBe(want));

  test.each([
    { name: 'an object with declared members has no others', path: ['closed'], additional: false },
    { name: 'nor has one that says so', path: ['sealed'], additional: false },
    { name: 'one that preserves unknown members does', path: ['open'], additional: true },
    { name: 'and so do those inside of it', path: ['open', 'known'], additional: true },
    { name: 'an object without any declared member takes all', path: ['anything'], additional: true },
  ])('$name', ({ path, additional }) => expect(field(sampleSchema, ...path).map?.additional?.()).toBe(additional ? deducedSchema : undefined));

  test('defaults of keys and of members are kept', () => {
    expect(field(sampleSchema, 'ports').list?.keyDefaults).toEqual({ protocol: 'TCP' });
    expect(sampleSchema.map?.fields.get('preset')?.default).toEqual({});
    expect(field(sampleSchema, 'ports', '[]').map?.fields.get('port')?.required).toBe(true);
  });

  test('the same document gives the same schema, and an unknown kind none', () => {
    expect(schemaFrom(everyType, 'hand.test/v1', 'Sample')).toBe(sampleSchema);
    expect(schemaFrom(everyType, 'hand.test/v2', 'Sample')).toBeUndefined();
    expect(schemaFrom(everyType, 'hand.test/v1', 'Other')).toBeUndefined();
    expect(schemaFrom({}, 'v1', 'ConfigMap')).toBeUndefined();
  });

  test('a schema of schemas may hold itself', () => {
    const ref = { $ref: '#/components/schemas/P' };
    const document: JsonObject = { components: { schemas: { P: { type: 'object', 'x-kubernetes-group-version-kind': [{ group: '', version: 'v1', kind: 'P' }], properties: { not: ref, allOf: { type: 'array', items: ref }, properties: { type: 'object', additionalProperties: ref } } } } } };
    const schema = schemaFrom(document, 'v1', 'P');
    expect(told(field(schema, 'properties', 'x', 'allOf', '[]', 'not', 'properties'))).toBe('map granular');
  });
});

describe("Kubernetes' own document is read", () => {
  test.each([
    { document: 'apps.v1', kind: 'Deployment', version: 'apps/v1', path: ['spec', 'selector'], want: 'map atomic, struct' },
    { document: 'apps.v1', kind: 'Deployment', version: 'apps/v1', path: ['spec', 'template', 'spec', 'containers'], want: 'list map by name, struct' },
    { document: 'apps.v1', kind: 'Deployment', version: 'apps/v1', path: ['spec', 'template', 'spec', 'containers', '[]', 'ports'], want: 'list map by containerPort,protocol, struct' },
    { document: 'apps.v1', kind: 'Deployment', version: 'apps/v1', path: ['spec', 'template', 'spec', 'containers', '[]', 'resources', 'limits', 'cpu'], want: 'untyped, quantity' },
    { document: 'apps.v1', kind: 'Deployment', version: 'apps/v1', path: ['spec', 'template', 'spec', 'nodeSelector'], want: 'map atomic, struct' },
    { document: 'apps.v1', kind: 'Deployment', version: 'apps/v1', path: ['metadata', 'ownerReferences'], want: 'list map by uid, struct' },
    { document: 'core.v1', kind: 'ConfigMap', version: 'v1', path: ['data'], want: 'map granular, struct' },
    { document: 'core.v1', kind: 'Service', version: 'v1', path: ['spec', 'ports', '[]', 'targetPort'], want: 'untyped, list atomic, map granular' },
    { document: 'acme.test.v1', kind: 'Widget', version: 'acme.test/v1', path: ['spec', 'colour'], want: 'map atomic' },
  ])('$kind $path', ({ document, kind, version, path, want }) => expect(told(field(schemaFrom(documentNamed(document), version, kind), ...path))).toBe(want));

  test.each([
    { document: 'apps.v1', kind: 'Deployment', version: 'apps/v1', want: true },
    { document: 'core.v1', kind: 'ConfigMap', version: 'v1', want: false },
    { document: 'acme.test.v1', kind: 'Widget', version: 'acme.test/v1', want: true },
    { document: 'acme.test.v1', kind: 'Loose', version: 'acme.test/v1', want: false },
  ])('$kind has a status subresource: $want', ({ document, kind, version, want }) => expect(hasStatusSubresource(documentNamed(document), version, kind)).toBe(want));
});
