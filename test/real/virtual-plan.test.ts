import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyPlan, makePlan, type PlanRequest } from '#actions';
import type { JsonObject, K8sObject, Plan } from '#core/model';
import { type Server, serverInFile } from '../contracts/apiserver/server.ts';
import { admitTo, definitionWith, objectWith } from '../stages/definitions/kinds.ts';
import { formatRows, ruleRows, type Row, schemaRows } from '../stages/definitions/rows.ts';
import { applyAll, planAll, portsIn } from '../support/in-process.ts';
import { startTestbed, type Testbed } from '../testbed/launch.ts';

let bed: Testbed;
let server: Server;
const folder = mkdtempSync(join(tmpdir(), 'fleet-virtual-'));

const put = (file: string, documents: readonly unknown[]): void => writeFileSync(join(folder, file), documents.map((one) => dump(one, { noRefs: true })).join('---\n'));

beforeAll(async () => {
  bed = await startTestbed({ members: 1 });
  server = await serverInFile(bed.kubeconfig, 'member1');
  mkdirSync(join(folder, 'templates'));
  mkdirSync(join(folder, 'policies'));
  put('fleet.yaml', [{ apiVersion: 'fleet.config/v1alpha1', kind: 'Fleet', metadata: { name: 'virtual' }, spec: { clusters: [{ name: 'member1', kubeconfig: bed.kubeconfig, context: 'member1' }], templates: ['templates/'], policies: ['policies/'] } }]);
  const selectors = [...kinds.map(({ kind }) => ['rows.test/v1', kind]), ['apiextensions.k8s.io/v1', 'CustomResourceDefinition'], ['v1', 'Namespace'], ['v1', 'Service'], ['apps/v1', 'Deployment']];
  put('policies/all.yaml', [{ apiVersion: 'policy.karmada.io/v1alpha1', kind: 'ClusterPropagationPolicy', metadata: { name: 'all' }, spec: { resourceSelectors: selectors.map(([apiVersion, kind]) => ({ apiVersion, kind })), placement: { clusterAffinity: {} } } }]);
});

afterAll(async () => {
  await server?.close();
  await bed?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const NAMESPACE = 'virtual';
const CHUNK = 12;

type Kind = { readonly kind: string; readonly rows: readonly Row[]; readonly definition: K8sObject };

const kindsOf = (title: string, rows: readonly Row[]): readonly Kind[] =>
  Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, part) => {
    const [kind, own] = [`${title}${'ABCDEFGH'[part]}`, rows.slice(part * CHUNK, (part + 1) * CHUNK)];
    return { kind, rows: own, definition: definitionWith(kind, own.map(({ schema }) => schema)) };
  });

const kinds: readonly Kind[] = [...kindsOf('Schema', schemaRows), ...kindsOf('Format', formatRows), ...kindsOf('Rule', ruleRows)];

const named = (object: K8sObject, name: string): K8sObject => ({ ...object, metadata: { name, namespace: NAMESPACE } });

const objectsOf = (values: (row: Row) => Row['good'], prefix: string): readonly { readonly kind: Kind; readonly object: K8sObject }[] =>
  kinds.flatMap((kind) => kind.rows.flatMap((row, at) => values(row).map((value, number) => ({ kind, object: named(objectWith(kind.kind, at, value), `${prefix}-${at}-${number}`) }))));

const good = objectsOf((row) => row.good, 'good');
const bad = objectsOf((row) => row.bad, 'bad');

const planned = async (more: Partial<PlanRequest> = {}): Promise<Plan> => {
  const outcome = await makePlan({ ...planAll, ...more }, portsIn(folder));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics, null, 1));
  return outcome.value.plan;
};

const plain = [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: NAMESPACE } },
  { apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', namespace: NAMESPACE }, spec: { selector: { app: 'web' }, ports: [{ port: 80 }] } },
  { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web', namespace: NAMESPACE }, spec: { selector: { matchLabels: { app: 'web' } }, template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'web', image: 'web:1' }] } } } },
];

const refusedIn = ({ notes }: Plan): readonly string[] => notes.filter(({ kind }) => kind === 'refused').flatMap(({ object }) => object ?? []).sort();
const keyOf = ({ object }: { readonly object: K8sObject }): string => `rows.test/${object.kind}/${NAMESPACE}/${object.metadata.name}`;
const stored = async ({ kind, metadata }: K8sObject): Promise<JsonObject> =>
  JSON.parse((await server.ask({ method: 'GET', path: `/apis/rows.test/v1/namespaces/${NAMESPACE}/${kind.toLowerCase()}s/${metadata.name}` })).body) as JsonObject;

it('plans definitions and all that stands on them in one go: what it refuses is what the server refuses', async () => {
  put('templates/definitions.yaml', [...plain, ...kinds.map(({ definition }) => definition)]);
  put('templates/objects.yaml', [...good, ...bad].map(({ object }) => object));
  for (const readOnly of [false, true]) {
    const plan = await planned({ readOnly });
    expect(refusedIn(plan)).toEqual(bad.map(keyOf).sort());
    const steps = plan.clusters.flatMap((cluster) => cluster.steps).filter(({ at }) => at.object.includes(NAMESPACE) && !at.object.startsWith('v1/Namespace') && !at.object.startsWith('v1/ConfigMap'));
    expect(steps.filter(({ known, unverified }) => known !== 'predicted' || unverified === undefined)).toEqual([]);
    expect(plan.notes.filter(({ kind }) => kind === 'unjudged')).toEqual([]);
  }
});

it('applies what it planned, and what is stored is what was planned', async () => {
  put('templates/objects.yaml', good.map(({ object }) => object));
  const outcome = await applyPlan(applyAll, portsIn(folder));
  expect(outcome.ok, JSON.stringify(outcome.diagnostics)).toBe(true);
  for (const { kind, object } of good) expect({ object: keyOf({ object }), spec: (await stored(object))['spec'] }).toEqual({ object: keyOf({ object }), spec: admitTo(kind.definition)(object, undefined).object['spec'] });
  const again = await planned();
  expect(again.clusters.flatMap(({ steps }) => steps.map(({ action, at, fields }) => ({ action, at, fields })))).toEqual([]);
});

it('agrees with the server when the definitions are there: the same objects are refused by its dry run', async () => {
  put('templates/objects.yaml', [...good, ...bad].map(({ object }) => object));
  expect(refusedIn(await planned())).toEqual(bad.map(keyOf).sort());
  expect(refusedIn(await planned({ readOnly: true }))).toEqual(bad.map(keyOf).sort());
});
