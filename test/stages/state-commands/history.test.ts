import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openBackend, openMemoryBackend } from '#edge/backends';
import { encodeState } from '#core/state';
import type { Serial, State, StateBackend } from '#core/model';

const folder = mkdtempSync(join(tmpdir(), 'fleet-history-'));
afterAll(() => rmSync(folder, { recursive: true }));

const textAt = (serial: number): string => encodeState({ format: 1, fleet: 'shop', lineage: 'l', serial, objects: [], contents: {}, placements: [] } as unknown as State);
const write = (backend: StateBackend, serial: number, after = serial - 1) => backend.write(textAt(serial), { after: after === 0 ? undefined : (after as Serial) });
const serials = async (backend: StateBackend): Promise<readonly number[]> => {
  const listed = await backend.history?.list();
  return listed?.ok ? listed.value.map(({ serial }) => serial) : [];
};

const backends = [{ name: 'file', open: openBackend }, { name: 'memory', open: openMemoryBackend }];

describe.each(backends)('older states of the backend $name', ({ name, open }) => {
  it('are the last ten, as they were written; a write that is refused adds none', async () => {
    const backend = open(join(folder, `${name}.json`));
    expect(await serials(backend)).toEqual([]);
    for (let serial = 1; serial <= 13; serial++) expect((await write(backend, serial)).ok).toBe(true);
    expect(await serials(backend)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(await backend.history?.read(7 as Serial)).toMatchObject({ ok: true, value: textAt(7) });
    expect(await backend.history?.read(1 as Serial)).toMatchObject({ ok: true, value: name === 'memory' ? textAt(1) : undefined });
    expect((await write(backend, 99, 98)).ok).toBe(false);
    expect(await serials(backend)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(await backend.read()).toMatchObject({ value: textAt(13) });
  });
});

it('nothing but the state and its history is left behind', () => {
  expect(readdirSync(folder).sort()).toEqual(['file.json', 'file.json.history']);
});
