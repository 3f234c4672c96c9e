import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump, load, loadAll } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '#core/model';
import { startFleet } from '../support/child.ts';
import type { Ended } from '../support/cli.ts';
import { layOut, type Projected } from '../support/kubelet.ts';
import { applied } from '../support/quick.ts';
import { startTestbed, type Testbed } from '../testbed/launch.ts';

let bed: Testbed;
const isRoot = process.getuid?.() === 0;
const root = mkdtempSync(join(tmpdir(), 'fleet-schedule-'));
const [folder, mount] = [join(root, 'fleet'), join(root, 'mount')];
const put = (file: string, ...documents: readonly unknown[]): void => {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), documents.map((one) => dump(one, { noRefs: true })).join('---\n'));
};
const run = (args: readonly string[], where = folder): Promise<Ended> => startFleet(args, { folder: where }).ended;
const kubectl = (words: readonly string[], input = ''): string =>
  execFileSync('kubectl', ['--kubeconfig', bed.kubeconfig, '--context', 'member1', ...words], { encoding: 'utf8', input, stdio: ['pipe', 'pipe', 'pipe'] });
const refused = (words: readonly string[], input: string): string => {
  try {
    return `it was taken: ${kubectl(words, input)}`;
  } catch (error) {
    return String((error as { readonly stderr?: string }).stderr);
  }
};

const accountOf = (name: string): string => `system:serviceaccount:fleet:${name}`;
type Entry = { readonly stage: string; readonly verb: string; readonly requestURI: string; readonly user: { readonly username: string }; readonly responseStatus?: { readonly code: number } };
/** What the job's account has asked the server, as the server wrote it down, and what came of it. */
const asked = async (name = 'fleet-drift'): Promise<readonly Entry[]> => {
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const lines = readFileSync(bed.members[0]?.audit ?? '', 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Entry).filter((entry) => entry.stage === 'ResponseComplete' && entry.user.username === accountOf(name));
};
const verbs = (entries: readonly Entry[]): readonly string[] => [...new Set(entries.map(({ verb }) => verb))].sort();

const inShop = (name: string) => ({ name, namespace: 'shop' });
const templates = [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
  { apiVersion: 'v1', kind: 'ConfigMap', metadata: inShop('settings'), data: { a: '1' } },
  { apiVersion: 'apps/v1', kind: 'Deployment', metadata: inShop('web'), spec: { selector: { matchLabels: { app: 'web' } }, template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'web', image: 'web:1' }] } } } },
  {
    apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name: 'mice.farm.example' },
    spec: { group: 'farm.example', scope: 'Namespaced', names: { kind: 'Mouse', plural: 'mice', singular: 'mouse', listKind: 'MouseList' }, versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } } }] },
  },
];
const spec = (more: JsonObject): JsonObject => ({ apiVersion: 'fleet.config/v1alpha1', kind: 'Fleet', metadata: { name: 'shop' }, spec: { clusters: [{ name: 'member1', kubeconfig: 'kube/config.yaml', context: 'member1' }], templates: ['templates/'], policies: ['policies/*.yaml'], ...more } });
const mouse = { apiVersion: 'farm.example/v1', kind: 'Mouse', metadata: inShop('jerry'), spec: { tail: 1 } };
const secret = { apiVersion: 'v1', kind: 'Secret', metadata: inShop('door'), stringData: { word: 'open-sesame' } };
const job = ['--cron', '*/15 * * * *', '--image', 'registry.example/fleet:1', '--jitter', '300ms', '--create-namespace'];

beforeAll(async () => {
  chmodSync(root, 0o755);
  bed = await startTestbed({ members: 1, audit: true });
  put('fleet.yaml', spec({ owns: { namespaces: ['shop'] } }));
  put('templates/all.yaml', ...templates, mouse);
  put('templates/closed/door.yaml', secret);
  const kinds = [...templates, mouse, secret].map(({ apiVersion, kind }) => ({ apiVersion, kind }));
  put('policies/all.yaml', { apiVersion: 'policy.karmada.io/v1alpha1', kind: 'ClusterPropagationPolicy', metadata: { name: 'all' }, spec: { resourceSelectors: kinds, placement: { clusterAffinity: {} } } });
  mkdirSync(join(folder, 'kube'));
  cpSync(bed.kubeconfig, join(folder, 'kube/config.yaml'));
  await applied(folder);
});

afterAll(async () => {
  await bed?.stop();
  rmSync(root, { recursive: true, force: true });
});

