import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainPlacement } from '#actions';
import { styleOf, views } from '#render';
import { golden, plans } from '../support/golden.ts';
import { portsIn } from '../support/in-process.ts';
import { explainedWorlds, layOutPolicies, policyWorlds } from './policy-world.ts';

const root = resolve(import.meta.dirname, '../..');

const layOut = (folder: string, world: string): void => {
  const policies = policyWorlds().find(({ name }) => name === world);
  if (policies) layOutPolicies(folder, world, { sources: policies.now });
  else cpSync(join(root, 'fixtures/worlds', world), folder, { recursive: true });
};

const explained = async (world: string, target: string): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-why-'));
  try {
    layOut(folder, world);
    const ports = portsIn(folder);
    const outcome = await explainPlacement({ file: '.', allowOutside: false, target, offline: true }, ports);
    if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ detail }) => detail).join('\n'));
    return views.why.text(outcome.value, { now: ports.clock.now(), width: 120, colour: styleOf(0) });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe('why it is so, on the worlds of the README', () => {
  it.each(explainedWorlds)('$world: as committed, and as the README shows it', async ({ world, target }) => {
    const text = await explained(world, target);
    golden(join(plans, 'why', `${world}.txt`), text);
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(text.trimEnd());
  });
});
