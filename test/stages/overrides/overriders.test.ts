import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadAll } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { overriders } from '#core/overrides';
import { jsonPatch } from '../../../src/core/overrides/json-patch.ts';
import { deepFreeze } from '../../support/freeze.ts';

const fixtures = resolve(import.meta.dirname, '../../../fixtures/overriders');
const folderOf = (field: string): string => join(fixtures, field.replace('Overrider', ''));

type Loose = { readonly edits: (object: unknown, entry: unknown) => { edits: never[] } | { problem: string } };

/** Runs the entries of a rule one after the other, each on what the earlier ones left. */
const run = (overrider: Loose, before: unknown, entries: readonly unknown[]): unknown => {
  let object = before;
  for (const entry of entries) {
    const made = overrider.edits(object, entry);
    if ('problem' in made) return { problem: made.problem };
    const patched = jsonPatch(object as never, made.edits);
    if (!patched.ok) return { problem: patched.says };
    object = patched.value;
  }
  return object;
};

describe.each(overriders.map((one) => [one.field, one] as const))('%s', (field, overrider) => {
  const folder = folderOf(field);
  const files = existsSync(folder) ? readdirSync(folder) : [];

  it('has samples enough', () => expect(files.length).toBeGreaterThanOrEqual(6));

  it.each(files)('%s', (file) => {
    const [before, rule, after] = loadAll(readFileSync(join(folder, file), 'utf8')) as [unknown, unknown[], { problem?: string }];
    const result = run(overrider as unknown as Loose, deepFreeze(before), deepFreeze(rule));
    if (after.problem === undefined) expect(result).toEqual(after);
    else expect((result as { problem?: string }).problem).toContain(after.problem);
  });
});
