import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openReader, type Reader } from '../../browser/chromium.ts';
import { pictured, picturedDrift, pictureDigest } from '../../browser/picture.ts';

const folder = resolve(import.meta.dirname, '../../../fixtures/pictures');

type Picture = { readonly name: string; readonly page: string; readonly height: number; readonly pose: (page: Awaited<ReturnType<Reader['open']>>['page']) => Promise<void> };

// Draws README's pictures of the pages in the Chromium of this machine, and notes which page each shows.
const pictures: readonly Picture[] = [
  {
    name: 'plan', page: pictured(readFileSync(join(folder, 'shop.plan.json'), 'utf8')), height: 660,
    pose: async (page) => {
      await page.locator('#tab-placement').click();
      await page.locator('.card', { hasText: 'eu-2' }).hover();
      await page.mouse.move(0, 0);
    },
  },
  { name: 'drift', page: picturedDrift(), height: 700, pose: async () => undefined },
];
const reader = await openReader();
for (const { name, page: text, height, pose } of pictures) {
  const { page, complaints } = await reader.open(text);
  await page.setViewportSize({ width: 1280, height });
  await pose(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  writeFileSync(join(folder, `${name}.digest`), `${pictureDigest(text)}\n`);
  if (complaints.length > 0) throw new Error(complaints.join('\n'));
}
await reader.close();
