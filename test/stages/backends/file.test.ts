import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import * as real from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBackend, openFileBackend } from '#edge/backends';
import type { JournalLine, LockOwner, Outcome, Serial, StateBackend, Timestamp } from '#core/model';

const owner = (id: string, more: Partial<LockOwner> = {}): LockOwner => ({
  id,
  who: 'jane',
  host: hostname(),
  pid: process.pid,
  since: '2026-11-23T10:00:00Z' as Timestamp,
  why: 'apply',
  ...more,
});
const state = (serial: number): string => JSON.stringify({ serial });
const following = (serial?: number): { after: Serial | undefined } => ({ after: serial as Serial | undefined });
const codes = (outcome: Outcome<unknown>): readonly string[] => outcome.diagnostics.map(({ code }) => code);
const gone = (name: string): JournalLine => ({ line: 'gone', at: { cluster: 'east', object: `v1/ConfigMap/shop/${name}` } }) as JournalLine;

let folder: string;
let path: string;
let backend: StateBackend;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fleet-file-'));
  path = join(folder, 'fleet.state.json');
  backend = openBackend(path);
});
afterEach(async () => {
  await backend.journal.clear();
  rmSync(folder, { recursive: true, force: true });
});

const broken = (code: string): Error => Object.assign(new Error(code), { code });
type Call = 'write' | 'sync' | 'rename' | 'open';

/** The file system with calls that fail. */
const failing = (call: Call, code: string): typeof real => {
  const open = (async (file: string, flags?: string, mode?: number) => {
    if (call === 'open' && flags !== 'r') throw broken(code);
    const handle = await real.open(file, flags, mode);
    if (call === 'write') {
      const half = async (text: string | Uint8Array): Promise<void> => {
        await handle.write(Buffer.from(text as string).subarray(0, Math.floor(text.length / 2)));
        throw broken(code);
      };
      Object.assign(handle, { writeFile: half, appendFile: half });
    }
    if (call === 'sync' && flags !== 'r') Object.assign(handle, { sync: () => Promise.reject(broken(code)) });
    return handle;
  }) as typeof real.open;
  return { ...real, open, ...(call === 'rename' ? { rename: () => Promise.reject(broken(code)) } : {}) } as typeof real;
};

