import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch, deducedSchema, schemaFrom } from '#core/merge';
import type { Json, JsonObject, K8sObject, Timestamp } from '#core/model';

const names = ['A', 'B', 'C'] as const;
const ref = fc.constantFrom(...names).map((name) => ({ $ref: `#/components/schemas/test.v1.${name}` }));

// References to references, to oneself, from lists and maps, to what is not there, and things that are no schema at all.
const { schema } = fc.letrec<{ schema: JsonObject }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'schema' },
    ref,
    ref.map((one) => ({ allOf: [one], default: {} })),
    fc.constantFrom<JsonObject>({ type: 'string' }, {}, { $ref: '#/components/schemas/test.v1.Gone' }, { $ref: 7 }, { type: 'object', 'x-kubernetes-preserve-unknown-fields': true }),
    tie('schema').map((x) => ({ type: 'object', properties: { x, y: x } }) as JsonObject),
    tie('schema').map((additionalProperties) => ({ type: 'object', additionalProperties }) as JsonObject),
    tie('schema').map((items) => ({ type: 'array', items, 'x-kubernetes-list-type': 'map', 'x-kubernetes-list-map-keys': ['x'] }) as JsonObject),
    tie('schema').map((items) => ({ type: 'array', items, 'x-kubernetes-list-type': 'set' }) as JsonObject),
  ),
}));
const KIND = { group: 'test', version: 'v1', kind: 'Thing' };
const documents = fc.tuple(schema, schema, schema).map(([a, b, c]): JsonObject => ({
  components: { schemas: { 'test.v1.Thing': { type: 'object', properties: { spec: { $ref: '#/components/schemas/test.v1.A' } }, 'x-kubernetes-group-version-kind': [KIND] }, 'test.v1.A': a, 'test.v1.B': b, 'test.v1.C': c } },
}));
const values: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof({ maxDepth: 5, depthIdentifier: 'value' }, fc.constantFrom<Json>('a', 1, true), fc.record({ x: tie('value'), y: tie('value') }, { requiredKeys: [] }) as fc.Arbitrary<Json>, fc.array(tie('value'), { maxLength: 3 }) as fc.Arbitrary<Json>),
})).value;

const thing = (spec: Json): K8sObject => ({ apiVersion: 'test/v1', kind: 'Thing', metadata: { name: 'a', namespace: 'web' }, spec }) as unknown as K8sObject;

describe('a schema whose references go in circles', () => {
  it('is read, and merging by it ends with an object or a refusal', () => {
    fc.assert(
      fc.property(documents, values, values, (document, before, after) => {
        const given = { manager: 'fleet:shop', schema: schemaFrom(document, 'test/v1', 'Thing') ?? deducedSchema, force: true, now: '2026-01-02T03:04:05Z' as Timestamp, statusSubresource: false };
        const first = applyPatch({ ...given, applied: thing(before) });
        const second = applyPatch({ ...given, live: first.ok ? first.object : thing(before), applied: thing(after) });
        expect(typeof second.ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });
});
