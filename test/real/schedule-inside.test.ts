import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump, load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyPlan, findDrift, gatherDrift, writeSchedule } from '#actions';
import { openState } from '#edge/backends';
import { openClusters } from '#edge/clusters';
import { openKeys } from '#edge/keys';
import type { ClusterName, MemberCluster, Outcome, Ports, Reach } from '#core/model';
import { styleOf, views } from '#render';
import { applyAll, portsIn } from '../support/in-process.ts';
import { ask } from '../stages/schedule/world.ts';
import { startTestbed, type Testbed } from '../testbed/launch.ts';

let bed: Testbed;
const folder = mkdtempSync(join(tmpdir(), 'fleet-inside-'));
const kubectl = (words: readonly string[], input = ''): string => execFileSync('kubectl', ['--kubeconfig', bed.kubeconfig, '--context', 'member1', ...words], { encoding: 'utf8', input, stdio: ['pipe', 'pipe', 'pipe'] });
const must = <Value>(outcome: Outcome<Value>): Value => {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.diagnostics.map((one) => `${one.code} ${one.detail}`).join('\n'));
};
type Config = { readonly clusters: readonly { readonly cluster: { readonly server: string; readonly 'certificate-authority-data': string } }[]; readonly users: readonly { readonly name: string; readonly user: { readonly token: string } }[] };
const config = (): Config => load(readFileSync(bed.kubeconfig, 'utf8')) as Config;

/** What a pod finds mounted: a token and the server's CA. */
const mounted = (name: string, token: string): string => {
  const place = join(folder, name);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'token'), token);
  writeFileSync(join(place, 'ca.crt'), Buffer.from(config().clusters[0]?.cluster['certificate-authority-data'] ?? '', 'base64'));
  return place;
};
const member = (reach: Reach): MemberCluster => ({ name: 'here' as ClusterName, syncMode: 'Push', labels: {}, zones: [], taints: [], reach, at: { file: '', line: 1, column: 1, length: 1 } });
const clustersOf = (serviceAccount: string): Ports['clusters'] => {
  const { hostname, port } = new URL(config().clusters[0]?.cluster.server ?? '');
  return openClusters({ env: { KUBERNETES_SERVICE_HOST: hostname, KUBERNETES_SERVICE_PORT: port }, serviceAccount });
};
/** The world as a pod sees it, whose state is where the spec says. */
const inPod = (serviceAccount: string): Ports => {
  const [world, clusters] = [portsIn(folder), clustersOf(serviceAccount)];
  return { ...world, clusters, backend: (place) => openState(place, { env: {}, clock: world.clock, openCluster: (reach) => clusters.open(member(reach)), keys: () => openKeys({ cwd: folder }) }) };
};
const tokenOf = (...more: readonly string[]): string => kubectl(['create', 'token', 'fleet-drift', '--namespace', 'fleet', ...more]).trim();
const put = (file: string, value: unknown): void => writeFileSync(join(folder, file), dump(value));