describe('a state file', () => {
  it('is for its owner only, as are its neighbours', async () => {
    await backend.lock(owner('a'));
    await backend.write(state(1), following());
    await backend.journal.append(gone('a'), true);
    await backend.key({ create: true });
    for (const name of ['', '.lock', '.journal', '.key']) expect([name, statSync(path + name).mode & 0o777]).toEqual([name, 0o600]);
    expect(readdirSync(folder).sort()).toEqual(['', '.journal', '.key', '.lock'].map((name) => `fleet.state.json${name}`));
  });

  const faults: readonly { call: Call; code: string; says: RegExp }[] = [
    { call: 'write', code: 'ENOSPC', says: /the disk is full/ },
    { call: 'sync', code: 'EIO', says: /the disk reports an error/ },
    { call: 'rename', code: 'EACCES', says: /permission denied/ },
    { call: 'open', code: 'EROFS', says: /the file system is read-only/ },
  ];
  it.each(faults)('is as it was when $call ends in $code, and nothing is left beside it', async ({ call, code, says }) => {
    await backend.write(state(1), following());
    const outcome = await openFileBackend(path, failing(call, code)).write(state(2), following(1));
    expect(codes(outcome)).toEqual(['FLT8102']);
    expect(outcome.diagnostics[0]).toMatchObject({
      detail: expect.stringMatching(says) as string,
      hint: expect.stringMatching(/\n {4}fleet plan$/) as string,
    });
    expect(readFileSync(path, 'utf8')).toBe(state(1));
    expect(readdirSync(folder)).toEqual(['fleet.state.json']);
  });

  it('that cannot be read is no empty state', async () => {
    mkdirSync(path);
    expect(codes(await backend.read())).toEqual(['FLT8101']);
  });

  it.each(['', '{"serial": 1', '[]', 'null', '{"serial": "1"}'])('that holds %j is given as it is, and never overwritten', async (text) => {
    writeFileSync(path, text);
    expect(await backend.read()).toEqual({ ok: true, value: text, diagnostics: [] });
    for (const serial of [undefined, 1]) expect(codes(await backend.write(state(2), following(serial)))).toEqual(['FLT8103']);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it.each([
    { name: 'is there', exists: true },
    { name: 'is not there yet', exists: false },
  ])('is followed where it is a link whose target $name', async ({ exists }) => {
    const target = join(folder, 'elsewhere', 'real.json');
    mkdirSync(join(folder, 'elsewhere'));
    if (exists) writeFileSync(target, state(1));
    symlinkSync(join('elsewhere', 'real.json'), path);
    expect((await backend.write(state(2), following(exists ? 1 : undefined))).ok).toBe(true);
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
    expect(readFileSync(target, 'utf8')).toBe(state(2));
    await backend.lock(owner('a'));
    expect(codes(await openBackend(target).lock(owner('b')))).toEqual(['FLT8104']);
  });

  it('may lie in a folder that is not there yet', async () => {
    const deep = openBackend(join(folder, 'a', 'b', 'state.json'));
    expect((await deep.lock(owner('a'))).ok).toBe(true);
    expect((await deep.write(state(1), following())).ok).toBe(true);
  });
});

describe('a lock whose holder is gone', () => {
  const deadPid = (): number => spawnSync(process.execPath, ['-e', '0']).pid;
  const held = async (more: Partial<LockOwner> & Record<string, unknown>): Promise<void> => {
    await backend.lock(owner('old'));
    const now = JSON.parse(readFileSync(`${path}.lock`, 'utf8')) as object;
    writeFileSync(`${path}.lock`, JSON.stringify({ ...now, ...more }));
  };

  it('is taken over, with a word of warning', async () => {
    await held({ pid: deadPid() });
    const outcome = await backend.lock(owner('new'));
    expect(outcome).toMatchObject({
      ok: true,
      diagnostics: [
        { code: 'FLT8106', severity: 'warning', detail: expect.stringMatching(/locked by jane on .* since 2026-11-23T10:00:00Z/) as string },
      ],
    });
    expect(await backend.holder()).toMatchObject({ id: 'new' });
    expect(readdirSync(folder)).toEqual(['fleet.state.json.lock']);
  });

  it('is taken over by one of many who ask at once', async () => {
    await held({ pid: deadPid() });
    const outcomes = await Promise.all(Array.from({ length: 8 }, (_, at) => openBackend(path).lock(owner(`n${at}`))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('is taken over when its process id is used again by a younger process', async () => {
    await held({ started: '1' });
    expect(codes(await backend.lock(owner('new')))).toEqual(['FLT8106']);
  });

  it('is taken over after a restart of the machine', async () => {
    await held({ boot: 'another boot' });
    expect(codes(await backend.lock(owner('new')))).toEqual(['FLT8106']);
  });

  const kept: readonly { name: string; more: Record<string, unknown> }[] = [
    { name: 'its process runs', more: {} },
    { name: 'it was taken on another host', more: { host: 'elsewhere', pid: 2 ** 22 - 1 } },
    { name: 'it was taken on another machine of the same name', more: { machine: 'another', pid: 2 ** 22 - 1 } },
    { name: 'its id could lead out of the folder', more: { id: '../x', pid: 2 ** 22 - 1 } },
    { name: 'its process id is none', more: { pid: -1 } },
  ];
  it.each(kept)('stays where $name', async ({ more }) => {
    await held(more);
    expect(codes(await backend.lock(owner('new')))).toEqual(['FLT8104']);
    expect((await backend.unlock(String(more.id ?? 'old'))).ok).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('can be freed even after somebody died while taking it over', async () => {
    await held({ pid: deadPid() });
    await real.link(`${path}.lock`, `${path}.lock.old.end`);
    expect(codes(await backend.lock(owner('new')))).toEqual(['FLT8104']);
    expect((await backend.unlock('old')).ok).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['', '{}', 'torn{'])('that does not say who holds it (%j) is never taken', async (text) => {
    writeFileSync(`${path}.lock`, text);
    expect(codes(await backend.lock(owner('new')))).toEqual(['FLT8107']);
    expect(codes(await backend.unlock('new'))).toEqual(['FLT8107']);
    expect(await backend.holder()).toBeUndefined();
    expect(existsSync(`${path}.lock`)).toBe(true);
  });

  it('works without hard links, but is not taken over then', async () => {
    const plain = openFileBackend(path, { ...real, link: () => Promise.reject(broken('EPERM')) });
    expect((await plain.lock(owner('a'))).ok).toBe(true);
    expect(codes(await plain.lock(owner('b')))).toEqual(['FLT8104']);
    expect((await plain.unlock('a')).ok).toBe(true);
    await held({ pid: deadPid() });
    expect(codes(await plain.lock(owner('b')))).toEqual(['FLT8104']);
  });

  it.each(['ENOSPC', 'EACCES'])('cannot be made when the folder says %s', async (code) => {
    expect(codes(await openFileBackend(path, failing('open', code)).lock(owner('a')))).toEqual(['FLT8111']);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a journal file', () => {
  const whole = `${JSON.stringify(gone('a'))}\n${JSON.stringify(gone('b'))}\n`;
  const rows: readonly { name: string; text: string; want: readonly JournalLine[] | string }[] = [
    { name: 'whole', text: whole, want: [gone('a'), gone('b')] },
    { name: 'torn in its last line', text: `${whole}{"line":"gone","at":{"clu`, want: [gone('a'), gone('b')] },
    { name: 'torn right before the end of a line', text: `${whole}${JSON.stringify(gone('c'))}`, want: [gone('a'), gone('b')] },
    { name: 'ended by bytes that never came', text: `${whole}\0\0\0\0`, want: [gone('a'), gone('b')] },
    { name: 'torn in its only line', text: '{"line"', want: [] },
    { name: 'damaged in the middle', text: `{"line"\n${whole}`, want: 'FLT8108' },
  ];
  it.each(rows)('that is $name', async ({ text, want }) => {
    writeFileSync(`${path}.journal`, text);
    const outcome = await backend.journal.read();
    if (typeof want === 'string') expect(codes(outcome)).toEqual([want]);
    else expect(outcome).toEqual({ ok: true, value: want, diagnostics: [] });
  });

  it('is not appended to a torn line', async () => {
    writeFileSync(`${path}.journal`, `${whole}{"line":"gone","at":{"clu`);
    await backend.journal.append(gone('c'), true);
    expect(await openBackend(path).journal.read()).toMatchObject({ ok: true, value: [gone('a'), gone('b'), gone('c')] });
  });

  it.each([
    { call: 'write', code: 'ENOSPC' },
    { call: 'sync', code: 'EIO' },
    { call: 'open', code: 'EROFS' },
  ] as const)('holds nothing of a line when $call ends in $code', async ({ call, code }) => {
    await backend.journal.append(gone('a'), true);
    expect(codes(await openFileBackend(path, failing(call, code)).journal.append(gone('b'), true))).toEqual(['FLT8109']);
    await backend.journal.append(gone('c'), true);
    expect(await backend.journal.read()).toMatchObject({ ok: true, value: [gone('a'), gone('c')] });
  });
});

describe('a key file', () => {
  it.each(['', 'short', 'Z'.repeat(64)])('that holds %j is never replaced', async (text) => {
    writeFileSync(`${path}.key`, text);
    expect(codes(await backend.key({ create: true }))).toEqual(['FLT8110']);
    expect(readFileSync(`${path}.key`, 'utf8')).toBe(text);
  });
});
