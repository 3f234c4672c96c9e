import { describe, expect, it } from 'vitest';
import { openInterpreter } from '#core/interpreter';
import { lua } from '#core/interpreter/lua';
import type { Customization, Diagnostic, Interpreter, K8sObject } from '#core/model';
import { customization, objectOf } from './objects.ts';

const opened = (customizations: readonly Customization[]): { readonly interpreter: Interpreter; readonly told: Diagnostic[] } => {
  const told: Diagnostic[] = [];
  const outcome = openInterpreter(customizations, { lua, tell: (one) => told.push(one) });
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ detail }) => detail).join('\n'));
  return { interpreter: outcome.value, told };
};

const widget = (fields: string): K8sObject => objectOf('example.com/v1', 'Widget', fields);

const said = (told: readonly Diagnostic[]): readonly string[] => told.map(({ code, detail, at }) => `${code} ${at?.file} ${detail}`);

const counting: readonly { readonly name: string; readonly script: string; readonly fields: string; readonly want: unknown }[] = [
  { name: 'a number', script: 'function GetReplicas(obj) return obj.spec.size end', fields: 'spec: { size: 4 }', want: { replicas: 4 } },
  {
    name: 'a part of one is cut off',
    script: 'function GetReplicas(obj) return obj.spec.size / 2 end',
    fields: 'spec: { size: 5 }',
    want: { replicas: 2 },
  },
  {
    name: 'with what kube says of its pods',
    script: 'local kube = require("kube")\nfunction GetReplicas(obj) return obj.spec.size, kube.accuratePodRequirements(obj.spec.template) end',
    fields:
      'spec: { size: 2, template: { spec: { nodeSelector: {}, tolerations: [{ key: k }], containers: [{ resources: { limits: { cpu: 500m, memory: 1Gi } } }] } } }',
    want: { replicas: 2, requirements: { resources: { cpu: '500m', memory: '1Gi' }, tolerations: [{ key: 'k' }] } },
  },
  {
    name: 'kube finds nothing that pods ask for',
    script: 'local kube = require("kube")\nfunction GetReplicas(obj) return 1, kube.accuratePodRequirements({}) end',
    fields: 'spec: {}',
    want: { replicas: 1 },
  },
  {
    name: 'with requirements of its own',
    script:
      'function GetReplicas(obj) return 1, { nodeClaim = { nodeSelector = obj.spec.where, hardNodeAffinity = { nodeSelectorTerms = { { a = "b" } } } }, resourceRequest = { memory = "1024Mi", cpu = 2 } } end',
    fields: 'spec: { where: { disk: ssd } }',
    want: {
      replicas: 1,
      requirements: { resources: { cpu: '2', memory: '1Gi' }, nodeSelector: { disk: 'ssd' }, nodeAffinity: { nodeSelectorTerms: [{ a: 'b' }] } },
    },
  },
  {
    name: 'an empty table is requirements all the same',
    script: 'function GetReplicas(obj) return 0, {} end',
    fields: 'spec: {}',
    want: { replicas: 0, requirements: { resources: {} } },
  },
  {
    name: 'sums of quantities',
    script:
      'local kube = require("kube")\nfunction GetReplicas(obj) return kube.getResourceQuantity("2k"), { resourceRequest = { cpu = kube.resourceAdd("500m", "1", nil), memory = kube.resourceAdd("1Gi", "512Mi") } } end',
    fields: 'spec: {}',
    want: { replicas: 2000, requirements: { resources: { cpu: '1500m', memory: '1536Mi' } } },
  },
];

describe('replicas by a script', () => {
  it.each(counting)('$name', ({ script, fields, want }) => {
    const { interpreter, told } = opened([customization({ replicaResource: script })]);
    expect([interpreter.replicas(widget(fields)), said(told)]).toEqual([want, []]);
  });
});