const objectsIn = (text: string): readonly JsonObject[] => loadAll(text) as JsonObject[];
type Cron = { readonly spec: { readonly jobTemplate: { readonly spec: { readonly template: { readonly metadata: JsonObject; readonly spec: Record<string, unknown> & { readonly securityContext: { readonly runAsUser: number }; readonly containers: readonly { readonly args: readonly string[] }[]; readonly volumes: readonly { readonly projected?: Projected }[] } } } } } };
const podIn = (text: string): Cron['spec']['jobTemplate']['spec']['template'] => (objectsIn(text).find(({ kind }) => kind === 'CronJob') as unknown as Cron).spec.jobTemplate.spec.template;

/** The volume of the job's pod, with the account's own kubeconfig in the Secret and the state beside the spec. */
const mountFor = (text: string, name = 'fleet-drift'): void => {
  rmSync(mount, { recursive: true, force: true });
  const config = load(readFileSync(bed.kubeconfig, 'utf8')) as { readonly contexts: readonly { readonly name: string; readonly context: { readonly cluster: string } }[]; readonly clusters: readonly { readonly name: string }[] };
  const cluster = config.contexts.find(({ name }) => name === 'member1')?.context.cluster;
  const token = kubectl(['create', 'token', name, '--namespace', 'fleet']).trim();
  const own = dump({ apiVersion: 'v1', kind: 'Config', clusters: config.clusters.filter(({ name }) => name === cluster), contexts: [{ name: 'member1', context: { cluster, user: 'job' } }], users: [{ name: 'job', user: { token } }] });
  const { data } = objectsIn(text).find(({ kind }) => kind === 'ConfigMap') as { readonly data: Record<string, string> };
  const volume = podIn(text).spec.volumes.find(({ projected }) => projected !== undefined)?.projected ?? { sources: [] };
  layOut(mount, volume, { configMap: data, secret: { 'kube.config.yaml': own, 'templates.closed.door.yaml': readFileSync(join(folder, 'templates/closed/door.yaml'), 'utf8') } });
  for (const file of ['fleet.state.json', 'fleet.state.json.key']) cpSync(join(folder, file), join(mount, file));
  if (isRoot) execFileSync('chmod', ['-R', 'a+rX,a-w', mount]);
};

