import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kubeconfigFor, type Sandbox, startSandbox } from '#edge/sandbox';
import { groups } from './cases/index.ts';
import { differences } from './differences.ts';
import { condensed, differencesOf, excused, readRecording } from './recording.ts';
import { prepare, runCase } from './run.ts';
import { type Server, serverIn } from './server.ts';

let sandbox: Sandbox;
let server: Server;

beforeAll(async () => {
  sandbox = await startSandbox({ name: 'box', controllers: false, region: 'eu-west' });
  server = serverIn(kubeconfigFor([sandbox]), 'box');
  await prepare(server);
});

afterAll(async () => {
  await server.close();
  await sandbox.stop();
});

let count = 0;

describe.each(Object.entries(groups))('the embedded API server answers as the real one did: %s', (group, cases) => {
  const recording = readRecording(group);

  it('has a recording of every case and of no other', () => {
    expect(Object.keys(recording)).toEqual(cases.map((one) => one.name));
  });

  it.each(cases)('$name', async (one) => {
    const rows = differencesOf(group, one.name);
    const answers = await runCase(server, one, ++count);
    const shown = group === 'sequences' ? condensed(answers) : answers;
    expect(excused(shown, rows)).toEqual(excused(recording[one.name] ?? [], rows));
  });
});

describe('the table of known differences', () => {
  it('names cases that exist', () => {
    const known = new Set(Object.entries(groups).flatMap(([group, cases]) => cases.map((one) => `${group} ${one.name}`)));
    expect(differences.filter(({ group, name }) => !known.has(`${group} ${name}`))).toEqual([]);
  });
});