describe('objects by a script', () => {
  const { interpreter, told } = opened([
    customization({
      replicaRevision: 'function ReviseReplica(obj, desiredReplica) obj.spec.size = desiredReplica obj.spec.new = {} return obj end',
      retention:
        'function Retain(desiredObj, observedObj) desiredObj.spec.kept = observedObj.spec.kept desiredObj.spec.list = observedObj.spec.list return desiredObj end',
    }),
  ]);

  it('come back as they were: empty lists are lists, empty objects are objects, and an empty table that is new is gone', () =>
    expect(interpreter.revise(widget('spec: { size: 1, list: [], map: {}, deep: [{ list: [], map: {} }] }'), 5)['spec']).toEqual({
      size: 5,
      list: [],
      map: {},
      deep: [{ list: [], map: {} }],
    }));
  it('an empty value of the live object stays what it was there', () =>
    expect(interpreter.retain(widget('spec: { size: 1 }'), widget('spec: { kept: {}, list: [] }'))['spec']).toEqual({ size: 1, kept: {}, list: [] }));
  it('nulls are gone', () =>
    expect(interpreter.revise(widget('spec: { size: 1, none: null, list: [1, null, 2] }'), 1)['spec']).toEqual({ size: 1, list: [1, 2] }));
  it('nothing is told', () => expect(told).toEqual([]));
});

describe('dependencies by scripts', () => {
  const { interpreter, told } = opened([
    customization(
      {
        dependencyInterpretation:
          'local kube = require("kube")\nfunction GetDependencies(obj) return kube.getPodDependencies(obj.spec.template, obj.metadata.namespace) end',
      },
      'a',
    ),
    customization(
      {
        dependencyInterpretation:
          'function GetDependencies(obj) return { { apiVersion = "v1", kind = "Secret", namespace = "shop", name = "s" }, { apiVersion = "v1", kind = "ConfigMap", labelSelector = { matchLabels = { a = "b" } } } } end',
      },
      'b',
    ),
  ]);

  it('add up, once each and sorted', () =>
    expect(
      interpreter.dependencies(widget('spec: { template: { spec: { volumes: [{ secret: { secretName: s } }, { secret: { secretName: r } }] } } }')),
    ).toEqual([
      { apiVersion: 'v1', kind: 'ConfigMap', labelSelector: { matchLabels: { a: 'b' } } },
      { apiVersion: 'v1', kind: 'Secret', namespace: 'shop', name: 'r' },
      { apiVersion: 'v1', kind: 'Secret', namespace: 'shop', name: 's' },
    ]));
  it('none of a pod without references', () => expect(interpreter.dependencies(widget('spec: { template: { spec: {} } }'))).toHaveLength(2));
  it('nothing is told', () => expect(told).toEqual([]));
});

describe('health by a script', () => {
  const { interpreter, told } = opened([customization({ healthInterpretation: 'function InterpretHealth(obj) return obj.status.ready end' })]);
  it.each([
    ['status: { ready: true }', 'Healthy'],
    ['status: { ready: false }', 'Progressing'],
    ['status: { ready: 1 }', 'Unknown'],
    ['spec: {}', 'Unknown'],
  ])('%s', (fields, verdict) => expect(interpreter.health(widget(fields))?.verdict).toBe(verdict));
  it('is not told when it fails: nobody is kept from applying', () => expect(told).toEqual([]));
});

describe('layers', () => {
  const own: Customization = {
    ...customization({ replicaResource: 'function GetReplicas() return 42 end' }),
    target: { apiVersion: 'apps/v1', kind: 'Deployment' },
  };
  const { interpreter } = opened([own]);
  const deployment = objectOf('apps/v1', 'Deployment', 'spec: { replicas: 1 }');

  it('a script comes before what is built in', () => expect(interpreter.replicas(deployment)).toEqual({ replicas: 42 }));
  it('what it does not say, the built-in rules do', () => expect(interpreter.revise(deployment, 3)['spec']).toEqual({ replicas: 3 }));
  it('it is for its own version only', () =>
    expect(interpreter.replicas(objectOf('apps/v2', 'Deployment', 'spec: { replicas: 1 }'))).toBeUndefined());
});

