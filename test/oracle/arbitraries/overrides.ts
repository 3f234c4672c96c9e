import fc from 'fast-check';
import type { JsonObject } from '#core/model';
import { tidy } from './clusters.ts';
import { affinity, selector } from './policies.ts';

const optional = <Value>(values: fc.Arbitrary<Value>, weight = 1): fc.Arbitrary<Value | undefined> => fc.oneof({ weight, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: values });

const operator = fc.constantFrom('add', 'remove', 'replace');
const imageOverrider = fc
  .record({
    predicate: optional(fc.constantFrom('/spec/template/spec/containers/0/image', '/spec/template/spec/initContainers/0/image', '/spec/containers/0/image', '/data/a', '/spec/none'), 4).map((path) => (path === undefined ? undefined : { path })),
    component: fc.constantFrom('Registry', 'Repository', 'Tag'),
    operator,
    value: fc.constantFrom('', 'example.net', ':5000', '/more', 'shop/web', '-alpine', '2.0', '@x', `sha256:${'cd'.repeat(32)}`),
  })
  .map((one) => tidy({ ...one, ...(one.operator === 'remove' ? { value: undefined } : {}) }));

const listed = fc.record({ containerName: fc.constantFrom('web', 'side', 'none'), operator: fc.constantFrom('add', 'remove'), value: optional(fc.array(fc.constantFrom('run', '-v', '--a=1', '--new'), { maxLength: 3 }), 4).map((value) => value ?? []) });
const mapped = fc.record({ operator, value: fc.dictionary(fc.constantFrom('app', 'note', 'example.org/a', 'new'), fc.constantFrom('x', 'y', ''), { minKeys: 1, maxKeys: 2 }) });

type Value = JsonObject | string | number | boolean | readonly string[];
const edit = (path: string, values: readonly Value[], name: string): fc.Arbitrary<JsonObject> =>
  fc.record({ operator, value: fc.constantFrom(...values) }).map(({ operator: how, value }) => tidy({ [name]: path, operator: how, ...(how === 'remove' ? {} : { value }) }));

// Values fit the types of their fields: an object that does not, Karmada may refuse to read, and an API server refuses in any case.
const typed: Readonly<Record<string, readonly Value[]>> = {
  '/spec/replicas': [0, 3],
  '/spec/paused': [true, false],
  '/spec/completions': [1, 8],
  '/spec/template/spec/containers/0/image': ['example.org/x:1', 'y'],
  '/spec/template/spec/containers/-': [{ name: 'extra', image: 'x:1' }],
  '/spec/template/spec/containers/1': [{ name: 'side', image: 'x:1' }],
  '/spec/template/spec/containers/-1/args': [['x'], []],
  '/metadata/labels': [{ app: 'web' }, {}],
  '/metadata/labels/new': ['x'],
  '/metadata/annotations/note': ['y', ''],
  '/metadata/finalizers': [['x']],
  '/data/a': ['x', '{"a":1}'],
  '/data/new': ['x'],
  '/data': [{ a: 'x' }],
  '/status': [{ phase: 'Odd' }],
  '/spec/ports/0/port': [81],
  'spec/replicas': [1],
  '/rules/0': [{ verbs: ['get'] }],
  '/rules/-': [{ verbs: ['list'] }],
};
const plaintext = fc.oneof(...Object.entries(typed).map(([path, values]) => edit(path, values, 'path')));
const inText = fc.oneof(...['/a', '/a/b', '/c', '/c/0', '/c/-', '/new', '/a/b/c'].map((path) => edit(path, [1, 0, 'x', '', true, { a: 1 }, 'yes', '1'], 'subPath')));
const fieldOverrider = fc
  .record({ file: fc.constantFrom('file.json', 'file.yaml', 'a', 'none'), edits: fc.array(inText, { minLength: 1, maxLength: 2 }), form: fc.constantFrom('json', 'yaml') })
  .map(({ file, edits, form }) => ({ fieldPath: `/data/${file}`, [file.endsWith('yaml') ? 'yaml' : file.endsWith('json') ? 'json' : form]: edits }));

const several = (one: fc.Arbitrary<JsonObject>): fc.Arbitrary<readonly JsonObject[] | undefined> => optional(fc.array(one, { minLength: 1, maxLength: 2 }), 3);
const overriders = fc
  .record({ plaintext: several(plaintext), fieldOverrider: several(fieldOverrider as fc.Arbitrary<JsonObject>), labelsOverrider: several(mapped), annotationsOverrider: several(mapped), commandOverrider: several(listed), argsOverrider: several(listed), imageOverrider: several(imageOverrider) })
  .map(tidy);

const rule = fc.record({ targetCluster: optional(affinity), overriders }).map(tidy);

const policyOf = (kind: 'OverridePolicy' | 'ClusterOverridePolicy'): fc.Arbitrary<JsonObject> =>
  fc
    .record({ name: fc.constantFrom('a', 'b', 'c'), namespace: fc.constantFrom('shop', 'shop', 'other'), selectors: optional(fc.array(selector(kind === 'OverridePolicy'), { maxLength: 2 })), rules: fc.array(rule, { maxLength: 2 }) })
    .map(({ name, namespace, selectors, rules }) =>
      tidy({
        apiVersion: 'policy.karmada.io/v1alpha1', kind,
        metadata: { name, ...(kind === 'OverridePolicy' ? { namespace } : {}) },
        spec: { resourceSelectors: selectors, overrideRules: rules },
      }),
    );

/** Override policies of both kinds, no two of the same name. */
export const overriding: fc.Arbitrary<readonly JsonObject[]> = fc.uniqueArray(fc.oneof(policyOf('OverridePolicy'), policyOf('ClusterOverridePolicy')), { maxLength: 4, selector: ({ kind, metadata }) => JSON.stringify([kind, metadata]) });
