import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DriftReport } from '#core/model';
import { views } from '#render';
import { driftWith, hostile } from '../stages/render/hostile.ts';
import { frame } from '../stages/render/sample.ts';
import { executable, openReader, type Reader, screenshots } from './chromium.ts';
import { faintTexts } from './contrast.ts';
import { wideDrift } from './wide-drift.ts';

const html = (report: DriftReport): string => views.drift.html(report, frame());
const parts = ['drift', 'unknown', 'pending', 'quiet'];

describe.skipIf(executable === undefined)('the page of drift, in a real Chromium', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await openReader();
  });
  afterAll(() => reader.close());

  test('10,000 findings are there in less than two seconds, are searched at once, ask nobody for anything, and complain of nothing', async () => {
    const { page, complaints, requests } = await reader.open(html(wideDrift(100, 100)));
    expect(await page.evaluate('performance.getEntriesByName("ready")[0].startTime')).toBeLessThan(2000);
    const types = (words: string) => `(() => { const begun = performance.now(); const box = document.getElementById('words'); box.value = ${JSON.stringify(words)}; box.dispatchEvent(new Event('input')); document.body.offsetHeight; return performance.now() - begun; })()`;
    for (const words of ['w', 'web-7', 'web-77 kubectl', '']) expect(await page.evaluate(types(words)), words).toBeLessThan(1000);
    for (const by of ['what', 'kind', 'object', 'cluster']) await page.locator('#by').selectOption(by);
    await page.locator('#fold').uncheck();
    expect(await page.locator('.entry').count()).toBeLessThan(2000);
    await page.getByRole('button', { name: /^\d+ more$/ }).first().click();
    expect(await page.locator('.group').first().locator('.entry').count()).toBe(20);
    expect(complaints).toEqual([]);
    expect(requests).toHaveLength(1);
    await page.close();
  }, 60_000);

  test('says at the top what was found, and draws the runs before', async () => {
    const { page, complaints } = await reader.open(html(wideDrift(4, 10)));
    expect(await page.locator('.verdict').innerText()).toBe('Drift, and not everything could be looked at');
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(['Drift\n40', 'Not looked at\n1', 'Pending\n1', 'Not counted\n5']);
    expect(await page.locator('.runs li').count()).toBe(90);
    expect(await page.locator('.history figcaption').innerText()).toContain('the last 90 of 120 runs');
    expect(await page.locator('.runs li').nth(85).innerText()).toBe('2026-03-20 04:00 UTC: 7 drift, 0 not looked at, 1 pending');
    expect(await page.locator('.runs li').first().innerText()).toContain('pending not asked for');
    const height = async (at: number) => (await page.locator('.runs li').nth(at).locator('.piece.drift').boundingBox())?.height ?? 0;
    expect(await height(85)).toBeGreaterThan(3 * (await height(80)));
    const told = page.locator('.history output');
    await page.locator('.runs').focus();
    for (const [key, want] of [['End', '2026-03-20 20:00 UTC 2 drift'], ['ArrowLeft', '2026-03-20 16:00 UTC 1 drift'], ['Home', '2026-03-06 00:00 UTC 3 drift']] as const) {
      await page.keyboard.press(key);
      expect(await told.innerText()).toContain(want);
    }
    await page.locator('.runs li').nth(85).hover();
    expect(await told.innerText()).toContain('2026-03-20 04:00 UTC 7 drift');
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  test('says plainly where there is no history, nothing was found, and pending was not asked for', async () => {
    const { past: _, pending: __, ...bare } = wideDrift(0, 0, { unknown: [], owners: [], quiet: [] });
    const { page, complaints } = await reader.open(html(bare));
    expect(await page.locator('.verdict').innerText()).toBe('No drift');
    expect(await page.locator('.history').innerText()).toMatch(/^No history\s+Runs are kept and drawn here with fleet drift --history FILE$/);
    const said: string[] = [];
    for (const part of parts) {
      await page.locator(`#tab-${part}`).click();
      said.push(await page.locator(`#view-${part}`).innerText());
    }
    expect(said).toEqual(['Nothing differs from what was recorded.', 'Everything was looked at.', 'Not asked for: fleet drift --with-pending', 'Every difference counts.']);
    expect(await page.locator('.tools').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  test('is read by keyboard: search, arrows, Enter for whole values and who wrote them, Escape', async () => {
    const { page, complaints } = await reader.open(html(wideDrift(4, 10)));
    const shown = () => page.locator('#view-drift .shown').innerText();
    expect(await shown()).toBe('40 entries in 4 groups');
    await page.keyboard.press('/');
    await page.keyboard.type('web-3 scale');
    expect(await shown()).toBe('4 of 40 entries in 4 groups');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate('document.activeElement.innerText')).toContain('cluster-000');
    await page.keyboard.press('Enter');
    expect(await page.locator('#view-drift .entry:visible').count()).toBe(3);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.locator('aside h2').innerText()).toBe('apps/Deployment/shop/web-3');
    expect(await page.locator('aside dl').nth(1).innerText()).toMatch(/by\s+kubectl \(Update, scale\)\s+changed\s+less than 4d ago, 2026-03-20T06:00:00Z\s+found\s+4d, since 2026-03-20T06:00:00Z/);
    expect(await page.locator('aside td.lines .new').allInnerTexts()).toEqual(['B 0 3', 'd']);
    expect(await page.locator('aside pre').innerText()).toContain('fleet drift absorb cluster-000:apps/Deployment/shop/web-3 --dry-run');
    await page.locator('aside').getByRole('button', { name: 'cluster-002' }).click();
    expect(await page.locator('aside dd').first().innerText()).toBe('cluster-002');
    await page.keyboard.press('Escape');
    expect(await page.locator('aside').isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.innerText')).toBe('apps/Deployment/shop/web-3');
    await page.keyboard.press('2');
    expect(await page.locator('#view-unknown .shown').innerText()).toBe('0 of 1 entry in 0 groups');
    await page.locator('#words').fill('');
    expect(await page.locator('#view-unknown .says').innerText()).toBe('connection refused');
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  test('filters by what happened and by cluster, and groups by cluster, by what happened, by kind and by object', async () => {
    const { page, complaints } = await reader.open(html(wideDrift(4, 10)));
    const groups = () => page.locator('.view:visible .group-name').allInnerTexts();
    expect(await groups()).toEqual(['cluster-000', 'cluster-001', 'cluster-002', 'cluster-003']);
    await page.locator('#by').selectOption('what');
    expect(await groups()).toEqual(['changed', 'taken over', 'vanished']);
    await page.locator('#by').selectOption('kind');
    expect(await groups()).toEqual(['ConfigMap', 'Deployment']);
    await page.getByLabel('vanished').uncheck();
    expect(await groups()).toEqual(['Deployment']);
    await page.locator('#clusters').fill('-003');
    await page.locator('#by').selectOption('object');
    expect(await groups()).toEqual([0, 1, 2, 3, 5, 6, 7, 8].map((at) => `apps/Deployment/shop/web-${at}`));
    const row = page.locator('.view:visible .entry').first().locator('tr').nth(1);
    expect(await row.locator('td').allInnerTexts()).toEqual(['spec.replicas', '3', '7', 'kubectl (Update, scale)', 'less than 4d ago', '4d']);
    await page.keyboard.press('Escape');
    await page.locator('#tab-quiet').click();
    await page.locator('#clusters').fill('');
    await page.locator('#by').selectOption('what');
    expect(await groups()).toEqual(['another owner: its value is as recorded; --strict counts it', 'controller horizontal-pod-autoscaler: scales what it is pointed at', 'rule of team-web: scaled for the sale']);
    expect(await page.locator('.view:visible .excuse').last().innerText()).toBe('rule of team-web scaled for the sale until 2026-04-01, 7d18h left fleet.yaml:31');
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  test.each([1280, 800])('every text stands out from what is behind it (WCAG 2.2, 1.4.3), and nothing runs out of the page, %i wide', async (width) => {
    const { page, complaints } = await reader.open(html(wideDrift(4, 6)));
    await page.setViewportSize({ width, height: 800 });
    const papers: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      papers.push(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
      for (const part of parts) {
        await page.locator(`#tab-${part}`).click();
        if (part === 'drift') await page.locator('.entries .link').first().click();
        await page.screenshot({ path: join(screenshots, `drift-${part}-${width}-${colorScheme}.png`) });
        expect(await page.evaluate(faintTexts), `${part} ${colorScheme}`).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
        if (part === 'drift') await page.keyboard.press('Escape');
      }
    }
    expect(new Set(papers).size).toBe(2);
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  test.each(hostile.map((text) => ({ name: JSON.stringify(text), text })))('text stays text: $name', async ({ text }) => {
    const { page, complaints, requests } = await reader.open(html(driftWith(text)));
    for (const part of parts) {
      await page.locator(`#tab-${part}`).click();
      await page.locator('.view:visible .entries .link').first().click();
      expect(await page.evaluate('document.querySelectorAll("script, style, img, iframe, a, object, embed, svg, base, link, meta").length')).toBe(8);
      expect(await page.evaluate('document.title + document.body.innerText')).toContain('EVIL');
      expect(await page.evaluate('document.title + document.body.innerText + [...document.querySelectorAll("*")].flatMap((one) => [...one.attributes].map(({ value }) => value)).join("")')).not.toMatch(/[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\u0007\u001b]/u);
      for (const typed of await page.locator('aside pre').allInnerTexts()) expect(typed, 'what is to be typed').toMatch(/^[A-Za-z0-9._:/ \n-]*$/);
    }
    expect(complaints).toEqual([]);
    expect(requests).toHaveLength(1);
    await page.close();
  }, 60_000);
});