beforeAll(async () => {
  bed = await startTestbed({ members: 1 });
  put('fleet.yaml', { apiVersion: 'fleet.config/v1alpha1', kind: 'Fleet', metadata: { name: 'inside' }, spec: { clusters: [{ name: 'here', inCluster: true }], templates: ['settings.yaml'], policies: ['all.yaml'], state: { kubernetes: { inCluster: true, namespace: 'states', name: 'inside' } } } });
  put('settings.yaml', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', namespace: 'default' }, data: { a: '1' } });
  put('all.yaml', { apiVersion: 'policy.karmada.io/v1alpha1', kind: 'ClusterPropagationPolicy', metadata: { name: 'all' }, spec: { resourceSelectors: [{ apiVersion: 'v1', kind: 'ConfigMap' }], placement: { clusterAffinity: {} } } });
  for (const name of ['fleet', 'states']) kubectl(['create', 'namespace', name]);
  const admin = inPod(mounted('admin', config().users.find(({ name }) => name === 'member1')?.user.token ?? ''));
  must(await applyPlan(applyAll, admin));
  const made = must(await writeSchedule({ file: '.', allowOutside: false, job: { ...ask, remember: true, image: 'registry.example/fleet:1' }, forMember: false }, admin));
  kubectl(['apply', '-f', '-'], views.schedule.yaml(made, { now: admin.clock.now(), width: 120, colour: styleOf(0) }));
});

afterAll(async () => {
  await bed?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a job in its own member cluster, with the state beside it', () => {
  const drift = async (world: Ports): Promise<readonly unknown[]> => {
    const report = must(await findDrift({ file: '.', allowOutside: false, clusters: [], withPending: false }, world));
    return [report.serial, report.looked, report.unknown, report.drift.map(({ at }) => at.object)];
  };

  it('reads the state and the cluster with what was granted', async () => {
    const world = inPod(mounted('job', tokenOf()));
    expect(await drift(world)).toEqual([1, 2, [], []]);
    kubectl(['patch', 'configmap', 'settings', '--namespace', 'default', '--patch', '{"data":{"a":"2"}}']);
    expect(await drift(world)).toEqual([1, 2, [], ['v1/ConfigMap/default/settings']]);
  });

  it('leaves what it found beside the state with what was granted, and can change nothing else there', async () => {
    const world = inPod(mounted('job', tokenOf()));
    for (const changed of [true, false]) expect(must(await findDrift({ file: '.', allowOutside: false, clusters: [], withPending: false, remember: { in: 'state' } }, world)).past?.changed).toBe(changed);
    const shown = must(await gatherDrift({ file: '.', allowOutside: false, clusters: [] }, world));
    expect([shown.drift.map(({ at }) => at.object), shown.past?.runs.length]).toEqual([['v1/ConfigMap/default/settings'], 2]);
    const backend = world.backend({ backend: 'kubernetes', reach: { by: 'in-cluster' }, namespace: 'states', name: 'inside', lease: 15_000 as never });
    expect((await backend.write('{ "serial": 2 }', { after: 1 as never })).diagnostics.map(({ code }) => code)).toEqual(['FLT8102']);
    expect((await backend.notes?.write('other', 'x'))?.ok).toBe(true);
    expect((await backend.notes?.write('other', 'y'))?.diagnostics.map(({ code }) => code)).toEqual(['FLT8129']);
  });

  it('and no Secret anywhere else', () => {
    const may = (namespace: string): string => {
      try {
        return kubectl(['auth', 'can-i', 'get', 'secrets', '--namespace', namespace, '--as', 'system:serviceaccount:fleet:fleet-drift']).trim();
      } catch (error) {
        return String((error as { readonly stdout?: string }).stdout).trim();
      }
    };
    expect(['states', 'fleet', 'default'].map(may)).toEqual(['yes', 'no', 'no']);
  });

  it('goes on when its token is replaced, and the server takes the old one no more', async () => {
    kubectl(['create', 'secret', 'generic', 'bound', '--namespace', 'fleet']);
    const first = tokenOf('--bound-object-kind', 'Secret', '--bound-object-name', 'bound');
    const place = mounted('rotating', first);
    const opened = await clustersOf(place).open(member({ by: 'in-cluster' }));
    if (!opened.ok) throw new Error(opened.failure.message);
    const look = () => opened.value.get('/api/v1/namespaces/default/configmaps/settings');
    expect(await look()).toMatchObject({ ok: true });
    kubectl(['delete', 'secret', 'bound', '--namespace', 'fleet']);
    writeFileSync(join(place, 'token'), tokenOf());
    const isRefused = async (): Promise<boolean> => {
      const other = await clustersOf(mounted('old', first)).open(member({ by: 'in-cluster' }));
      const answer = other.ok ? await other.value.get('/api/v1/namespaces/default/configmaps/settings') : other;
      if (other.ok) await other.value.close();
      return !answer.ok && answer.failure.kind === 'unauthorized';
    };
    // A server remembers for some seconds whom it has let in.
    for (let tries = 0; tries < 120 && !(await isRefused()); tries++) await new Promise((resolve) => setTimeout(resolve, 250));
    expect([await isRefused(), (await look()).ok]).toEqual([true, true]);
    await opened.value.close();
  });
});
