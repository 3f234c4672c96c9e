import { describe, expect, it } from 'vitest';
import { layoutOf, type Owned, type ScheduleAsk, scheduleFor } from '#core/schedule';
import type { Milliseconds, Schedule } from '#core/model';
import { deepFreeze } from '../../support/freeze.ts';
import { ask, fleetOf, one, specText } from './world.ts';

const granted = [{ group: '', resources: ['configmaps'] }, { group: 'apps', resources: ['deployments'] }];
const nothing: Owned = { namespaces: [], granted: [] };
const made = async (more: Partial<ScheduleAsk> = {}, text = specText(), owned = nothing): Promise<{ readonly job: Schedule; readonly member: Schedule }> => {
  const { spec, files } = await fleetOf({ 'fleet.yaml': text });
  const layout = layoutOf(spec, files, []);
  if (!layout.ok) throw new Error('no layout');
  const input = deepFreeze({ ask: { ...ask, ...more }, spec, granted, owned });
  return { job: scheduleFor(input, layout.value), member: scheduleFor(input, undefined) };
};
const kinds = ({ objects }: Schedule): readonly string[] => objects.map(({ kind, metadata }) => `${kind} ${metadata.namespace ?? ''}/${metadata.name}`);
const inside = specText().replace('kubeconfig: kube.yaml', 'inCluster: true');
const inCluster = specText('  state: { kubernetes: { inCluster: true, namespace: states, name: shop } }\n');

describe('the objects of a job', () => {
  it('grant nothing where the job runs, when that is no member', async () => expect(kinds((await made()).job)).toEqual(['ServiceAccount fleet/fleet-drift', 'ConfigMap fleet/fleet-drift', 'NetworkPolicy fleet/fleet-drift', 'CronJob fleet/fleet-drift']));
  it('grant what is read where the job runs in a member', async () => expect(kinds((await made({}, inside)).job)).toContain('ClusterRole /fleet:fleet-drift'));
  it('grant the Secrets of the namespace that keeps the state', async () => {
    const { job } = await made({}, inCluster);
    expect(kinds(job)).toContain('Role states/fleet-drift-state');
    expect(one(job.objects, 'Role')).toMatchObject({ rules: [{ apiGroups: [''], resources: ['secrets'], verbs: ['get', 'list'] }] });
  });
  it('let a run that remembers make notes beside the state, and change no Secret but those', async () => {
    const rulesOf = async (more: Partial<ScheduleAsk>): Promise<unknown> => one((await made({ remember: true, ...more }, inCluster)).job.objects, 'Role')['rules'];
    const [read, make] = [{ apiGroups: [''], resources: ['secrets'], verbs: ['get', 'list'] }, { apiGroups: [''], resources: ['secrets'], verbs: ['create'] }];
    const change = (...resourceNames: readonly string[]): unknown => ({ apiGroups: [''], resources: ['secrets'], resourceNames, verbs: ['update'] });
    expect(await rulesOf({})).toEqual([read, make, change('shop.note-drift')]);
    expect(await rulesOf({ shards: 2 })).toEqual([read, make, change('shop.note-drift-0-of-2', 'shop.note-drift-1-of-2')]);
  });
  it('tell those whom the spec names, where runs remember what was told', async () => {
    const spec = specText('  drift:\n    notify:\n      - { name: chat, to: slack, urlFromEnv: SLACK_URL }\n      - { name: hook, to: webhook, url: "http://hooks.example:8080/x" }\n      - { name: board, to: events, inCluster: true, namespace: ops }\n');
    const [forgetful, told] = [(await made({}, spec)).job, (await made({ remember: true }, spec)).job];
    const text = JSON.stringify(one(told.objects, 'CronJob'));
    expect([JSON.stringify(forgetful.objects).includes('--notify'), kinds(forgetful).filter((name) => name.startsWith('Role'))]).toEqual([false, []]);
    expect(text).toContain('"--remember","--notify"');
    expect(text).toContain('"envFrom":[{"secretRef":{"name":"fleet-drift-files-env","optional":true}}]');
    expect(text).toContain('"automountServiceAccountToken":true');
    expect(one(told.objects, 'Role')).toMatchObject({ metadata: { name: 'fleet-drift-events', namespace: 'ops' }, rules: [{ apiGroups: ['events.k8s.io'], resources: ['events'], verbs: ['create'] }] });
    expect(JSON.stringify(one(told.objects, 'NetworkPolicy'))).toContain('{"protocol":"TCP","port":8080}');
    expect(told.notes).toContain('    kubectl create secret generic fleet-drift-files-env --namespace fleet --from-literal=SLACK_URL="$SLACK_URL"');
  });
  it('mount a token only where a cluster is reached from inside', async () => {
    const automount = async (text?: string): Promise<unknown> => JSON.stringify(one((await made({}, text)).job.objects, 'CronJob')).match(/"automountServiceAccountToken":(\w+)/)?.[1];
    expect([await automount(), await automount(inside), await automount(inCluster)]).toEqual(['false', 'true', 'true']);
  });
  it('know no verb but get and list, and in namespaces that are owned only list', async () => {
    const { member } = await made({}, specText(), { namespaces: ['shop', 'bar'], granted: [{ group: '', resources: ['pods', 'secrets'] }] });
    const rules = member.objects.filter(({ kind }) => kind.endsWith('Role')).map(({ kind, metadata, ...rest }) => [kind, metadata.namespace, rest['rules']]);
    expect(rules).toEqual([
      ['ClusterRole', undefined, [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'list'] }, { apiGroups: ['apps'], resources: ['deployments'], verbs: ['get', 'list'] }]],
      ['Role', 'bar', [{ apiGroups: [''], resources: ['pods', 'secrets'], verbs: ['list'] }]],
      ['Role', 'shop', [{ apiGroups: [''], resources: ['pods', 'secrets'], verbs: ['list'] }]],
    ]);
  });
  it('begin with their namespace where that is asked for, and say nothing of making it', async () => {
    const { job, member } = await made({ withNamespace: true });
    const [namespace] = job.objects;
    expect([namespace?.kind, namespace?.metadata.name, namespace?.metadata.labels?.['pod-security.kubernetes.io/enforce'], member.objects[0]]).toEqual(['Namespace', 'fleet', 'restricted', namespace]);
    expect([...job.notes, ...member.notes].filter((line) => line.includes('create namespace'))).toEqual([]);
    expect((await made()).job.notes).toContain('    kubectl create namespace fleet');
  });
  it('are the same each time', async () => expect(await made()).toEqual(await made()));
});

