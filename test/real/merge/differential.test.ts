import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { loadAll } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byText, isObject, type Json, type JsonObject } from '#core/model';
import { direct, type Direct } from '../../support/direct.ts';
import { startTestbed, type Testbed } from '../../testbed/launch.ts';
import { defined, definitionOf, GROUP } from './definitions.ts';
import { type Move, type Played, play, type Subject } from './play.ts';

/** FLEET_MERGE_SEED asks with other requests, FLEET_MERGE_RUNS with more sequences for each kind. */
const seed = Number(process.env['FLEET_MERGE_SEED'] ?? '2026');
const runs = Number(process.env['FLEET_MERGE_RUNS'] ?? '8');
/** FLEET_MERGE_SHOW prints so many disagreements in full. */
const shown = Number(process.env['FLEET_MERGE_SHOW'] ?? '0');

const NAMESPACE = 'merge';
/** Where what is limited limits nobody else. */
const LIMITS = 'merge-limits';
const move: fc.Arbitrary<Move> = fc.record({ how: fc.constantFrom('apply', 'apply', 'apply', 'put', 'patch'), by: fc.constantFrom('red', 'green', 'blue'), force: fc.boolean(), seed: fc.nat() });
const sequences = fc.sample(fc.array(move, { minLength: 4, maxLength: 24 }), { seed, numRuns: runs });

type Resource = { readonly kind: string; readonly name: string; readonly namespaced: boolean };

let bed: Testbed;
let api: Direct;

beforeAll(async () => {
  bed = await startTestbed({ members: 1 });
  api = direct(bed.kubeconfig, 'member1');
  for (const name of [NAMESPACE, LIMITS]) await api.send('POST', '/api/v1/namespaces', { body: { apiVersion: 'v1', kind: 'Namespace', metadata: { name } } });
  await api.send('POST', `/api/v1/namespaces/${NAMESPACE}/serviceaccounts`, { body: { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default' } } });
  for (const one of defined) await api.send('POST', '/apis/apiextensions.k8s.io/v1/customresourcedefinitions', { body: definitionOf(one) });
});

afterAll(() => bed.stop());

const documents = new Map<string, Promise<JsonObject>>();

const rootOf = (apiVersion: string): string => (apiVersion.includes('/') ? `apis/${apiVersion}` : `api/${apiVersion}`);

const documentOf = (apiVersion: string): Promise<JsonObject> => {
  const known = documents.get(apiVersion) ?? api.get(`/openapi/v3/${rootOf(apiVersion)}`).then(({ body }) => body as unknown as JsonObject);
  documents.set(apiVersion, known);
  return known;
};

const subjectOf = async (apiVersion: string, kind: string, example: JsonObject): Promise<Subject> => {
  const { body } = await api.get(`/${rootOf(apiVersion)}`);
  const resource = (body['resources'] as unknown as readonly Resource[]).find((one) => one.kind === kind && !one.name.includes('/'));
  if (resource === undefined) throw new Error(`${apiVersion} ${kind} is not served`);
  const namespace = ['LimitRange', 'ResourceQuota'].includes(kind) ? LIMITS : NAMESPACE;
  const home = resource.namespaced ? `/namespaces/${namespace}` : '';
  return { apiVersion, kind, example, document: await documentOf(apiVersion), collection: `/${rootOf(apiVersion)}${home}/${resource.name}`, ...(resource.namespaced ? { namespace } : {}) };
};

type Example = { readonly apiVersion: string; readonly kind: string; readonly example: JsonObject };

const filled = (value: Json, words: Readonly<Record<string, Json>>): Json => {
  if (typeof value === 'string') return words[value] ?? value;
  if (Array.isArray(value)) return value.map((item) => filled(item as Json, words));
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, filled(member, words)])) : value;
};

const builtIns = (): readonly Example[] => {
  const all = loadAll(readFileSync(new URL('../../../fixtures/merge/kinds.yaml', import.meta.url), 'utf8')) as JsonObject[];
  const pod = all.find(({ kind }) => kind === 'Pod')?.['spec'] ?? {};
  return all.map(({ apiVersion, kind, ...example }) => ({ apiVersion: String(apiVersion), kind: String(kind), example: filled(example, { POD: pod, NAMESPACE }) as JsonObject }));
};

const customs = defined.map(({ kind, example }) => ({ apiVersion: `${GROUP}/v1`, kind, example: { spec: example } as JsonObject }));

