import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyPlan, makePlan, promoteObject } from '#actions';
import { specEditor } from '#edge/files';
import type { Outcome, Plan, Step } from '#core/model';
import { applyAll, planAll, portsIn } from '../support/in-process.ts';
import { applied, settled } from '../support/quick.ts';
import { startTestbed, type Testbed } from '../testbed/launch.ts';

let bed: Testbed;
const folder = mkdtempSync(join(tmpdir(), 'fleet-takeover-'));
const put = (file: string, ...documents: readonly unknown[]): void => {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), documents.map((one) => dump(one, { noRefs: true })).join('---\n'));
};
const must = <Value>(outcome: Outcome<Value>): Value => {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.diagnostics.map((one) => `${one.code} ${one.detail}`).join('\n'));
};
const kubectl = (words: readonly string[], input = ''): string => execFileSync('kubectl', ['--kubeconfig', bed.kubeconfig, '--context', 'member1', '--namespace', 'shop', ...words], { encoding: 'utf8', input });

type Live = { readonly metadata: { readonly uid: string; readonly generation: number; readonly annotations?: Record<string, string>; readonly managedFields: readonly { readonly manager: string; readonly operation: string; readonly subresource?: string }[] }; readonly spec: Template['spec'] };
type Template = ReturnType<typeof deployment>;

const deployment = (name: string, env: readonly string[]) => ({
  apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name, namespace: 'shop', labels: { tier: 'front' } as Record<string, string> },
  spec: { replicas: 1, selector: { matchLabels: { app: name } }, template: { metadata: { labels: { app: name } }, spec: { containers: [{ name: 'web', image: 'web:1', env: env.map((one) => ({ name: one, value: 'x' })) }] } } },
});

const live = (name: string): Live => JSON.parse(kubectl(['get', 'deployment', name, '-o', 'json', '--show-managed-fields'])) as Live;
const envOf = (name: string): readonly string[] => (live(name).spec.template.spec.containers[0]?.env ?? []).map((one) => one.name);
const owners = (name: string): readonly string[] => live(name).metadata.managedFields.filter(({ subresource, manager }) => subresource === undefined && manager !== 'kwok').map(({ manager, operation }) => `${manager} ${operation}`);

const spec = (more: object): void => put('fleet.yaml', { apiVersion: 'fleet.config/v1alpha1', kind: 'Fleet', metadata: { name: 'shop' }, spec: { clusters: [{ name: 'member1', kubeconfig: bed.kubeconfig, context: 'member1' }], templates: ['templates/'], policies: ['policies/'], ...more } });
const plan = async (): Promise<Plan> => must(await makePlan(planAll, portsIn(folder))).plan;
const stepOf = ({ clusters }: Plan, name: string): Step | undefined => clusters[0]?.steps.find(({ at }) => at.object === `apps/Deployment/shop/${name}`);

beforeAll(async () => {
  bed = await startTestbed({ members: 1, controllers: true });
  kubectl(['create', 'namespace', 'shop']);
  put('policies/all.yaml', { apiVersion: 'policy.karmada.io/v1alpha1', kind: 'PropagationPolicy', metadata: { name: 'all', namespace: 'shop' }, spec: { resourceSelectors: [{ apiVersion: 'apps/v1', kind: 'Deployment' }], placement: { clusterAffinity: {} } } });
});

