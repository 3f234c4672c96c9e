import { describe, expect, it } from 'vitest';
import { parsed, said, specOf } from './sources.ts';

const only = (text: string): { key: string; object: unknown } => {
  const [template, ...more] = specOf({ 'templates/a.yaml': text }).templates;
  if (template === undefined || more.length > 0) throw new Error('one template was expected');
  return { key: template.key, object: template.object };
};

describe('settles the namespace', () => {
  it.each([
    {
      name: 'a namespaced kind of Kubernetes is in default',
      text: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n',
      want: 'v1/ConfigMap/default/a',
    },
    {
      name: 'an empty namespace is none',
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a, namespace: "" }\n',
      want: 'apps/Deployment/default/a',
    },
    { name: 'what is written stands', text: 'apiVersion: batch/v1\nkind: Job\nmetadata: { name: a, namespace: b }\n', want: 'batch/Job/b/a' },
    {
      name: 'a cluster-scoped kind has none',
      text: 'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: "a:b" }\n',
      want: 'rbac.authorization.k8s.io/ClusterRole/a:b',
    },
    {
      name: 'a group with both scopes',
      text: 'apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: { name: a }\n',
      want: 'rbac.authorization.k8s.io/Role/default/a',
    },
    {
      name: 'a custom kind that nobody defines stays as written',
      text: 'apiVersion: example.org/v1\nkind: Thing\nmetadata: { name: a }\n',
      want: 'example.org/Thing/a',
    },
    {
      name: 'a custom kind that nobody defines keeps its namespace',
      text: 'apiVersion: example.org/v1\nkind: Thing\nmetadata: { name: a, namespace: b }\n',
      want: 'example.org/Thing/b/a',
    },
  ])('$name', ({ text, want }) => {
    expect(only(text).key).toBe(want);
  });

  const crd = (scope: string): string =>
    `apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: things.example.org }\nspec: { group: example.org, scope: ${scope}, names: { kind: Thing, plural: things } }\n`;
  const thing = 'apiVersion: example.org/v1\nkind: Thing\nmetadata: { name: a }\n';

  it.each([
    { scope: 'Namespaced', want: 'example.org/Thing/default/a' },
    { scope: 'Cluster', want: 'example.org/Thing/a' },
  ])('a custom kind is as the definition among the templates says: $scope', ({ scope, want }) => {
    const { templates } = specOf({ 'templates/a.yaml': thing, 'templates/z.yaml': crd(scope) });
    expect(templates.map(({ key }) => key)).toContain(want);
  });

  it('a namespace on a cluster-scoped custom kind is a warning', () => {
    expect(said(parsed({ 'templates/a.yaml': thing.replace('name: a', 'name: a, namespace: b'), 'templates/z.yaml': crd('Cluster') }))).toEqual([
      'FLT2008 templates/a.yaml:3',
    ]);
  });
});

describe('fills in what placing goes by, as an API server would', () => {
  it.each([
    { name: 'replicas of a Deployment', kind: 'apps/v1 Deployment', spec: '{ template: {} }', want: { replicas: 1, template: {} } },
    { name: 'replicas that are written stand', kind: 'apps/v1 StatefulSet', spec: '{ replicas: 0 }', want: { replicas: 0 } },
    { name: 'a ReplicaSet', kind: 'apps/v1 ReplicaSet', spec: '{}', want: { replicas: 1 } },
    { name: 'a DaemonSet has none', kind: 'apps/v1 DaemonSet', spec: '{}', want: {} },
    { name: 'another version is left alone', kind: 'apps/v1beta1 Deployment', spec: '{}', want: {} },
    { name: 'a Job without numbers', kind: 'batch/v1 Job', spec: '{}', want: { parallelism: 1, completions: 1 } },
    {
      name: 'a Job with parallelism only: it ends with its first success',
      kind: 'batch/v1 Job',
      spec: '{ parallelism: 3 }',
      want: { parallelism: 3 },
    },
    { name: 'a Job with completions only', kind: 'batch/v1 Job', spec: '{ completions: 3 }', want: { parallelism: 1, completions: 3 } },
    { name: 'the type of a Service', kind: 'v1 Service', spec: '{ ports: [] }', want: { type: 'ClusterIP', ports: [] } },
    { name: 'a Service of another type', kind: 'v1 Service', spec: '{ type: ExternalName }', want: { type: 'ExternalName' } },
  ])('$name', ({ kind, spec, want }) => {
    const [apiVersion, name] = kind.split(' ');
    expect(only(`apiVersion: ${apiVersion}\nkind: ${name}\nmetadata: { name: a }\nspec: ${spec}\n`).object).toMatchObject({ spec: want });
    expect(
      Object.keys((only(`apiVersion: ${apiVersion}\nkind: ${name}\nmetadata: { name: a }\nspec: ${spec}\n`).object as { spec: object }).spec).sort(),
    ).toEqual(Object.keys(want).sort());
  });
});

