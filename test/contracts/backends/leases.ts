import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StateBackend, Timestamp } from '#core/model';
import { type Other, startOther } from './others.ts';
import { LEASE, openAt, testClock } from './places.ts';
import type { Plug, Running } from './plugs.ts';
import { codes, following, gone, had, owner, text } from './words.ts';

/** What locks promise that end by themselves. */
export const leasesOf = ({ name, start }: Plug): unknown => describe(`the lock of the ${name} backend`, () => {
  let running: Running;
  let other: Other;
  let path: string;
  let count = 0;
  const open = (now?: string): StateBackend =>
    openAt(running.placeOf(path), running.host, now === undefined ? {} : { clock: { ...testClock, now: () => now as Timestamp } });
  beforeAll(async () => {
    running = await start();
  });
  beforeEach(() => {
    path = `lease-${count++}`;
    other = startOther(running, path);
  });
  afterEach(() => other.end());
  afterAll(() => running.stop());

  it('is kept by a holder that lives, for longer than it holds by itself', async () => {
    expect(await other.tell({ order: 'lock', id: 'a' })).toEqual({ ok: true, codes: [] });
    await setTimeout(2.5 * LEASE);
    expect(codes(await open().lock(owner('b')))).toEqual(['FLT8104']);
    expect(await other.tell({ order: 'write', text: text(1) })).toEqual({ ok: true, codes: [] });
    expect(await other.tell({ order: 'unlock', id: 'a' })).toEqual({ ok: true, codes: [] });
    had(await open().lock(owner('b')));
  });

  it('is taken over from one that stands still, which then writes nothing more', async () => {
    expect((await other.tell({ order: 'lock', id: 'a' })).ok).toBe(true);
    expect((await other.tell({ order: 'write', text: text(1) })).ok).toBe(true);
    expect((await other.tell({ order: 'append', name: 'before' })).ok).toBe(true);
    other.pause();
    const next = open();
    const taken = await next.lock(owner('b'));
    expect(taken.ok).toBe(true);
    expect(codes(taken)).toEqual(['FLT8106']);
    expect(had(await next.journal.read())).toEqual([gone('before')]);
    other.resume();
    expect(await other.tell({ order: 'write', text: text(2), after: 1 })).toEqual({ ok: false, codes: ['FLT8122'] });
    expect(await other.tell({ order: 'append', name: 'after' })).toEqual({ ok: false, codes: ['FLT8122'] });
    expect(await other.tell({ order: 'unlock', id: 'a' })).toEqual({ ok: false, codes: ['FLT8105'] });
    had(await next.write(text(3), following(1)));
    expect(had(await open().read())).toBe(text(3));
    expect(had(await next.journal.read())).toEqual([gone('before')]);
    had(await next.unlock('b'));
  });

  it('is not judged by clocks: a holder whose clock is a year ahead, or behind, is as good as any', async () => {
    for (const [at, now] of ['2027-11-23T10:00:00Z', '2025-11-23T10:00:00Z'].entries()) {
      const holder = open(now);
      had(await holder.lock({ ...owner(`a${at}`), since: now as Timestamp }));
      await setTimeout(1.5 * LEASE);
      expect(codes(await open().lock(owner('b')))).toEqual(['FLT8104']);
      had(await holder.unlock(`a${at}`));
    }
  });

  it('shuts out a holder whose lock somebody freed', async () => {
    expect((await other.tell({ order: 'lock', id: 'a' })).ok).toBe(true);
    had(await open().unlock('a'));
    const next = open();
    had(await next.lock(owner('b')));
    expect((await other.tell({ order: 'write', text: text(1) })).ok).toBe(false);
    had(await next.write(text(1), following()));
    had(await next.unlock('b'));
  });
});
