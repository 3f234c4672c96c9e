import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { pictureDigest, pictures } from './picture.ts';

const folder = resolve(import.meta.dirname, '../../fixtures/pictures');

test.each(pictures)("README's picture $name is of the page as it is now; else draw it anew: npm run pictures", ({ name, shows, pageOf }) => {
  expect(pictureDigest(pageOf(readFileSync(join(folder, shows), 'utf8')))).toBe(readFileSync(join(folder, `${name}.digest`), 'utf8').trim());
  expect(readFileSync(resolve(folder, '../../README.md'), 'utf8')).toContain(`](fixtures/pictures/${name}.png)`);
});

test.each(pictures)('the picture $name is a PNG that is quickly there', ({ name }) => {
  expect([...readFileSync(join(folder, `${name}.png`)).subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  expect(statSync(join(folder, `${name}.png`)).size).toBeLessThan(200_000);
});