it('takes what a server owns out, so that what kubectl wrote is a template', () => {
  const text = `apiVersion: v1
kind: ConfigMap
metadata:
  name: a
  namespace: b
  uid: x
  resourceVersion: "1"
  generation: 2
  creationTimestamp: null
  deletionTimestamp: x
  deletionGracePeriodSeconds: 1
  selfLink: /x
  managedFields: []
  ownerReferences: [{ kind: X }]
  finalizers: [x]
  labels: { l: m }
  annotations: { a: b }
data: { a: b }
status: {}
`;
  expect(only(text).object).toEqual({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'a', namespace: 'b', labels: { l: 'm' }, annotations: { a: 'b' } },
    data: { a: 'b' },
  });
});

describe('folds stringData of a Secret into data', () => {
  it.each([
    { name: 'text is encoded', fields: 'stringData: { a: héllo, b: "" }', want: { data: { a: 'aMOpbGxv', b: '' } } },
    { name: 'and wins over data', fields: 'data: { a: eA==, b: eQ== }\nstringData: { a: z }', want: { data: { a: 'eg==', b: 'eQ==' } } },
    { name: 'data stays as it is', fields: 'data: { a: eA== }', want: { data: { a: 'eA==' } } },
    { name: 'line breaks in base64 are allowed', fields: 'data: { a: "eHh4\\neHh4" }', want: { data: { a: 'eHh4\neHh4' } } },
    { name: 'no data, no data', fields: 'type: Opaque', want: { type: 'Opaque' } },
  ])('$name', ({ fields, want }) => {
    expect(only(`apiVersion: v1\nkind: Secret\nmetadata: { name: a }\n${fields}\n`).object).toEqual({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'a', namespace: 'default' },
      ...want,
    });
  });

  it('and says nothing of a value that is wrong but its key', () => {
    const outcome = parsed({
      'templates/a.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\ndata: { password: "not base64!" }\nstringData: { pin: 987654 }\n',
    });
    expect(said(outcome)).toEqual(['FLT2010 templates/a.yaml:4', 'FLT2010 templates/a.yaml:5']);
    expect(JSON.stringify(outcome)).not.toMatch(/not base64!|987654/);
  });

  it('in a custom kind named Secret nothing is folded', () => {
    expect(only('apiVersion: example.org/v1\nkind: Secret\nmetadata: { name: a }\nstringData: { a: b }\n').object).toMatchObject({
      stringData: { a: 'b' },
    });
  });
});

it('a template with a problem is not in the way of the others, and has no further one', () => {
  const outcome = parsed({
    'templates/a.yaml':
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: A }\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: A }\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {}\n',
  });
  expect(said(outcome)).toEqual(['FLT2005 templates/a.yaml:3', 'FLT2005 templates/a.yaml:7', 'FLT2003 templates/a.yaml:11']);
});

it('the same object in two versions is the same object', () => {
  const web = (version: string, namespace = ''): string =>
    `apiVersion: apps/${version}\nkind: Deployment\nmetadata: { name: web${namespace} }\nspec: {}\n`;
  const outcome = parsed({ 'templates/a.yaml': web('v1'), 'templates/b.yaml': web('v1beta2', ', namespace: default') });
  expect(said(outcome)).toEqual(['FLT2007 templates/b.yaml:3']);
  expect(outcome.diagnostics[0]?.also).toMatchObject([{ at: { file: 'templates/a.yaml', line: 3 } }]);
});
