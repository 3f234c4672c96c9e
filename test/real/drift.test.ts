import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { absorbDrift, findDrift, makePlan } from '#actions';
import { specEditor } from '#edge/files';
import { type DriftReport, hasChanges, type Outcome } from '#core/model';
import { planAll, portsIn } from '../support/in-process.ts';
import { applied } from '../support/quick.ts';
import { startTestbed, type Testbed } from '../testbed/launch.ts';

let bed: Testbed;
const folder = mkdtempSync(join(tmpdir(), 'fleet-drift-'));
const put = (file: string, ...documents: readonly unknown[]): void => writeFileSync(join(folder, file), documents.map((one) => dump(one, { noRefs: true })).join('---\n'));

const must = <Value>(outcome: Outcome<Value>): Value => {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.diagnostics.map((one) => `${one.code} ${one.detail}`).join('\n'));
};
const drift = async (more: { readonly strict?: boolean } = {}): Promise<DriftReport> => must(await findDrift({ file: '.', allowOutside: false, clusters: [], withPending: false, ...more }, portsIn(folder)));
const kubectl = (...words: readonly string[]): string => execFileSync('kubectl', ['--kubeconfig', bed.kubeconfig, '--context', 'member1', '--namespace', 'shop', ...words], { encoding: 'utf8' });
const until = async <Value>(look: () => Promise<Value | undefined>): Promise<Value> => {
  for (let tries = 0; tries < 120; tries++) {
    const value = await look();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('it never came');
};

const meta = (name: string) => ({ name, namespace: 'shop' });
const workload = (name: string) => ({
  apiVersion: 'apps/v1', kind: 'Deployment', metadata: meta(name),
  spec: { replicas: 1, selector: { matchLabels: { app: name } }, template: { metadata: { labels: { app: name } }, spec: { containers: [{ name: 'web', image: 'web:1', resources: { limits: { cpu: '1000m' } } }] } } },
});

beforeAll(async () => {
  bed = await startTestbed({ members: 1, controllers: true });
  mkdirSync(join(folder, 'templates'));
  mkdirSync(join(folder, 'policies'));
  put('fleet.yaml', { apiVersion: 'fleet.config/v1alpha1', kind: 'Fleet', metadata: { name: 'drifting' }, spec: { clusters: [{ name: 'member1', kubeconfig: bed.kubeconfig, context: 'member1' }], templates: ['templates/'], policies: ['policies/'], owns: { namespaces: ['shop'] } } });
  put('templates/all.yaml', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } }, workload('scaled'), workload('web'), { apiVersion: 'v1', kind: 'ConfigMap', metadata: meta('settings'), data: { a: '1', b: '2' } }, {
    apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', metadata: meta('scaled'),
    spec: { minReplicas: 3, maxReplicas: 5, scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'scaled' }, metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 50 } } }] },
  });
  const kinds = [['v1', 'Namespace'], ['v1', 'ConfigMap'], ['apps/v1', 'Deployment'], ['autoscaling/v2', 'HorizontalPodAutoscaler']];
  put('policies/all.yaml', { apiVersion: 'policy.karmada.io/v1alpha1', kind: 'ClusterPropagationPolicy', metadata: { name: 'all' }, spec: { resourceSelectors: kinds.map(([apiVersion, kind]) => ({ apiVersion, kind })), placement: { clusterAffinity: {} } } });
  await applied(folder);
});

afterAll(async () => {
  await bed?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const says = ({ drift: found }: DriftReport): readonly string[] => found.map(({ what, at, fields }) => [what, at.object, ...fields.map(({ path, manager, subresource }) => `${path} ${manager} ${subresource ?? ''}`.trim())].join(' '));

describe('on a real API server with its controllers', () => {
  // The test bed runs all controllers in one program, kwok; in a real control plane the manager is kube-controller-manager.
  const scaled = 'changed apps/Deployment/shop/scaled spec.replicas kwok scale';

  it('an autoscaler writes replicas through scale, and what controllers make in an owned namespace is not extra', async () => {
    const report = await until(async () => {
      const one = await drift();
      return one.drift.length > 0 ? one : undefined;
    });
    expect(report.drift).toMatchObject([{ fields: [{ path: 'spec.replicas', recorded: 1, live: 3, operation: 'Update', subresource: 'scale' }] }]);
    expect([says(report), report.unknown]).toEqual([[scaled], []]);
  });

  it('each deed of a person is told as what it is', async () => {
    kubectl('scale', 'deployment/web', '--replicas=4');
    kubectl('create', 'configmap', 'by-hand', '--from-literal=x=y');
    kubectl('rollout', 'restart', 'deployment/web');
    execFileSync('kubectl', ['--kubeconfig', bed.kubeconfig, '--context', 'member1', 'apply', '--server-side', '--force-conflicts', '--field-manager=argocd', '-f', '-'], { input: dump({ apiVersion: 'v1', kind: 'ConfigMap', metadata: meta('settings'), data: { a: '9', b: '2' } }) });
    const report = await drift();
    expect(says(report)).toEqual([scaled, 'changed apps/Deployment/shop/web spec.replicas kubectl scale', 'extra-object v1/ConfigMap/shop/by-hand', 'taken-over v1/ConfigMap/shop/settings data.a argocd']);
    expect(report.owners).toMatchObject([{ what: 'extra-owner', at: { object: 'v1/ConfigMap/shop/settings' }, fields: [{ path: 'data.b', manager: 'argocd' }] }]);
    expect((await drift({ strict: true })).drift.map(({ what }) => what)).toContain('extra-owner');
  });

  it('what is absorbed leaves nothing to plan', async () => {
    const ask = { file: '.', allowOutside: false, addresses: ['member1:apps/Deployment/shop/web', 'member1:v1/ConfigMap/shop/settings'], fields: [], dryRun: false, record: true };
    must(await absorbDrift(ask, portsIn(folder), specEditor({ cwd: folder })));
    expect(readFileSync(join(folder, 'templates/all.yaml'), 'utf8')).toMatch(/replicas: 4/);
    const { plan } = must(await makePlan({ ...planAll, targets: ['Deployment/web', 'ConfigMap/settings'] }, portsIn(folder)));
    expect([hasChanges(plan), says(await drift())]).toEqual([false, [scaled, 'extra-object v1/ConfigMap/shop/by-hand']]);
  });
});
