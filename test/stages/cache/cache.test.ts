import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openCache } from '#edge/cache';

const root = mkdtempSync(join(tmpdir(), 'fleet-cache-'));
afterAll(() => rmSync(root, { recursive: true }));
let count = 0;
const fresh = (): string => join(root, `${count++}`, 'deep');

describe('the cache', () => {
  it('gives back what was written, to the next run too, and nothing that was not', async () => {
    const folder = fresh();
    const cache = openCache({ folder });
    expect(await cache.read('a')).toBeUndefined();
    await cache.write('a', 'one\n\ntwo ä');
    await cache.write('../../b', '');
    expect(await openCache({ folder }).read('a')).toBe('one\n\ntwo ä');
    expect(await cache.read('../../b')).toBe('');
    expect(await cache.read('b')).toBeUndefined();
    expect(readdirSync(folder)).toHaveLength(2);
    expect(statSync(folder).mode & 0o077).toBe(0);
  });

  it('keeps the last of what many write at once, whole', async () => {
    const folder = fresh();
    const texts = Array.from({ length: 20 }, (_, at) => `${at} `.repeat(10_000));
    await Promise.all(texts.map((text) => openCache({ folder }).write('a', text)));
    expect(texts).toContain(await openCache({ folder }).read('a'));
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('takes a file for nothing once any byte of it is another one', async () => {
    const folder = fresh();
    const cache = openCache({ folder });
    await cache.write('a', '{"components":{"schemas":{}}}');
    const [name = ''] = readdirSync(folder);
    const file = join(folder, name);
    const whole = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, isCut) => {
        const bytes = isCut ? whole.subarray(0, at) : Buffer.concat([whole.subarray(0, at), Buffer.from([byte]), whole.subarray(at + 1)]);
        fc.pre(!bytes.equals(whole));
        writeFileSync(file, bytes);
        expect(await cache.read('a')).toBeUndefined();
      }),
      { numRuns: 100 },
    );
    await cache.write('a', 'anew');
    expect(await cache.read('a')).toBe('anew');
  });

  it('lets the oldest go beyond its bound', async () => {
    const folder = fresh();
    const cache = openCache({ folder, most: 3_500 });
    for (const name of ['a', 'b', 'c']) {
      await cache.write(name, name.repeat(1_000));
      for (const file of readdirSync(folder)) utimesSync(join(folder, file), statSync(join(folder, file)).mtimeMs / 1000 - 10, statSync(join(folder, file)).mtimeMs / 1000 - 10);
    }
    await cache.write('d', 'd'.repeat(1_000));
    expect(await Promise.all(['a', 'b', 'c', 'd'].map(async (name) => (await cache.read(name))?.[0]))).toEqual([undefined, 'b', 'c', 'd']);
  });

  it.each([
    { name: 'there is no folder for it', at: () => undefined },
    {
      name: 'a file stands where its folder should be',
      at: () => {
        const folder = join(root, `${count++}`);
        writeFileSync(folder, '');
        return folder;
      },
    },
  ])('does without where $name', async ({ at }) => {
    const cache = openCache({ folder: at() });
    await cache.write('a', 'b');
    expect(await cache.read('a')).toBeUndefined();
  });

  it.skipIf(process.getuid?.() === 0)('does without where it may not write', async () => {
    const folder = fresh();
    await openCache({ folder }).write('a', 'b');
    chmodSync(folder, 0o500);
    const cache = openCache({ folder });
    await cache.write('c', 'd');
    expect([await cache.read('a'), await cache.read('c')]).toEqual(['b', undefined]);
    expect(existsSync(folder)).toBe(true);
    chmodSync(folder, 0o700);
  });
});
