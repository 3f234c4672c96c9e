import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump, load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Due, dueFor, packed } from '#core/notices';
import { openClusters } from '#edge/clusters';
import { openNotices } from '#edge/notices';
import type { Answer, Channel, DriftReport, MemberCluster, Milliseconds, Timestamp, Told } from '#core/model';
import { found, lost, notifier, report, scaled } from '../stages/notices/world.ts';
import { startTestbed, type Testbed } from '../testbed/launch.ts';

type Seen = { readonly type: string; readonly reason: string; readonly note: string; readonly eventTime: string; readonly reportingController: string; readonly reportingInstance: string; readonly regarding: object };

const folder = mkdtempSync(join(tmpdir(), 'fleet-notices-'));
let bed: Testbed;
const kubectl = (...words: readonly string[]): string => execFileSync('kubectl', ['--kubeconfig', bed.kubeconfig, '--context', 'member1', '--namespace', 'fleet', ...words], { encoding: 'utf8' });
const events = (): readonly Seen[] => (JSON.parse(kubectl('get', 'events.v1.events.k8s.io', '-o', 'json')) as { items: readonly Seen[] }).items;
const clock = { now: () => '2026-06-15T12:00:00Z' as Timestamp, elapsed: () => 0 as Milliseconds, sleep: () => Promise.resolve() };

const channel = (file: string): Channel => ({ to: 'events', reach: { by: 'kubeconfig', file, context: 'member1' }, namespace: 'fleet', regarding: { apiVersion: 'batch/v1', kind: 'CronJob', name: 'fleet-drift' } });
const dueOf = (more: Partial<DriftReport>, last?: Told, file = bed.kubeconfig): Due => {
  const due = dueFor(notifier(channel(file)), found(more), last);
  if (due === undefined) throw new Error('nothing is due');
  return due;
};
const send = (more: Partial<DriftReport>, last?: Told, file?: string): Promise<Answer<void>> => {
  const clusters = openClusters({ env: {} });
  const notices = openNotices({ env: {}, clock, openCluster: (reach) => clusters.open({ name: 'host', syncMode: 'Push', labels: {}, zones: [], taints: [], reach, at: { file: '', line: 1, column: 1, length: 1 } } as unknown as MemberCluster) });
  return notices.send(packed(dueOf(more, last, file), { report: report(more), metrics: '' }));
};

const long = 'long.'.repeat(40);
const first = { drift: [...Array.from({ length: 24 }, (_, index) => scaled(`web-${index}`)), scaled(long), scaled('\u{1f600}\u001b')].map((finding) => ({ ...finding, fields: finding.fields.map((field) => ({ ...field, since: '2026-06-15T12:00:00Z' as Timestamp })) })), unknown: [lost()] };

beforeAll(async () => {
  bed = await startTestbed({ members: 1 });
});
afterAll(async () => {
  await bed?.stop();
  rmSync(folder, { recursive: true, force: true });
});

// What a binding allows is known to the server a little later.
const until = async <Value>(look: () => Promise<Value | undefined>): Promise<Value> => {
  for (let tries = 0; tries < 40; tries++) {
    const value = await look();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('it never came');
};

describe('a real API server', () => {
  it('has no namespace for Events yet: the failure says so and nothing is told', async () => {
    const answer = await send(first);
    expect(answer.ok ? undefined : answer.failure.kind).toBe('absent');
  });

  it('takes a warning for each of the first twenty, and one that counts the rest', async () => {
    kubectl('create', 'namespace', 'fleet');
    expect(await send(first)).toEqual({ ok: true, value: undefined });
    const seen = events();
    expect([seen.length, new Set(seen.map(({ type }) => type)), seen.filter(({ note }) => note === '7 more findings; all of them: fleet drift').length]).toEqual([21, new Set(['Warning']), 1]);
    expect(seen).toContainEqual(expect.objectContaining({ reason: 'Drift', note: 'east:apps/Deployment/shop/web-0 spec.replicas changed by kubectl-scale at 2026-06-15T11:58:00Z, found since 2026-06-15T12:00:00Z', eventTime: '2026-06-15T12:00:00.000000Z', reportingController: 'fleet.config/drift', reportingInstance: 'fleet:shop', regarding: { apiVersion: 'batch/v1', kind: 'CronJob', namespace: 'fleet', name: 'fleet-drift' } }));
  });

  it('keeps one of each where the same is sent twice', async () => {
    expect(await send(first)).toMatchObject({ ok: true });
    expect(events()).toHaveLength(21);
  });

  it('takes names of any length and kind', async () => {
    kubectl('delete', 'events.v1.events.k8s.io', '--all');
    const strange = { drift: [scaled(long), scaled('x'.repeat(900)), scaled('\u{1f600}'.repeat(300)), scaled('\u001b[31m')] };
    expect(await send(strange)).toMatchObject({ ok: true });
    expect(events().map(({ note }) => Buffer.byteLength(note) <= 1_024)).toEqual([true, true, true, true]);
  });

  it('is told what is over, and where nobody could look', async () => {
    kubectl('delete', 'events.v1.events.k8s.io', '--all');
    expect(await send({ unknown: [lost('west')] }, dueOf({ drift: [scaled()] }).told)).toMatchObject({ ok: true });
    expect(events().map(({ type, reason, note }) => `${type} ${reason} ${note}`).sort()).toEqual(['Normal DriftOver 1 finding over, 1 left', 'Warning NotLookedAt west not reached (refused)']);
  });

  it('asks for no right but to create Events in one namespace', async () => {
    kubectl('delete', 'events.v1.events.k8s.io', '--all');
    kubectl('create', 'serviceaccount', 'drift');
    const config = load(readFileSync(bed.kubeconfig, 'utf8')) as { users: readonly { user: object }[] };
    const kubeconfig = join(folder, 'kubeconfig');
    writeFileSync(kubeconfig, dump({ ...config, users: config.users.map((one) => ({ ...one, user: { ...one.user, as: 'system:serviceaccount:fleet:drift' } })) }));
    const before = await send({ drift: [scaled()] }, undefined, kubeconfig);
    kubectl('create', 'role', 'drift', '--verb=create', '--resource=events.events.k8s.io');
    kubectl('create', 'rolebinding', 'drift', '--role=drift', '--serviceaccount=fleet:drift');
    const after = await until(async () => {
      const answer = await send({ drift: [scaled()] }, undefined, kubeconfig);
      return answer.ok ? answer : undefined;
    });
    expect([before.ok ? undefined : before.failure.kind, after, events().length]).toEqual(['forbidden', { ok: true, value: undefined }, 1]);
  });
});
