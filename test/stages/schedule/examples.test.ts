import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeSchedule } from '#actions';
import { views, styleOf } from '#render';
import { rewrites } from '../../support/golden.ts';
import { portsIn } from '../../support/in-process.ts';
import { ask } from './world.ts';

const examples = resolve(import.meta.dirname, '../../../fixtures/ci/kubernetes');

// No cluster answers here: kinds that Kubernetes itself has are named as a guess would name them.
const printed = async (forMember: boolean, form: 'yaml' | 'json' = 'yaml'): Promise<{ readonly text: string; readonly codes: readonly string[] }> => {
  const job = { ...ask, image: 'registry.example.com/fleet:1' };
  const made = await writeSchedule({ file: '.', allowOutside: false, job, forMember }, portsIn(examples));
  if (!made.ok) throw new Error(made.diagnostics.map(({ detail }) => detail).join('\n'));
  const world = portsIn(examples);
  return { text: views.schedule[form](made.value, { now: world.clock.now(), width: 120, colour: styleOf(0) }), codes: made.diagnostics.map(({ code }) => code) };
};

describe('the example of a scheduled job', () => {
  it.each([['drift.yaml', false], ['member.yaml', true]] as const)('%s is what the command writes', async (file, forMember) => {
    const { text, codes } = await printed(forMember);
    if (rewrites) writeFileSync(join(examples, file), text);
    expect([text, codes]).toEqual([readFileSync(join(examples, file), 'utf8'), ['FLT6704']]);
  });
  it('is the same each time, and a List in JSON', async () => {
    const [one, other] = [await printed(false, 'json'), await printed(false, 'json')];
    expect(one).toEqual(other);
    expect(JSON.parse(one.text)).toMatchObject({ apiVersion: 'v1', kind: 'List', items: [{ kind: 'ServiceAccount' }, { kind: 'ConfigMap' }, { kind: 'NetworkPolicy' }, { kind: 'CronJob' }] });
  });
});
