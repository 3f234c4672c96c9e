import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDocuments } from '#edge/files';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fleet-documents-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const here = (file: string): string => readFileSync(join(folder, file), 'utf8');

describe('a document that is made', () => {
  it('is there as a whole, for its owner alone', async () => {
    expect(await openDocuments({ cwd: folder }).create('plans/a.json', 'one')).toMatchObject({ ok: true, value: true });
    expect(here('plans/a.json')).toBe('one');
    expect(statSync(join(folder, 'plans/a.json')).mode & 0o777).toBe(0o600);
  });
  it('takes the place of nothing, and leaves no draft', async () => {
    writeFileSync(join(folder, 'a.json'), 'mine');
    expect(await openDocuments({ cwd: folder }).create('a.json', 'one')).toMatchObject({ ok: true, value: false });
    expect([here('a.json'), readdirSync(folder)]).toEqual(['mine', ['a.json']]);
  });
  it('that cannot be made is a diagnostic', async () => {
    writeFileSync(join(folder, 'file'), '');
    const made = await openDocuments({ cwd: folder }).create('file/a.json', 'one');
    expect([made.ok, made.diagnostics.map(({ code }) => code)]).toEqual([false, ['FLT1502']]);
  });
});

describe('a document that is written', () => {
  it.each([[undefined, 0o600], ['for-all', 0o644]] as const)('for %s is there as a whole with the rights that this means, in place of what was there', async (who, mode) => {
    writeFileSync(join(folder, 'a.prom'), 'before', { mode: 0o666 });
    expect(await openDocuments({ cwd: folder }).write('a.prom', 'after', who)).toMatchObject({ ok: true });
    expect([here('a.prom'), statSync(join(folder, 'a.prom')).mode & 0o777, readdirSync(folder)]).toEqual(['after', mode & ~process.umask(), ['a.prom']]);
  });
});