const established = async (): Promise<void> => {
  for (let tries = 0; tries < 100; tries++) {
    const { body, status } = await api.get(`/apis/${GROUP}/v1`);
    const served = status === 200 && Array.isArray(body['resources']) ? (body['resources'] as readonly Resource[]).map(({ kind }) => kind) : [];
    const schema = await api.get(`/openapi/v3/apis/${GROUP}/v1`);
    if (defined.every(({ kind }) => served.includes(kind) && JSON.stringify(schema.body).includes(`"${kind}"`))) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the definitions were not established');
};

type Row = { readonly kind: string; readonly played: readonly Played[] };

const count = ({ played }: Row, verdict: Played['verdict']): number => played.filter((one) => one.verdict === verdict).length;

const table = (rows: readonly Row[]): string =>
  rows.map((row) => `${row.kind.padEnd(36)} ${String(row.played.length).padStart(6)} ${String(count(row, 'agreed')).padStart(8)} ${String(count(row, 'later')).padStart(6)} ${String(count(row, 'refused')).padStart(9)} ${String(count(row, 'wrong')).padStart(7)}`).join('\n');

/** Where two values part, each place with both sides. */
const partings = (one: Json | undefined, other: Json | undefined, at = ''): readonly string[] => {
  if (JSON.stringify(one) === JSON.stringify(other)) return [];
  if (isObject(one) && isObject(other)) return [...new Set([...Object.keys(one), ...Object.keys(other)])].sort(byText).flatMap((name) => partings(one[name], other[name], `${at}.${name}`));
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length) return one.flatMap((item, index) => partings(item as Json, other[index] as Json, `${at}[${index}]`));
  return [`${at}: predicted ${JSON.stringify(one)}, stored ${JSON.stringify(other)}`];
};

describe('what is predicted is what a server stores', () => {
  it(`over ${runs} sequences of requests by several managers for each kind, seed ${seed}`, async () => {
    await established();
    const subjects = await Promise.all([...builtIns(), ...customs].map(({ apiVersion, kind, example }) => subjectOf(apiVersion, kind, example)));
    const rows: Row[] = await Promise.all(
      subjects.map(async (subject, at): Promise<Row> => {
        const all: Played[] = [];
        for (const [nth, moves] of sequences.entries()) all.push(...(await play(api, { ...subject, example: filled(subject.example, { GROUP: `g${nth}.example.com` }) as JsonObject }, { name: nameFor(subject, at, nth), moves })));
        return { kind: subject.kind, played: all };
      }),
    );
    const wrong = rows.flatMap((row) => row.played.filter(({ verdict }) => verdict === 'wrong').map((one) => ({ kind: row.kind, ...one })));
    for (const one of wrong.slice(0, shown)) process.stdout.write(`${one.kind} ${one.move.how} ${one.says ?? ''}\n  ${partings(one.predicted, one.stored).join('\n  ')}\n`);
    if (shown > 0) for (const row of rows) for (const says of new Set(row.played.filter(({ verdict }) => verdict === 'refused').map((one) => one.says?.slice(0, 300)))) process.stdout.write(`refused ${row.kind}: ${says}\n`);
    const asked = rows.reduce((sum, row) => sum + row.played.length - count(row, 'refused'), 0);
    const later = rows.reduce((sum, row) => sum + count(row, 'later'), 0);
    const share = (of: number): string => `${((100 * of) / asked).toFixed(2)} %`;
    process.stdout.write(`${'KIND'.padEnd(36)} ${'ASKED'.padStart(6)} ${'AGREED'.padStart(8)} ${'LATER'.padStart(6)} ${'REFUSED'.padStart(9)} ${'WRONG'.padStart(7)}\n${table(rows)}\n${asked} requests that were not refused: ${share(asked - wrong.length - later)} predicted whole, ${share(later)} but for what is known only later, ${wrong.length} predicted otherwise\n`);
    expect(rows.filter((row) => count(row, 'agreed') + count(row, 'later') < runs / 2).map(({ kind }) => kind), 'kinds of which too little was accepted').toEqual([]);
    expect((asked - wrong.length - later) / asked).toBeGreaterThanOrEqual(0.995);
  });
});

const nameFor = ({ kind }: Subject, at: number, nth: number): string => (kind === 'APIService' ? `v1.g${nth}.example.com` : `run-${at}-${nth}`);