afterAll(async () => {
  await bed?.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Way = { readonly name: string; readonly from: string; readonly manager: string; readonly make: (template: Template) => void };

const ways: readonly Way[] = [
  { name: 'client-side', from: 'kubectl', manager: 'kubectl-client-side-apply', make: (template) => kubectl(['apply', '-f', '-'], dump(template)) },
  { name: 'server-side', from: 'kubectl', manager: 'kubectl', make: (template) => kubectl(['apply', '--server-side', '-f', '-'], dump(template)) },
  { name: 'helm', from: 'helm', manager: 'helm', make: (template) => kubectl(['apply', '--server-side', '--field-manager=helm', '-f', '-'], dump({ ...template, metadata: { ...template.metadata, labels: { ...template.metadata.labels, 'app.kubernetes.io/managed-by': 'Helm' }, annotations: { 'meta.helm.sh/release-name': 'shop' } } })) },
  { name: 'created', from: 'kubectl', manager: 'kubectl-create', make: (template) => kubectl(['create', '-f', '-'], dump(template)) },
];

describe('taking over on a real API server', () => {
  it.each(ways)('what was made by $manager is fleet\'s alone afterwards, and what the template drops is gone', async ({ name, from, manager, make }) => {
    make(deployment(name, ['KEPT', 'DROPPED']));
    const before = live(name);
    put(`templates/${name}.yaml`, deployment(name, ['KEPT', 'DROPPED']));
    spec({ import: [{ cluster: 'member1', kind: 'apps/Deployment', name, from: [from] }] });
    const step = stepOf(await plan(), name);
    expect(step).toMatchObject({ action: 'adopt', import: { line: expect.any(Number) }, takes: expect.arrayContaining([expect.objectContaining({ manager, whole: true, left: 0 })]) });
    await applied(folder);
    await settled(folder);
    const after = live(name);
    expect([after.metadata.uid, after.spec]).toEqual([before.metadata.uid, before.spec]);
    expect(owners(name)).toEqual(['fleet:shop Apply']);
    expect(after.metadata.annotations?.['kubectl.kubernetes.io/last-applied-configuration']).toBeUndefined();
    expect(after.metadata.annotations?.['meta.helm.sh/release-name']).toBeUndefined();
    put(`templates/${name}.yaml`, deployment(name, ['KEPT']));
    await applied(folder);
    expect(envOf(name)).toEqual(['KEPT']);
    await settled(folder);
  });

  it('without a take-over, the field stays with its old manager; with one it goes later too', async () => {
    kubectl(['apply', '-f', '-'], dump(deployment('shared', ['KEPT', 'DROPPED'])));
    put('templates/shared.yaml', deployment('shared', ['KEPT', 'DROPPED']));
    spec({});
    expect(stepOf(await plan(), 'shared')).toMatchObject({ action: 'adopt', takes: [{ manager: 'kubectl-client-side-apply', whole: false, fields: [] }] });
    await applied(folder);
    put('templates/shared.yaml', deployment('shared', ['KEPT']));
    await applied(folder);
    expect(envOf('shared')).toEqual(['KEPT', 'DROPPED']);
    must(await applyPlan({ ...applyAll, takeOver: ['kubectl'] }, portsIn(folder)));
    expect(envOf('shared')).toEqual(['KEPT']);
    expect(owners('shared')).toEqual(['fleet:shop Apply']);
    await settled(folder);
  });

  it('what somebody changed after the plan is not taken over unseen', async () => {
    kubectl(['apply', '-f', '-'], dump(deployment('late', ['KEPT'])));
    put('templates/late.yaml', { ...deployment('late', ['KEPT']), spec: { ...deployment('late', ['KEPT']).spec, replicas: 2 } });
    spec({ import: [{ kind: 'Deployment', name: 'late', from: ['kubectl'] }] });
    const saved = await plan();
    kubectl(['patch', 'deployment', 'late', '--type=merge', '-p', '{"spec":{"replicas":5}}']);
    const { result } = must(await applyPlan({ ...applyAll, saved, savedIn: undefined as never }, portsIn(folder)));
    expect(result.steps.map(({ ended }) => ended)).toEqual(['stale']);
    expect(owners('late')).toContain('kubectl-client-side-apply Update');
    rmSync(join(folder, 'templates/late.yaml'));
  });

  it('a promoted object is only adopted, and its pods stay', async () => {
    spec({});
    kubectl(['create', 'deployment', 'grown', '--image=web:7', '--port=80']);
    kubectl(['expose', 'deployment', 'grown', '--port=80', '--type=NodePort']);
    const before = live('grown');
    const ask = { file: '.', allowOutside: false, clusters: [], withDependencies: false, allowSecrets: false, dryRun: false };
    must(await promoteObject({ ...ask, address: 'member1:apps/Deployment/shop/grown' }, portsIn(folder), specEditor({ cwd: folder })));
    must(await promoteObject({ ...ask, address: 'member1:v1/Service/shop/grown' }, portsIn(folder), specEditor({ cwd: folder })));
    expect(readFileSync(join(folder, 'templates/service-grown.yaml'), 'utf8')).not.toMatch(/clusterIP|nodePort|ipFamil/);
    const made = await plan();
    const steps = made.clusters[0]?.steps.filter(({ at }) => at.object.endsWith('/grown')) ?? [];
    expect(steps.map(({ action, fields }) => [action, fields.filter(({ verdict, reason }) => verdict === 'change' && reason !== 'fleet-mark')])).toEqual([['adopt', []], ['adopt', []]]);
    await applied(folder);
    await settled(folder);
    expect([live('grown').metadata.uid, live('grown').metadata.generation]).toEqual([before.metadata.uid, before.metadata.generation]);
  });
});