describe('the objects of a scheduled job, on a real API server', () => {
  let printed = '';
  // As the pod's container runs it: a user without a name, a home that is not there, and files that cannot be written.
  const drift = (text = printed): Promise<Ended> => startFleet((podIn(text).spec.containers[0]?.args ?? []).map((word) => word.replace('/fleet/', `${mount}/`)), { folder: mount, env: { HOME: '/home/fleet' }, ...(isRoot ? { user: podIn(text).spec.securityContext.runAsUser } : {}) }).ended;

  it('are taken by the server, with no value of a Secret in them', async () => {
    const [own, member] = [await run(['schedule', ...job]), await run(['schedule', ...job, '--for-member'])];
    expect([own.code, member.code, own.out.includes('open-sesame'), member.err]).toEqual([0, 0, false, '']);
    printed = own.out;
    expect(kubectl(['apply', '-f', '-'], member.out)).toMatch(/clusterrole\S+ created[\s\S]*role\S+ created/);
    expect(kubectl(['apply', '-f', '-'], own.out)).toMatch(/cronjob.batch\/fleet-drift created/);
    const { port } = new URL(kubectl(['config', 'view', '--minify', '-o', 'jsonpath={.clusters[0].cluster.server}']));
    expect(JSON.stringify(objectsIn(printed).find(({ kind }) => kind === 'NetworkPolicy'))).toContain(`{"protocol":"TCP","port":${port}}`);
    const { out } = await run(['schedule', ...job, '--shards', '3', '-o', 'json']);
    expect(kubectl(['apply', '--dry-run=server', '-f', '-'], out)).toMatch(/cronjob.batch\/fleet-drift configured/);
  });

  it('make a pod that the restricted standard admits', () => {
    const { metadata, spec } = podIn(printed);
    const pod = (more: JsonObject): string => dump({ apiVersion: 'v1', kind: 'Pod', metadata: { ...metadata, name: 'by-hand', namespace: 'fleet' }, spec: { ...spec, ...more } }, { noRefs: true });
    expect(refused(['create', '-f', '-'], pod({ securityContext: {} }))).toMatch(/violates PodSecurity "restricted/);
    expect(kubectl(['create', '-f', '-'], pod({}))).toBe('pod/by-hand created\n');
  });

  it('let the job see drift, and the server writes down that it only read', async () => {
    mountFor(printed);
    const quiet = await drift();
    expect([quiet.code, quiet.err]).toEqual([0, '']);
    kubectl(['patch', 'configmap', 'settings', '--namespace', 'shop', '--patch', '{"data":{"a":"2"}}']);
    kubectl(['create', 'configmap', 'by-hand', '--namespace', 'shop']);
    const found = await drift();
    expect([found.code, found.out.includes('v1/ConfigMap/shop/settings'), found.out.includes('v1/ConfigMap/shop/by-hand')]).toEqual([2, true, true]);
    const entries = await asked();
    expect(entries.length).toBeGreaterThan(10);
    expect([verbs(entries), entries.filter(({ responseStatus }) => (responseStatus?.code ?? 0) >= 400)]).toEqual([['get', 'list'], []]);
  });

  it('and nothing else: whatever it tries to write, the server refuses', async () => {
    // Who is in the pod has its rights, and may bring what it was not given.
    for (const brought of ['templates', 'policies']) cpSync(join(folder, brought), join(mount, brought), { recursive: true });
    const apply = await run(['apply', '--auto-approve', '--allow', 'overwrites-drift'], mount);
    expect(apply.code).not.toBe(0);
    const writes = (await asked()).filter(({ verb }) => verb !== 'get' && verb !== 'list');
    const reviews = writes.filter(({ requestURI }) => requestURI.startsWith('/apis/authorization.k8s.io/'));
    const tried = writes.filter((entry) => !reviews.includes(entry));
    expect(tried.length).toBeGreaterThan(0);
    expect(tried.filter(({ responseStatus }) => responseStatus?.code !== 403)).toEqual([]);
    expect(kubectl(['get', 'configmap', 'settings', '--namespace', 'shop', '-o', 'jsonpath={.data.a}'])).toBe('2');
  });

  it('let it see what a plan would change, and what is free, with rights to read that too', async () => {
    put('fleet.yaml', spec({}));
    put('policies/free.yaml', { apiVersion: 'policy.karmada.io/v1alpha1', kind: 'ClusterPropagationPolicy', metadata: { name: 'free' }, spec: { priority: 1, resourceSelectors: [{ apiVersion: 'apps/v1', kind: 'Deployment' }], placement: { clusterAffinity: {}, replicaScheduling: { replicaSchedulingType: 'Divided', replicaDivisionPreference: 'Weighted', weightPreference: { dynamicWeight: 'AvailableReplicas' } } } } });
    put('templates/more.yaml', { apiVersion: 'v1', kind: 'ConfigMap', metadata: inShop('more'), data: { b: '2' } });
    const all = join(folder, 'templates/all.yaml');
    writeFileSync(all, readFileSync(all, 'utf8').replace('web:1', 'web:2'));
    kubectl(['create', '-f', '-'], dump({ apiVersion: 'v1', kind: 'Node', metadata: { name: 'one' }, status: { allocatable: { cpu: '4', memory: '8Gi', pods: '50' }, capacity: { cpu: '4', memory: '8Gi', pods: '50' }, conditions: [{ type: 'Ready', status: 'True' }] } }));
    const words = [...job, '--with-pending', '--name', 'fleet-pending'];
    const [own, member] = [await run(['schedule', ...words]), await run(['schedule', ...words, '--for-member'])];
    for (const { out } of [member, own]) kubectl(['apply', '-f', '-'], out);
    mountFor(own.out, 'fleet-pending');
    const { code, out } = await drift(own.out);
    expect([code, out.includes('v1/ConfigMap/shop/more'), /update .*apps\/Deployment\/shop\/web/.test(out)]).toEqual([2, true, true]);
    const entries = await asked('fleet-pending');
    const isDenied = ({ responseStatus }: Entry): boolean => [401, 403].includes(responseStatus?.code ?? 0);
    expect([verbs(entries), entries.filter(isDenied), entries.some(({ requestURI }) => requestURI.startsWith('/api/v1/nodes'))]).toEqual([['get', 'list'], [], true]);
  });

  it('grant nothing beyond the kinds of the fleet', () => {
    const may = (verb: string, resource: string, namespace = 'shop'): string => {
      try {
        return kubectl(['auth', 'can-i', verb, resource, '--namespace', namespace, '--as', accountOf('fleet-drift')]).trim();
      } catch (error) {
        return String((error as { readonly stdout?: string }).stdout).trim();
      }
    };
    const questions = [['get', 'deployments.apps', 'other'], ['list', 'mice.farm.example', 'other'], ['list', 'services'], ['get', 'services'], ['list', 'services', 'other'], ['get', 'nodes'], ['watch', 'configmaps'], ['create', 'configmaps'], ['delete', 'secrets'], ['patch', 'deployments.apps']] as const;
    expect(questions.map(([verb, resource, namespace]) => may(verb, resource, namespace))).toEqual(['yes', 'yes', 'yes', 'no', 'no', 'no', 'no', 'no', 'no', 'no']);
  });
});
