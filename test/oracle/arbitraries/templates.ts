import fc from 'fast-check';
import type { JsonObject } from '#core/model';
import { labels, tidy } from './clusters.ts';

const optional = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(values, { nil: undefined });

const requests = fc.record({ cpu: optional(fc.constantFrom('0', '100m', '250m', '1', '1500m')), memory: optional(fc.constantFrom('128Mi', '1Gi', '1500M')), 'example.org/gpu': optional(fc.constantFrom('1', '2')) }).map(tidy);
const words = fc.array(fc.constantFrom('run', '-v', '--a=1', '--a=1', '--b'), { maxLength: 4 });

const container = (name: string): fc.Arbitrary<JsonObject> =>
  fc
    .record({
      image: fc.constantFrom('nginx', 'nginx:1.27', 'example.org/shop/web:2.0', 'localhost:5000/a/b:1-x', `example.org/web@sha256:${'ab'.repeat(32)}`, 'library/nginx:latest', ''),
      command: optional(words),
      args: optional(words),
      requests: optional(requests),
      limits: optional(requests),
    })
    .map(({ requests: asked, limits, ...rest }) => tidy({ name, ...rest, ...(asked === undefined && limits === undefined ? {} : { resources: { requests: asked, limits } }) }));

const podSpec = fc
  .record({
    first: container('web'),
    second: optional(container('side')),
    init: optional(container('init')),
    nodeSelector: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constant({ disk: 'ssd' }) }),
    tolerations: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constant([{ key: 'a', operator: 'Exists' }]) }),
  })
  .map(({ first, second, init, ...rest }) => tidy({ containers: [first, ...(second === undefined ? [] : [second])], ...(init === undefined ? {} : { initContainers: [init] }), ...rest }));

const replicas = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 30 }) }, { weight: 1, arbitrary: fc.constantFrom(0, undefined) });

const workload = fc.record({ replicas, pod: podSpec, labels }).map(({ replicas: count, pod, labels: own }) => tidy({ replicas: count, selector: { matchLabels: own }, template: { metadata: { labels: own }, spec: pod } }));
const jobSpec = fc.record({ parallelism: optional(fc.integer({ min: 0, max: 12 })), completions: optional(fc.integer({ min: 0, max: 20 })), ttlSecondsAfterFinished: optional(fc.constant(60)), pod: podSpec }).map(({ pod, ...rest }) => tidy({ ...rest, template: { spec: pod } }));
const texts = fc.record({ a: optional(fc.constantFrom('1', 'x')), 'file.json': optional(fc.constantFrom('{"a":{"b":1},"c":[1,2]}', '{"c":"<&>"}', 'no json')), 'file.yaml': optional(fc.constantFrom('a:\n  b: 1 # comment\nc: [1, 2]\n', 'c: "yes"\n', '[')) }).map(tidy);
const service = fc.record({ clusterIP: optional(fc.constantFrom('None', '', '10.0.0.1')), type: optional(fc.constantFrom('ClusterIP', 'NodePort')) }).map((spec) => tidy({ ...spec, clusterIPs: spec.clusterIP ? [spec.clusterIP] : undefined, ports: [{ port: 80 }] }));

const bodies = {
  Deployment: { apiVersion: 'apps/v1', body: workload.map((spec) => ({ spec })) },
  StatefulSet: { apiVersion: 'apps/v1', body: workload.map((spec) => ({ spec })) },
  Job: { apiVersion: 'batch/v1', body: jobSpec.map((spec) => ({ spec })) },
  ConfigMap: { apiVersion: 'v1', body: texts.map((content) => ({ data: content })) },
  Service: { apiVersion: 'v1', body: service.map((spec) => ({ spec })) },
  Pod: { apiVersion: 'v1', body: podSpec.map((spec) => ({ spec })) },
  ClusterRole: { apiVersion: 'rbac.authorization.k8s.io/v1', body: fc.constant({ rules: [] }) },
} as const;

const annotations = fc.record({ note: optional(fc.constant('x')), 'deployment.kubernetes.io/revision': optional(fc.constant('3')) }).map(tidy);

const ofKind = (kind: keyof typeof bodies): fc.Arbitrary<JsonObject> => {
  const { apiVersion, body } = bodies[kind];
  return fc
    .record({ name: fc.constantFrom('web', 'api', 'x'), namespace: fc.constantFrom('shop', 'shop', 'other'), labels: optional(labels), annotations: optional(annotations), body })
    .map(({ name, namespace, body: content, ...rest }) => tidy({ apiVersion, kind, metadata: { name, ...(kind === 'ClusterRole' ? {} : { namespace }), ...rest }, ...content }));
};

const template = fc.oneof(
  { weight: 6, arbitrary: ofKind('Deployment') },
  { weight: 1, arbitrary: ofKind('StatefulSet') },
  { weight: 2, arbitrary: ofKind('Job') },
  { weight: 2, arbitrary: ofKind('ConfigMap') },
  { weight: 1, arbitrary: ofKind('Service') },
  { weight: 1, arbitrary: ofKind('Pod') },
  { weight: 1, arbitrary: ofKind('ClusterRole') },
);

/** Up to four templates, no two of them the same object. */
export const templates: fc.Arbitrary<readonly JsonObject[]> = fc.uniqueArray(template, { minLength: 1, maxLength: 4, selector: ({ kind, metadata }) => JSON.stringify([kind, (metadata as JsonObject)['namespace'], (metadata as JsonObject)['name']]) });
