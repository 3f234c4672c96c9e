import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { absorbDrift, findDrift, makePlan } from '#actions';
import { accepting, candidatesOf, noiseRows, sift } from '#core/drift';
import { claimsIn, predict } from '#core/merge';
import { driftOf } from '#core/plan';
import { endOf } from '#core/spec';
import { specEditor } from '#edge/files';
import { addressText, type Finding, hasChanges, type IgnoreRule, type K8sObject, type ManagedFieldsEntry, type Outcome, type Ports, type Timestamp } from '#core/model';
import { live as liveOf, owner, seen } from '../stages/drift/world.ts';
import { change } from '../support/cluster-acts.ts';
import { direct } from '../support/direct.ts';
import { type EmbeddedClusters, startEmbedded } from '../support/embedded-clusters.ts';
import { planAll, portsIn } from '../support/in-process.ts';
import { applied } from '../support/quick.ts';
import { layOutFleet, type SmallObject } from '../support/small-fleet.ts';

const must = <Value>(outcome: Outcome<Value>): Value => {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.diagnostics.map((one) => `${one.code} ${one.detail}`).join('\n'));
};

const manager = 'fleet:shop';
const name = fc.stringMatching(/^[a-z]{1,8}$/);

describe('what nobody changed has not drifted', () => {
  const recorded = fc.record({ replicas: fc.nat(9), data: fc.dictionary(name, fc.oneof(fc.string(), fc.integer(), fc.boolean()), { maxKeys: 4 }) }).map(
    ({ replicas, data }) => ({ apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'a', namespace: 'shop' }, spec: { replicas, data: { ...data, kept: 1 } } }) as unknown as K8sObject,
  );
  const fieldsOf = (value: unknown): unknown => (value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [`f:${key}`, fieldsOf(inner)])) : {});
  const noise = fc.record({
    status: fc.dictionary(name, fc.string(), { maxKeys: 3 }),
    injected: fc.dictionary(name.map((text) => `x-${text}`), fc.string(), { maxKeys: 3 }),
    annotations: fc.dictionary(name.map((text) => `a.b/${text}`), fc.string(), { maxKeys: 3 }),
    finalizers: fc.uniqueArray(name, { maxLength: 2 }),
    generation: fc.nat(),
    by: fc.constantFrom('kubectl-edit', 'kube-controller-manager', 'argocd', 'pilot-discovery'),
  });
  it('whatever others write beside it', () =>
    fc.assert(
      fc.property(recorded, noise, (object, { status, injected, annotations, finalizers, generation, by }) => {
        const spec = object['spec'] as Record<string, unknown>;
        const entries: readonly ManagedFieldsEntry[] = [
          owner(manager, { 'f:spec': fieldsOf(spec) }, { operation: 'Apply', apiVersion: object.apiVersion }),
          owner(by, { 'f:metadata': { 'f:annotations': fieldsOf(annotations) }, 'f:spec': fieldsOf(injected) }),
          owner(by, { 'f:status': fieldsOf(status) }, { subresource: 'status' }),
        ];
        const there = liveOf({ ...object, metadata: { ...object.metadata, annotations, finalizers, generation }, spec: { ...spec, ...injected }, status } as unknown as K8sObject, entries);
        const { recorded: state, observed } = seen([{ recorded: object, live: there }]);
        const { departures } = predict({ desired: [], observed, recorded: state, manager, schemas: new Map() });
        const found = candidatesOf({ recorded: state, observed, drift: driftOf({ recorded: state, observed, departures }), claims: claimsIn({ recorded: state, observed, manager }) });
        expect([...found.drift, ...found.owners]).toEqual([]);
      }),
    ));
});

describe('what was accepted', () => {
  const path = fc.constantFrom('spec.replicas', 'spec.template.spec.containers[name=web].image', 'metadata.annotations["a.b/c~d"]', 'metadata.finalizers[=x/y]', 'spec.args[2]', 'data["a b"]');
  const finding = fc.record({
    what: fc.constantFrom('changed', 'taken-over', 'vanished', 'recreated', 'extra-object'),
    at: fc.record({ cluster: fc.constantFrom('east', 'west'), object: fc.constantFrom('apps/Deployment/shop/web', 'v1/ConfigMap/shop/a.b', 'v1/Namespace/shop') }),
    fields: fc.uniqueArray(path, { minLength: 1, maxLength: 4 }).map((paths) => paths.map((text) => ({ path: text, live: 1, manager: 'kubectl' }))),
  }).map((one) => (one.what === 'changed' || one.what === 'taken-over' ? one : { ...one, fields: [] }) as unknown as Finding);
  const day = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

  it('is quiet until its day is over, and counts from then on', () =>
    fc.assert(
      fc.property(fc.array(finding, { minLength: 1, maxLength: 5 }), day, (findings, until) => {
        const unexcused = (rules: readonly IgnoreRule[], now: string) => sift(findings.map((one) => ({ finding: one })), { rules, now: now as Timestamp }).counted;
        const expires = endOf(until) as Timestamp;
        const rules = accepting(findings, { owner: 'me', reason: 'so', expires: until }).map((rule) => ({ ...rule, expires, at: { file: 'fleet.yaml', line: 1, column: 1, length: 1 } }) as unknown as IgnoreRule);
        expect(unexcused(rules, `${until}T23:59:59Z`)).toEqual([]);
        expect(unexcused(rules, expires)).toHaveLength(findings.length);
      }),
    ));

  it('is that and nothing else', () =>
    fc.assert(
      fc.property(finding, finding, (one, other) => {
        fc.pre(addressText(one.at) !== addressText(other.at));
        const rules = accepting([one], { owner: 'me', reason: 'so', expires: 'x' }).map((rule) => ({ ...rule, expires: '2030-01-01T00:00:00Z', at: { file: 'fleet.yaml', line: 1, column: 1, length: 1 } }) as unknown as IgnoreRule);
        expect(sift([{ finding: other }], { rules, now: '2026-01-01T00:00:00Z' as Timestamp }).counted).toEqual([other]);
      }),
    ));

  it('noise rows hold for no name that only contains that of a controller', () =>
    fc.assert(fc.property(fc.constantFrom(...noiseRows), name, ({ manager: pattern }, text) => {
      expect(['kubectl', `my-${text}`, `${text}-fleet`].filter((one) => pattern.test(one))).toEqual([]);
    })));
});