const failures: readonly {
  readonly name: string;
  readonly scripts: Parameters<typeof customization>[0];
  readonly ask: (interpreter: Interpreter) => unknown;
  readonly want: unknown;
  readonly says: string;
}[] = [
  {
    name: 'no number of replicas',
    scripts: { replicaResource: 'function GetReplicas(obj) return obj.spec.size end' },
    ask: ({ replicas }) => replicas(widget('spec: { size: three }')),
    want: undefined,
    says: 'FLT3301 widgets/spec/customizations/replicaResource/luaScript The script for replicaResource of "widgets" failed for example.com/Widget/shop/web: GetReplicas gives the string three and not a number of replicas.',
  },
  {
    name: 'an error has its line',
    scripts: { replicaResource: 'function GetReplicas(obj)\n  return obj.status.size\nend' },
    ask: ({ replicas }) => replicas(widget('spec: {}')),
    want: undefined,
    says: 'FLT3301 widgets/spec/customizations/replicaResource/luaScript The script for replicaResource of "widgets" failed for example.com/Widget/shop/web: attempt to index a nil value (key \'size\') (line 2 of the script).',
  },
  {
    name: 'requirements that are no quantity',
    scripts: { replicaResource: 'function GetReplicas() return 1, { resourceRequest = { cpu = "lots" } } end' },
    ask: ({ replicas }) => replicas(widget('spec: {}')),
    want: undefined,
    says: 'FLT3301 widgets/spec/customizations/replicaResource/luaScript The script for replicaResource of "widgets" failed for example.com/Widget/shop/web: resourceRequest.cpu is "lots", which is no quantity.',
  },
  {
    name: 'no object',
    scripts: { replicaRevision: 'function ReviseReplica(obj) return { spec = obj.spec } end' },
    ask: ({ revise }) => revise(widget('spec: { size: 1 }'), 2)['spec'],
    want: { size: 1 },
    says: 'FLT3301 widgets/spec/customizations/replicaRevision/luaScript The script for replicaRevision of "widgets" failed for example.com/Widget/shop/web: ReviseReplica gives an object without apiVersion, kind and name.',
  },
  {
    name: 'a function of another name',
    scripts: { dependencyInterpretation: 'function Dependencies() end' },
    ask: ({ dependencies }) => dependencies(widget('spec: {}')),
    want: [],
    says: 'FLT3301 widgets/spec/customizations/dependencyInterpretation/luaScript The script for dependencyInterpretation of "widgets" failed for example.com/Widget/shop/web: it has no function GetDependencies.',
  },
  {
    name: 'a reference that names nothing',
    scripts: { dependencyInterpretation: 'function GetDependencies() return { { apiVersion = "v1", kind = "Secret", labelSelector = {} } } end' },
    ask: ({ dependencies }) => dependencies(widget('spec: {}')),
    want: [],
    says: 'FLT3301 widgets/spec/customizations/dependencyInterpretation/luaScript The script for dependencyInterpretation of "widgets" failed for example.com/Widget/shop/web: item 1 that GetDependencies gives lacks apiVersion, kind, or one of name and labelSelector.',
  },
  {
    name: 'kube is given nonsense',
    scripts: { replicaResource: 'function GetReplicas() return 1, { resourceRequest = { cpu = require("kube").resourceAdd("1", "much") } } end' },
    ask: ({ replicas }) => replicas(widget('spec: {}')),
    want: undefined,
    says: 'FLT3301 widgets/spec/customizations/replicaResource/luaScript The script for replicaResource of "widgets" failed for example.com/Widget/shop/web: bad argument #2 to resourceAdd ("much" is no quantity) (line 1 of the script).',
  },
];

describe('what fails is told, once', () => {
  it.each(failures)('$name', ({ scripts, ask, want, says }) => {
    const { interpreter, told } = opened([customization(scripts)]);
    expect([ask(interpreter), ask(interpreter), said(told)]).toEqual([want, want, [says]]);
  });
});

describe('opening', () => {
  it('refuses scripts that do not parse, all of them, also those that fleet does not run', () => {
    const outcome = openInterpreter([customization({ retention: 'function Retain(\nend', statusAggregation: 'return return' })], {
      lua,
      tell: () => undefined,
    });
    expect(outcome.ok).toBe(false);
    expect(said(outcome.diagnostics)).toEqual([
      "FLT3302 widgets/spec/customizations/retention/luaScript The script for retention of \"widgets\" does not parse: <name> or '...' expected near 'end' (line 2 of the script).",
      "FLT3302 widgets/spec/customizations/statusAggregation/luaScript The script for statusAggregation of \"widgets\" does not parse: unexpected keyword 'return' near '<eof>' (line 1 of the script).",
    ]);
  });
});
