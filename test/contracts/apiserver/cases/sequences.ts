import fc from 'fast-check';
import type { JsonObject } from '#core/model';
import { apply, type Case, configMap, container, deployment, get, mergePatch, paths, put, type Step, template, withQuery } from '../case.ts';

/** Sequences of writes by several managers, generated from a fixed seed: the same at every run, so that their answers can be recorded. */
const SEED = 20260101;

const managers = ['ann', 'bob', 'cay'] as const;
const manager = fc.constantFrom(...managers);
const some = <Value>(values: readonly Value[]): fc.Arbitrary<Value[]> => fc.shuffledSubarray([...values]);
const maybe = (name: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<JsonObject> => fc.option(value, { freq: 2, nil: undefined }).map((given) => (given === undefined ? {} : { [name]: given }) as JsonObject);
const merged = (...parts: readonly fc.Arbitrary<JsonObject>[]): fc.Arbitrary<JsonObject> => fc.tuple(...parts).map((given) => Object.assign({}, ...given) as JsonObject);

const entries = (names: readonly string[]): fc.Arbitrary<Record<string, string>> =>
  fc.tuple(some(names), fc.array(fc.constantFrom('1', '2'), { minLength: names.length, maxLength: names.length })).map(([kept, values]) => Object.fromEntries(kept.map((name, at) => [name, values[at] as string])));

type Subject = { readonly path: string; readonly name: string; readonly object: fc.Arbitrary<JsonObject>; readonly patch: fc.Arbitrary<JsonObject>; readonly replaced: boolean };

const labels = entries(['x', 'y']);

const maps: Subject = {
  path: `${paths.configMaps}/web`, name: 'ConfigMap', replaced: true,
  object: fc.tuple(entries(['a', 'b', 'c']), labels).map(([data, given]) => configMap('web', data, Object.keys(given).length > 0 ? { labels: given } : {})),
  patch: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('1', '3', null), { minKeys: 1, maxKeys: 3 }).map((data) => ({ data }) as unknown as JsonObject),
};

const part = (name: string): fc.Arbitrary<JsonObject> => merged(fc.constant({ name }), maybe('note', fc.constantFrom('m', 'n')), maybe('weight', fc.constantFrom(1, 2)));
const end = (port: number, protocol: string): fc.Arbitrary<JsonObject> => merged(fc.constant({ port, ...(protocol === 'TCP' ? {} : { protocol }) }), maybe('name', fc.constantFrom('p', 'q')));
const listOf = (items: readonly fc.Arbitrary<JsonObject>[]): fc.Arbitrary<JsonObject[]> => fc.tuple(fc.tuple(...items), some(items.map((_, at) => at))).map(([made, kept]) => kept.map((at) => made[at] as JsonObject));

const spec = merged(
  maybe('size', fc.constantFrom(1, 2)), maybe('mode', fc.constantFrom('slow', 'fast')), maybe('tags', some(['u', 'v', 'w'])), maybe('steps', some(['s', 't'])),
  maybe('parts', listOf(['a', 'b', 'c'].map(part))), maybe('ends', listOf([end(1, 'TCP'), end(1, 'UDP'), end(2, 'TCP')])), maybe('settings', entries(['i', 'j'])), maybe('block', entries(['a', 'b'])),
  maybe('nested', fc.constantFrom({}, { deep: {} }, { deep: { level: 4 } })), maybe('free', fc.constantFrom({ a: 1 }, { a: { b: [1] }, c: null })),
);

const widgets: Subject = {
  path: `${paths.widgets}/web`, name: 'Widget', replaced: false,
  object: spec.map((given) => ({ apiVersion: 'contract.test/v1', kind: 'Widget', metadata: { name: 'web' }, spec: given }) as unknown as JsonObject),
  patch: spec.map((given) => ({ spec: given }) as unknown as JsonObject),
};

const variable = (name: string): fc.Arbitrary<JsonObject> => fc.constantFrom('1', '2').map((value) => ({ name, value }));
const port = (containerPort: number, protocol?: string): fc.Arbitrary<JsonObject> => merged(fc.constant({ containerPort, ...(protocol === undefined ? {} : { protocol }) } as JsonObject), maybe('hostPort', fc.constantFrom(1, 2)));
const web = merged(
  fc.constant(container() as JsonObject), maybe('image', fc.constantFrom('nginx:1', 'nginx:2')), maybe('env', listOf(['A', 'B', 'C'].map(variable))), maybe('ports', listOf([port(80), port(80, 'UDP'), port(81)])), maybe('args', some(['x', 'y'])),
  maybe('resources', fc.constantFrom({ limits: { cpu: '1000m' } }, { limits: { cpu: 1 }, requests: { memory: '1024Mi' } }, {})),
);
const podSpec = merged(web.map((one) => ({ containers: [one] }) as unknown as JsonObject), maybe('nodeSelector', entries(['n', 'o'])), maybe('hostNetwork', fc.constant(false)), maybe('tolerations', some([{ key: 'k', operator: 'Exists' }, { key: 'l', operator: 'Exists' }])));
const deploymentSpec = fc.tuple(podSpec, maybe('replicas', fc.constantFrom(0, 2)), maybe('paused', fc.boolean()), maybe('strategy', fc.constantFrom({ type: 'Recreate' }, { rollingUpdate: { maxSurge: 1 } })));

const deployments: Subject = {
  path: `${paths.deployments}/web`, name: 'Deployment', replaced: false,
  object: fc.tuple(deploymentSpec, labels).map(([[pods, replicas, paused, strategy], given]) => deployment({ ...replicas, ...paused, ...strategy, template: template(pods) }, Object.keys(given).length > 0 ? { labels: given } : {})),
  patch: fc.constantFrom<JsonObject>({ spec: { replicas: 3 } }, { spec: { replicas: null } }, { metadata: { labels: { x: '9', y: null } } }, { spec: { template: { spec: { nodeSelector: { n: '9' } } } } }, { spec: { paused: true } }),
};

const stepsOn = ({ path, object, patch, replaced }: Subject): fc.Arbitrary<Step> => {
  const applied = fc.tuple(object, manager, fc.boolean()).map(([body, who, force]) => apply(path, body, { manager: who, force }));
  const patched = fc.tuple(patch, manager).map(([body, who]) => mergePatch(withQuery(path, { fieldManager: who }), body));
  const put_ = fc.tuple(object, manager).map(([body, who]) => put(withQuery(path, { fieldManager: who }), body));
  return replaced ? fc.oneof({ weight: 5, arbitrary: applied }, { weight: 2, arbitrary: patched }, { weight: 1, arbitrary: put_ }) : fc.oneof({ weight: 4, arbitrary: applied }, { weight: 1, arbitrary: patched });
};

/** Sequences on a ConfigMap, a custom object and a Deployment, in turn. */
export const sequences = (seed: number, count: number): readonly Case[] =>
  [maps, widgets, deployments].flatMap((subject, at) =>
    fc.sample(fc.array(stepsOn(subject), { minLength: 3, maxLength: 7, size: 'max' }), { seed: seed + at, numRuns: count })
      .map((steps, index) => ({ name: `${subject.name}, sequence ${index + 1}`, steps: [...steps, get(subject.path)] })));

export const sequenceCases: readonly Case[] = sequences(SEED, 50);