const members = ['east', 'west'];
let servers: EmbeddedClusters;
const folders: string[] = [];

beforeAll(async () => {
  servers = await startEmbedded(members);
});

afterAll(async () => {
  await servers.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const edits: Readonly<Record<string, readonly object[]>> = {
  ConfigMap: [{ data: { value: 'by hand' } }, { data: { kept: null } }],
  Service: [{ metadata: { annotations: { value: 'by hand' } } }, { spec: { selector: { app: 'other' } } }],
  Deployment: [{ spec: { replicas: 7 } }, { spec: { template: { spec: { containers: [{ name: 'web', image: 'web:9' }] } } } }],
};
const groups: Readonly<Record<string, string>> = { ConfigMap: 'v1', Service: 'v1', Deployment: 'apps' };
const anyEdit = fc.record({
  kind: fc.constantFrom('ConfigMap', 'Service', 'Deployment'),
  which: fc.nat(1),
  on: fc.subarray(members, { minLength: 1 }),
  changed: fc.subarray(members, { minLength: 1 }),
});

// Merge patches replace lists: the env of the container goes with the image, and is taken out too.
const drifted = async (namespace: string, given: readonly { kind: string; which: number; on: readonly string[]; changed: readonly string[] }[]): Promise<void> => {
  for (const [at, { kind, which, on, changed }] of given.entries())
    for (const cluster of changed.filter((one) => on.includes(one))) await change(direct(servers.kubeconfig, cluster), 'kubectl-edit', { key: `${groups[kind]}/${kind}/${namespace}/n${at}`, fields: edits[kind]?.[which] });
};

/** Ports through which nothing can be sent. */
const readOnly = (ports: Ports): Ports => ({
  ...ports,
  clusters: {
    open: async (member) => {
      const client = await ports.clusters.open(member);
      return client.ok ? { ...client, value: { ...client.value, send: () => Promise.reject(new Error('drift sent a request')) } } : client;
    },
  },
});

describe('what was absorbed', () => {
  let count = 0;
  it('leaves nothing to plan and no drift, wherever it was alike and wherever not; and nothing is sent for it', () =>
    fc.assert(
      fc.asyncProperty(fc.array(anyEdit, { minLength: 1, maxLength: 3 }), async (given) => {
        const folder = mkdtempSync(join(tmpdir(), 'fleet-absorb-'));
        folders.push(folder);
        const namespace = `absorb-${++count}`;
        const put = (file: string, text: string): void => {
          mkdirSync(dirname(join(folder, file)), { recursive: true });
          writeFileSync(join(folder, file), text);
        };
        put('.fleet/kubeconfig', readFileSync(servers.kubeconfig, 'utf8'));
        const objects = given.map(({ kind, on }, at) => ({ kind, name: `n${at}`, value: 'first', on })) as readonly SmallObject[];
        layOutFleet({ put }, { name: namespace, namespace, members, objects });
        await applied(folder);
        await drifted(namespace, given);
        const ask = { file: '.', allowOutside: false, clusters: [], withPending: true };
        const world = readOnly(portsIn(folder));
        const found = must(await findDrift(ask, world)).drift;
        const addresses = [...new Set(found.map(({ at }) => addressText(at)))];
        expect(addresses).toHaveLength(given.reduce((sum, { on, changed: there }) => sum + there.filter((one) => on.includes(one)).length, 0));
        if (addresses.length > 0) must(await absorbDrift({ file: '.', allowOutside: false, addresses, fields: [], dryRun: false, record: true }, world, specEditor({ cwd: folder })));
        const after = must(await findDrift(ask, world));
        expect([after.drift, after.pending, hasChanges(must(await makePlan(planAll, portsIn(folder))).plan)]).toEqual([[], [], false]);
      }),
      { numRuns: 4, endOnFailure: true },
    ), 120_000);
});
