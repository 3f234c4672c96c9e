import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { openReader } from '../../browser/chromium.ts';
import { pictureDigest, pictures } from '../../browser/picture.ts';

const folder = resolve(import.meta.dirname, '../../../fixtures/pictures');

const scenes: Readonly<Record<(typeof pictures)[number]['name'], (page: Page) => Promise<void>>> = {
  plan: async (page) => {
    await page.setViewportSize({ width: 1280, height: 660 });
    await page.locator('#tab-placement').click();
    await page.locator('.card', { hasText: 'eu-2' }).hover();
    await page.mouse.move(0, 0);
  },
  drift: (page) => page.setViewportSize({ width: 1280, height: 800 }),
};

// Draws README's pictures of the pages from the files beside them, in the Chromium of this machine, and notes which page each shows.
const reader = await openReader();
for (const { name, shows, pageOf } of pictures) {
  const page = pageOf(readFileSync(join(folder, shows), 'utf8'));
  const opened = await reader.open(page);
  await scenes[name](opened.page);
  await opened.page.screenshot({ path: join(folder, `${name}.png`) });
  writeFileSync(join(folder, `${name}.digest`), `${pictureDigest(page)}\n`);
  if (opened.complaints.length > 0) throw new Error(opened.complaints.join('\n'));
}
await reader.close();
