import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openReader } from '../../browser/chromium.ts';
import { pictured, pictureDigest } from '../../browser/picture.ts';

const folder = resolve(import.meta.dirname, '../../../fixtures/pictures');

// Draws README's picture of the page from the plan beside it, in the Chromium of this machine, and notes which page it shows.
const page = pictured(readFileSync(join(folder, 'shop.plan.json'), 'utf8'));
const reader = await openReader();
const opened = await reader.open(page);
await opened.page.setViewportSize({ width: 1280, height: 660 });
await opened.page.locator('#tab-placement').click();
await opened.page.locator('.card', { hasText: 'eu-2' }).hover();
await opened.page.mouse.move(0, 0);
await opened.page.screenshot({ path: join(folder, 'plan.png') });
await reader.close();
writeFileSync(join(folder, 'plan.digest'), `${pictureDigest(page)}\n`);
if (opened.complaints.length > 0) throw new Error(opened.complaints.join('\n'));
