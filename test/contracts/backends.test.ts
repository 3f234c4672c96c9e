import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backends } from '#edge/backends';
import type { JournalLine, LockOwner, Outcome, Serial, StateBackend, Timestamp } from '#core/model';

const owner = (id: string): LockOwner => ({
  id,
  who: 'jane',
  host: 'host-7',
  pid: process.pid,
  since: '2026-11-23T10:00:00Z' as Timestamp,
  why: 'apply',
});
const text = (serial: number): string => JSON.stringify({ format: 1, serial, objects: [], placements: [{ serial: 99 }] });
const following = (serial?: number): { after: Serial | undefined } => ({ after: serial as Serial | undefined });
const codes = (outcome: Outcome<unknown>): readonly string[] => outcome.diagnostics.map(({ code }) => code);
const had = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ detail }) => detail).join('; '));
  return outcome.value;
};
const gone = (name: string): JournalLine => ({ line: 'gone', at: { cluster: 'east', object: `v1/ConfigMap/shop/${name}` } }) as JournalLine;

describe.each(backends)('the $name backend', ({ open }) => {
  let path: string;
  let backend: StateBackend;
  beforeEach(() => {
    path = join(mkdtempSync(join(tmpdir(), 'fleet-backend-')), 'fleet.state.json');
    backend = open(path);
  });
  afterEach(async () => {
    await backend.journal.clear();
    rmSync(dirname(path), { recursive: true, force: true });
  });

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