describe('the run', () => {
  const jobSpec = async (more: Partial<ScheduleAsk>, text?: string): Promise<Record<string, unknown>> => (one((await made(more, text)).job.objects, 'CronJob') as unknown as { spec: { jobTemplate: { spec: Record<string, unknown> } } }).spec.jobTemplate.spec;
  const args = async (more: Partial<ScheduleAsk>): Promise<unknown> => ((await jobSpec(more))['template'] as { spec: { containers: readonly { args: unknown }[] } }).spec.containers[0]?.args;
  it('ends within its deadline and what it waits at first', async () => expect(await jobSpec({ deadline: 90_000 as Milliseconds, jitter: 1_500 as Milliseconds })).toMatchObject({ activeDeadlineSeconds: 92, backoffLimit: 0 }));
  it('is not repeated for what it finds', async () => expect(await jobSpec({})).toMatchObject({ podFailurePolicy: { rules: [{ action: 'FailJob', onExitCodes: { operator: 'In', values: [2, 5, 6, 7] } }, { action: 'Ignore' }] } }));
  it('of a shard ends no other', async () => {
    const spec = await jobSpec({ shards: 10 });
    expect(spec).toMatchObject({ completionMode: 'Indexed', completions: 10, parallelism: 10, backoffLimitPerIndex: 0, podFailurePolicy: { rules: [{ action: 'FailIndex' }, {}] } });
    expect(Object.keys(spec)).not.toContain('backoffLimit');
  });
  it.each([
    ['plain', {}, ['drift', '--file=/fleet/fleet.yaml', '--jitter=60s']],
    ['without jitter', { jitter: 0 as Milliseconds }, ['drift', '--file=/fleet/fleet.yaml']],
    ['with everything', { jitter: 1_500 as Milliseconds, shards: 10, withPending: true, strict: true }, ['drift', '--file=/fleet/fleet.yaml', '--jitter=1500ms', '--shard=$(JOB_COMPLETION_INDEX)/10', '--with-pending', '--strict']],
  ])('is asked for: %s', async (_, more, want) => expect(await args(more)).toEqual(want));
});

describe('an encrypted state', () => {
  it.each([
    { name: 'by a passphrase', how: 'passphrase: true', variable: 'FLEET_PASSPHRASE_FILE', key: 'state-passphrase' },
    { name: 'for recipients', how: 'recipients: [age1kd2k66xs0qc2c5gxg65lqyu6r0q3w4u7hqjfsxlsr4xz6rvxpd5qvzyqfv]', variable: 'FLEET_IDENTITY_FILE', key: 'state-identity' },
  ])('$name is opened with a file of the Secret', async ({ how, variable, key }) => {
    const { job } = await made({}, specText(`  state: { local: { path: s.json }, encrypt: { ${how} } }\n`));
    const text = JSON.stringify(one(job.objects, 'CronJob'));
    expect(job.notes.join('\n')).toContain(`--from-file=${key}="$${variable}"`);
    expect([text.includes(`{"name":"${variable}","value":"/run/fleet/${key}"}`), text.includes(`{"name":"named","mountPath":"/run/fleet/${key}","subPath":"${key}","readOnly":true}`)]).toEqual([true, true]);
  });
});

describe('the network', () => {
  it.each([
    ['of API servers alone', '', [443, 6443]],
    ['and of an S3-compatible store', '  state: { s3: { bucket: b, key: k, endpoint: "https://store.example:9000" } }\n', [443, 6443, 9000]],
    ['and of an HTTP server', '  state: { http: { address: "http://state.example/shop" } }\n', [80, 443, 6443]],
  ])('is open to the ports %s', async (_, state, want) => {
    const policy = one((await made({}, specText(state))).job.objects, 'NetworkPolicy') as unknown as { spec: { policyTypes: unknown; ingress?: unknown; egress: readonly { ports: readonly { port: number }[] }[] } };
    expect([policy.spec.policyTypes, policy.spec.ingress, policy.spec.egress.map(({ ports }) => ports.map(({ port }) => port))]).toEqual([['Ingress', 'Egress'], undefined, [[53, 53], want]]);
  });
});
