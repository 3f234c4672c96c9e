import { createHash, randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JournalLine, Serial, StateBackend, Timestamp } from '#core/model';
import { openAt } from './places.ts';
import type { Plug, Running } from './plugs.ts';
import { codes, following, gone, had, owner, text } from './words.ts';

/** What every backend promises, whatever keeps its bytes. */
export const contractOf = ({ name, start }: Plug): unknown => describe(`the ${name} backend`, () => {
  let running: Running;
  let count = 0;
  let path: string;
  let backend: StateBackend;
  const open = (one: string): StateBackend => openAt(running.placeOf(one), running.host);
  beforeAll(async () => {
    running = await start();
  });
  beforeEach(() => {
    path = `contract-${count++}`;
    backend = open(path);
  });
  afterEach(async () => {
    const holder = await backend.holder();
    if (holder) await backend.unlock(holder.id);
    await backend.journal.clear();
  });
  afterAll(() => running.stop());

  describe('keeps a state', () => {
    it('of which there is none at first', async () => {
      expect(had(await backend.read())).toBeUndefined();
    });

    it('and gives back what was written, to anyone who opens it', async () => {
      expect((await backend.write(text(1), following())).ok).toBe(true);
      expect((await backend.write(text(2), following(1))).ok).toBe(true);
      expect(had(await open(path).read())).toBe(text(2));
    });

    const rows: readonly { name: string; stored?: number; after?: number }[] = [
      { name: 'a write that follows a serial which is past', stored: 3, after: 2 },
      { name: 'a write that follows a serial which is not yet', stored: 3, after: 4 },
      { name: 'a first write where something is stored', stored: 3 },
      { name: 'a later write where nothing is stored any more', after: 3 },
    ];
    it.each(rows)('and refuses $name', async ({ stored, after: follows }) => {
      if (stored !== undefined) had(await backend.write(text(stored), following()));
      expect(codes(await backend.write(text(9), following(follows)))).toEqual(['FLT8103']);
      expect(had(await backend.read())).toBe(stored === undefined ? undefined : text(stored));
    });

    it('of any length and script, as it was written', { timeout: 60_000 }, async () => {
      const rows = Array.from({ length: 20_000 }, (_, at) => ({ at, name: `größe-${at}-日本語-\u{1f98a}`, digest: createHash('sha256').update(`${at}`).digest('hex').repeat(3) }));
      const long = JSON.stringify({ format: 1, serial: 1, rows });
      expect(Buffer.byteLength(long)).toBeGreaterThan(5_000_000);
      had(await backend.write(long, following()));
      expect(had(await open(path).read()) === long).toBe(true);
      had(await backend.write(text(2), following(1)));
      expect(had(await open(path).read())).toBe(text(2));
    });
  });

  describe('keeps older states', () => {
    it('the last ten of them, where it keeps any', async () => {
      if (backend.history === undefined) return expect(name).toBe('http');
      for (let serial = 1; serial <= 13; serial++) had(await backend.write(text(serial), following(serial === 1 ? undefined : serial - 1)));
      const history = open(path).history ?? backend.history;
      expect(had(await history.list()).map(({ serial }) => serial)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      expect(had(await history.read(5 as Serial))).toBe(text(5));
      expect(had(await history.read(99 as Serial))).toBeUndefined();
    });
  });

  describe('has one lock', () => {
    it('that nobody holds at first', async () => {
      expect(await backend.holder()).toBeUndefined();
      expect(codes(await backend.unlock('a'))).toEqual(['FLT8105']);
    });

    it('that two cannot hold', async () => {
      had(await backend.lock(owner('a')));
      const second = await open(path).lock({ ...owner('b'), since: '2026-11-23T10:14:00Z' as Timestamp });
      expect(codes(second)).toEqual(['FLT8104']);
      expect(second.diagnostics[0]).toMatchObject({
        detail: expect.stringMatching(/locked by jane on host-7 \(process \d+\) for apply since 2026-11-23T10:00:00Z, 14 min ago/) as string,
        hint: expect.stringMatching(/\n {4}fleet state unlock a$/) as string,
      });
      expect(await open(path).holder()).toEqual(owner('a'));
    });

    it('that of many who ask at once, one gets', async () => {
      const outcomes = await Promise.all(Array.from({ length: 10 }, (_, at) => open(path).lock(owner(`o${at}`))));
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.filter(({ ok }) => !ok).flatMap(codes)).toEqual(Array.from({ length: 9 }, () => 'FLT8104'));
    });

    it('that is freed by its id only, and is free then', async () => {
      had(await backend.lock(owner('a')));
      expect(codes(await backend.unlock('b'))).toEqual(['FLT8105']);
      expect(await backend.holder()).toEqual(owner('a'));
      had(await open(path).unlock('a'));
      expect(await backend.holder()).toBeUndefined();
      had(await backend.lock(owner('b')));
    });
  });

  describe('has a journal', () => {
    it('that is empty at first, and when it was cleared', async () => {
      expect(had(await backend.journal.read())).toEqual([]);
      had(await backend.journal.clear());
      had(await backend.journal.append(gone('a'), true));
      had(await backend.journal.clear());
      expect(had(await open(path).journal.read())).toEqual([]);
      had(await backend.journal.append(gone('b'), true));
      expect(had(await open(path).journal.read())).toEqual([gone('b')]);
    });

    it('that keeps its lines in the order in which they were appended', async () => {
      const lines = Array.from({ length: 50 }, (_, at) => gone(`m-${at}`));
      const outcomes = await Promise.all(lines.map((line, at) => backend.journal.append(line, at % 7 === 0)));
      expect(outcomes.every(({ ok }) => ok)).toBe(true);
      expect(had(await open(path).journal.read())).toEqual(lines);
    });
  });

  describe('keeps a long journal', () => {
    it('of which the first line alone is longer than what an object holds', { timeout: 60_000 }, async () => {
      const long = { ...gone('x'), says: randomBytes(1_500_000).toString('base64') } as JournalLine;
      had(await backend.journal.append(long, true));
      had(await backend.journal.append(gone('y'), false));
      const lines = had(await open(path).journal.read());
      expect(lines).toHaveLength(2);
      expect(JSON.stringify(lines[0]) === JSON.stringify(long)).toBe(true);
      had(await backend.journal.clear());
      expect(had(await open(path).journal.read())).toEqual([]);
    });

    it('of which a new process writes on where the old one ended', async () => {
      had(await backend.journal.append(gone('a'), true));
      const [second, third] = [open(path), open(path)];
      had(await second.journal.append(gone('b'), true));
      had(await third.journal.append(gone('c'), true));
      expect(had(await open(path).journal.read())).toEqual([gone('a'), gone('b'), gone('c')]);
      await Promise.all([second.journal.clear(), third.journal.clear()]);
    });
  });

  describe('has a key', () => {
    it('that is made when it is asked for, and stays the same', async () => {
      expect(had(await backend.key({ create: false }))).toBeUndefined();
      const keys = await Promise.all([backend.key({ create: true }), open(path).key({ create: true })]);
      const [key] = keys.map(had);
      expect(key).toMatch(/^[0-9a-f]{64}$/);
      expect(keys.map(had)).toEqual([key, key]);
      expect(had(await open(path).key({ create: false }))).toBe(key);
    });
  });
});
