import { builtIn } from '#core/interpreter';
import { override } from '#core/overrides';
import { place } from '#core/placement';
import type { ClusterName, Digest, FleetSpec, JsonObject, K8sObject, MemberCluster, Milliseconds, ObjectKey, OverridePolicy, PropagationPolicy, SourceDocument, Template } from '#core/model';
import { objectKey } from '#core/model';

// Places and renders one fleet in a process of its own, and prints what it took: [templates] [clusters] [targets, 0 for all].
const [templates = 1000, clusters = 100, targets = 5] = process.argv.slice(2).map(Number);

const at = { file: 'bench.yaml', line: 1, column: 1, length: 1 };
const documentOf = (value: unknown): SourceDocument => ({ value: value as JsonObject, at, locate: () => at });

const regions = ['eu', 'us', 'asia', 'africa'];

const cluster = (number: number): MemberCluster => ({
  name: `member${String(number).padStart(4, '0')}` as ClusterName, syncMode: 'Push', labels: { tier: number % 2 === 0 ? 'gold' : 'silver' }, region: regions[number % 4] ?? 'eu', zones: [`z${number % 8}`],
  taints: [], reach: { by: 'none' }, at, capacity: { allocatable: { cpu: '640', memory: '2560Gi', pods: '11000' }, allocating: {}, allocated: { cpu: `${number % 300}`, memory: '300Gi', pods: `${number}` } },
});

const template = (number: number): Template => {
  const name = `app-${number}`;
  const object = {
    apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name, namespace: `team-${number % 50}`, labels: { app: name } },
    spec: { replicas: 1 + (number % 20), selector: { matchLabels: { app: name } }, template: { metadata: { labels: { app: name } }, spec: { containers: [{ name: 'web', image: 'nginx:1.27', resources: { requests: { cpu: '100m', memory: '128Mi' } } }] } } },
  } as unknown as K8sObject;
  return { key: objectKey(object) as ObjectKey, object, document: documentOf(object) };
};

const placement = {
  spreadConstraints: [{ spreadByField: 'cluster', minGroups: 1, maxGroups: targets }],
  replicaScheduling: { replicaSchedulingType: 'Divided', replicaDivisionPreference: 'Weighted', weightPreference: { dynamicWeight: 'AvailableReplicas' } },
} as const;

const policy = (number: number): PropagationPolicy => ({
  ref: { kind: 'PropagationPolicy', namespace: `team-${number}`, name: 'all' }, selectors: [{ apiVersion: 'apps/v1', kind: 'Deployment', namespace: `team-${number}` }],
  priority: 0, placement: targets === 0 ? {} : placement, conflictResolution: 'Abort', spec: {}, document: documentOf({}),
});

const overridePolicy = (name: string, overrideRules: readonly object[]): OverridePolicy => ({
  ref: { kind: 'ClusterOverridePolicy', name }, selectors: [{ apiVersion: 'apps/v1', kind: 'Deployment' }], document: documentOf({}),
  rules: overrideRules.map((rule, place) => ({ ...rule, pointer: `/spec/overrideRules/${place}` })) as unknown as OverridePolicy['rules'],
});

const byRegion = regions.map((region) => ({
  targetCluster: { fieldSelector: { matchExpressions: [{ key: 'region', operator: 'In', values: [region] }] } },
  overriders: { imageOverrider: [{ component: 'Registry', operator: 'replace', value: `registry.${region}.test` }] },
}));
const gold = { targetCluster: { labelSelector: { matchLabels: { tier: 'gold' } } }, overriders: { argsOverrider: [{ containerName: 'web', operator: 'add', value: ['--gold'] }] } };
const labels = { overriders: { labelsOverrider: [{ operator: 'add', value: { fleet: 'bench' } }] } };

const spec: FleetSpec = {
  name: 'bench', at, clusters: Array.from({ length: clusters }, (_, number) => cluster(number)), templates: Array.from({ length: templates }, (_, number) => template(number)),
  propagation: Array.from({ length: 50 }, (_, number) => policy(number)), override: [overridePolicy('by-region', byRegion), overridePolicy('gold', [gold]), overridePolicy('labels', [labels])],
  state: { backend: 'file', path: 'fleet.state.json' }, apply: { adopt: 'if-no-diff', concurrency: 8, wait: false, timeout: 1000 as Milliseconds, applySetNamespace: 'default' }, digest: 'sha256:0' as Digest,
};

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const begun = cpu();
const placed = place({ spec, facts: [], before: [], interpreter: builtIn });
if (!placed.ok) throw new Error(placed.diagnostics.map(({ detail }) => detail).join('\n'));
const between = cpu();
const rendered = override({ spec, placements: placed.value, interpreter: builtIn });
if (!rendered.ok) throw new Error(rendered.diagnostics.map(({ detail }) => detail).join('\n'));
const ended = cpu();
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(`${JSON.stringify({ templates, clusters, objects: rendered.value.objects.length, placing: Math.round(between - begun), rendering: Math.round(ended - between), peak })}\n`);
