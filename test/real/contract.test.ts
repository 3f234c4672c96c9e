import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kubeconfigFor, type Sandbox, startSandbox } from '#edge/sandbox';
import type { Case } from '../contracts/apiserver/case.ts';
import { groups } from '../contracts/apiserver/cases/index.ts';
import { sequences } from '../contracts/apiserver/cases/sequences.ts';
import { condensed, differencesOf, excused, type Recording, readRecording, valueAt, writeRecording } from '../contracts/apiserver/recording.ts';
import { prepare, runCase } from '../contracts/apiserver/run.ts';
import { type Server, serverIn, serverInFile } from '../contracts/apiserver/server.ts';
import { startTestbed, type Testbed } from '../testbed/launch.ts';

/** FLEET_RECORD=1 writes down what the real server answers; FLEET_SEED asks with other sequences than the recorded ones. */
const records = process.env['FLEET_RECORD'] === '1';
const seed = Number(process.env['FLEET_SEED'] ?? '7');

let bed: Testbed;
let sandbox: Sandbox;
let real: Server;
let embedded: Server;

beforeAll(async () => {
  bed = await startTestbed({ members: 1 });
  sandbox = await startSandbox({ name: 'box', controllers: false, region: 'eu-west' });
  real = await serverInFile(bed.kubeconfig, 'member1');
  embedded = serverIn(kubeconfigFor([sandbox]), 'box');
  await Promise.all([prepare(real), prepare(embedded)]);
});

afterAll(async () => {
  await Promise.all([real.close(), embedded.close()]);
  await sandbox.stop();
  await bed.stop();
});

let count = 0;

const ask = async (one: Case): Promise<{ theirs: Awaited<ReturnType<typeof runCase>>; ours: Awaited<ReturnType<typeof runCase>> }> => {
  count += 1;
  const [theirs, ours] = await Promise.all([runCase(real, one, count), runCase(embedded, one, count)]);
  return { theirs, ours };
};

describe.each(Object.entries(groups))('both API servers, and the recording, agree: %s', (group, cases) => {
  const answers: Record<string, Recording[string]> = {};

  it.each(cases)('$name', async (one) => {
    const { theirs, ours } = await ask(one);
    const rows = differencesOf(group, one.name);
    answers[one.name] = group === 'sequences' ? condensed(theirs) : theirs;
    expect(excused(ours, rows)).toEqual(excused(theirs, rows));
    for (const row of rows) expect(valueAt(ours, row), `${row.path} does not differ any more`).not.toEqual(valueAt(theirs, row));
  });

  it('is as it was recorded', () => {
    if (records) writeRecording(group, answers);
    expect(answers).toEqual(readRecording(group));
  });
});

describe('both API servers agree on sequences that nobody wrote down', () => {
  it.each(sequences(seed, 20))(`$name, seed ${seed}`, async (one) => {
    const { theirs, ours } = await ask(one);
    expect(ours).toEqual(theirs);
  });
});

type Json = { readonly [key: string]: unknown };

const json = async (server: Server, path: string): Promise<Json> => JSON.parse((await server.ask({ method: 'GET', path })).body) as Json;

const withoutProse = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutProse);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([name, member]) => name !== 'x-kubernetes-group-version-kind' && !(name === 'description' && typeof member === 'string'));
  return Object.fromEntries(kept.map(([name, member]) => [name, withoutProse(member)]));
};

const schemasIn = async (server: Server, path: string): Promise<Json> => {
  const document = (await json(server, path)) as { components: { schemas: Json } };
  return withoutProse(document.components.schemas) as Json;
};

describe('what both API servers say of themselves', () => {
  it('serves kinds under the same names, with the same verbs', async () => {
    const { groups: served } = (await json(embedded, '/apis')) as unknown as { groups: { preferredVersion: { groupVersion: string } }[] };
    for (const path of ['/api/v1', ...served.map(({ preferredVersion }) => `/apis/${preferredVersion.groupVersion}`)]) {
      const [ours, theirs] = (await Promise.all([json(embedded, path), json(real, path)])) as unknown as { resources: (Json & { name: string; verbs: string[] })[] }[];
      for (const resource of ours?.resources ?? []) {
        const same = theirs?.resources.find(({ name }) => name === resource.name);
        expect({ ...resource, verbs: [...resource.verbs].sort() }).toEqual({ ...same, storageVersionHash: undefined, verbs: [...(same?.verbs ?? [])].sort() });
      }
    }
  });

  it('describes built-in kinds by the same schemas', async () => {
    const { paths } = (await json(embedded, '/openapi/v3')) as unknown as { paths: Json };
    for (const path of Object.keys(paths).filter((one) => !one.includes('contract.test'))) {
      const [ours, theirs] = await Promise.all([schemasIn(embedded, `/openapi/v3/${path}`), schemasIn(real, `/openapi/v3/${path}`)]);
      for (const [name, schema] of Object.entries(ours)) expect({ [name]: schema }).toEqual({ [name]: theirs[name] });
    }
  });
});
