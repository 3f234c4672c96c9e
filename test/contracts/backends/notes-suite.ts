import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StateBackend } from '#core/model';
import { openAt } from './places.ts';
import type { Plug, Running } from './plugs.ts';
import { codes, following, had, text } from './words.ts';

type Notes = NonNullable<StateBackend['notes']>;

/** What every backend with room for notes promises of them. */
export const notesContractOf = ({ name, start }: Plug): unknown => describe(`notes beside the state of the ${name} backend`, () => {
  let running: Running;
  beforeAll(async () => {
    running = await start();
  });
  afterAll(() => running.stop());
  const open = (path: string): StateBackend => openAt(running.placeOf(path), running.host);
  const notesAt = (path: string): Notes | undefined => open(path).notes;
  const rows: readonly { name: string; run: (notes: Notes, path: string) => Promise<void> }[] = [
    {
      name: 'are none at first',
      run: async (notes) => {
        expect(had(await notes.names())).toEqual([]);
        expect(had(await notes.read('drift'))).toBeUndefined();
      },
    },
    {
      name: 'are given back as they were written last, to anyone, and listed by name',
      run: async (notes, path) => {
        for (const [note, serial] of [['drift-1-of-2', 1], ['drift-0-of-2', 2], ['drift-1-of-2', 3]] as const) had(await notes.write(note, text(serial)));
        const others = notesAt(path) ?? notes;
        expect(had(await others.names())).toEqual(['drift-0-of-2', 'drift-1-of-2']);
        expect([had(await others.read('drift-0-of-2')), had(await others.read('drift-1-of-2'))]).toEqual([text(2), text(3)]);
      },
    },
    {
      name: 'leave the state, its lock and its journal as they are',
      run: async (notes, path) => {
        const backend = open(path);
        had(await backend.write(text(1), following()));
        had(await notes.write('drift', text(9)));
        had(await backend.write(text(2), following(1)));
        expect(had(await backend.read())).toBe(text(2));
        expect(had(await backend.journal.read())).toEqual([]);
        expect(await backend.holder()).toBeUndefined();
        expect(had(await notes.read('drift'))).toBe(text(9));
      },
    },
    {
      name: 'that several write at once are whole: one of them stays',
      run: async (notes, path) => {
        const texts = Array.from({ length: 8 }, (_, at) => `${JSON.stringify({ at, long: randomBytes(20_000).toString('base64'), serial: at }, null, 2)}\n`);
        const written = await Promise.all(texts.map((one) => (notesAt(path) ?? notes).write('drift', one)));
        expect(written.flatMap(codes)).toEqual([]);
        expect(texts).toContain(had(await notes.read('drift')));
      },
    },
  ];
  it.each(rows.map((row, at) => ({ ...row, path: `notes-${at}` })))('$name', async ({ path, run }) => {
    const notes = notesAt(path);
    if (notes === undefined) return expect(name).toBe('http');
    await run(notes, path);
  });
});
