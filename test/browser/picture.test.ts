import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pictured, picturedDrift, pictureDigest } from './picture.ts';

const folder = resolve(import.meta.dirname, '../../fixtures/pictures');

describe.each([
  { name: 'plan', page: () => pictured(readFileSync(join(folder, 'shop.plan.json'), 'utf8')) },
  { name: 'drift', page: picturedDrift },
])("README's picture of the page of $name", ({ name, page }) => {
  test('is of the page as it is now; else draw it anew: npm run pictures', () => {
    expect(pictureDigest(page())).toBe(readFileSync(join(folder, `${name}.digest`), 'utf8').trim());
    expect(readFileSync(resolve(folder, '../../README.md'), 'utf8')).toContain(`](fixtures/pictures/${name}.png)`);
  });

  test('is a PNG that is quickly there', () => {
    expect([...readFileSync(join(folder, `${name}.png`)).subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect(statSync(join(folder, `${name}.png`)).size).toBeLessThan(200_000);
  });
});
