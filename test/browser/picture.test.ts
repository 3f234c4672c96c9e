import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { pictured, pictureDigest } from './picture.ts';

const folder = resolve(import.meta.dirname, '../../fixtures/pictures');

test("README's picture is of the page as it is now; else draw it anew: npm run pictures", () => {
  expect(pictureDigest(pictured(readFileSync(join(folder, 'shop.plan.json'), 'utf8')))).toBe(readFileSync(join(folder, 'plan.digest'), 'utf8').trim());
  expect(readFileSync(resolve(folder, '../../README.md'), 'utf8')).toContain('](fixtures/pictures/plan.png)');
});

test('the picture is a PNG that is quickly there', () => {
  expect([...readFileSync(join(folder, 'plan.png')).subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  expect(statSync(join(folder, 'plan.png')).size).toBeLessThan(200_000);
});
