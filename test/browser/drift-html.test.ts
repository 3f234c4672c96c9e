import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DriftReport } from '#core/model';
import { views } from '#render';
import { hostile } from '../stages/render/hostile.ts';
import { frame } from '../stages/render/sample.ts';
import { executable, openReader, type Reader, screenshots } from './chromium.ts';
import { faintTexts } from './contrast.ts';
import { driftWith, sampleDrift, wideDrift } from './drift-sample.ts';

const html = (report: DriftReport): string => views.drift.html(report, frame({ now: sampleDrift.at }));

describe.skipIf(executable === undefined)('the page of drift, in a real Chromium', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await openReader();
  });
  afterAll(() => reader.close());

  test('10,000 findings are there in less than two seconds, in less than 2 MB, ask nobody for anything, and complain of nothing', async () => {
    const page = html(wideDrift(100, 100));
    expect(Buffer.byteLength(page)).toBeLessThan(2e6);
    const opened = await reader.open(page);
    expect(await opened.page.evaluate('performance.getEntriesByName("ready")[0].startTime')).toBeLessThan(2000);
    expect([opened.complaints, opened.requests.length]).toEqual([[], 1]);
    await opened.page.close();
  }, 60_000);

  test('shows what was recorded beside what is live, who did it and since when, by cluster', async () => {
    const { page, complaints } = await reader.open(html(sampleDrift));
    expect(await page.locator('.summary').innerText()).toContain('2 fields of 1 object changed');
    expect(await page.locator('.cluster > h2').allInnerTexts()).toEqual(['eu-1 1 difference', 'eu-2 1 difference', 'us-1 2 differences']);
    expect(await page.locator('.cluster tbody tr').first().locator('th, td').allInnerTexts()).toEqual(['spec.replicas', '3', '5', 'by kubectl (scale), 6h ago; found for 5h']);
    await page.screenshot({ path: join(screenshots, 'drift.png') });
    const panes: string[] = [];
    for (const tab of ['unknown', 'pending', 'quiet']) {
      await page.locator(`#tab-${tab}`).click();
      panes.push(await page.locator(`#view-${tab}`).innerText());
    }
    for (const [at, word] of ['within the deadline of 2 min', 'containers[name="web"].image', 'until 2026-07-01, team-web: written by hand for the sale (fleet.yaml:31)'].entries()) expect(panes[at]).toContain(word);
    expect(panes[2]).toContain('KEDA: it scales what its ScaledObject names');
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  test('draws a bar for each run before, and goes from run to run by keyboard', async () => {
    const { page, complaints } = await reader.open(html(sampleDrift));
    expect(await page.locator('.run').count()).toBe(48);
    const heights = await page.locator('.run .stack').evaluateAll((stacks) => stacks.map((one) => one.getBoundingClientRect().height));
    expect(Math.max(...heights)).toBeGreaterThan(4 * Math.min(...heights));
    expect(await page.locator('.caption').innerText()).toBe('2026-06-02 23:00:00 UTC: 4 drift, 1 not looked at, 1 pending');
    await page.locator('.runs').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('.caption').innerText()).toContain('2026-06-02 22:00:00');
    await page.keyboard.press('Home');
    expect(await page.locator('.caption').innerText()).toBe('2026-06-01 00:00:00 UTC: 0 drift, 0 not looked at, 1 pending');
    expect(await page.locator('.runs').getAttribute('aria-label')).toContain('48 runs');
    const { page: alone } = await reader.open(html({ ...sampleDrift, past: undefined } as never));
    expect(await alone.locator('.strip').innerText()).toContain('fleet drift --remember');
    expect(complaints).toEqual([]);
    await alone.close();
    await page.close();
  }, 60_000);

  test('narrows by words, cluster and kind, by keyboard too', async () => {
    const { page, complaints } = await reader.open(html(sampleDrift));
    const keys = () => page.locator('#view-drift .cluster h3').allInnerTexts();
    await page.keyboard.press('/');
    await page.keyboard.type('argocd');
    expect(await keys()).toEqual(['taken over v1/Service/shop/web']);
    expect(await page.locator('#view-drift .shown').innerText()).toBe('1 difference of 4');
    await page.locator('#words').fill('');
    await page.locator('#clusters').fill('US');
    expect(await keys()).toEqual(['vanished v1/ConfigMap/shop/settings', 'not recorded v1/ConfigMap/shop/debug']);
    await page.getByLabel(/vanished/).uncheck();
    expect(await keys()).toEqual(['not recorded v1/ConfigMap/shop/debug']);
    await page.locator('#clusters').fill('nowhere');
    expect(await page.locator('#view-drift').innerText()).toContain('Nothing here.');
    await page.locator('h1').click();
    await page.keyboard.press('2');
    expect(await page.locator('[role="tab"][aria-selected="true"]').innerText()).toContain('Not looked at');
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  test.each(hostile.map((text) => ({ text, name: JSON.stringify(text) })))('shows $name as text', async ({ text }) => {
    const { page, complaints } = await reader.open(html(driftWith(text)));
    for (const tab of ['drift', 'unknown', 'pending', 'quiet']) {
      await page.locator(`#tab-${tab}`).click();
      expect(await page.locator(`#view-${tab}`).innerText()).toContain('EVIL');
    }
    expect(await page.locator('img, iframe, a, script:not([type])').count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  test.each(['light', 'dark'] as const)('is legible in %s', async (colorScheme) => {
    const { page } = await reader.open(html(sampleDrift));
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(screenshots, `drift-${colorScheme}.png`) });
    expect(await page.evaluate(faintTexts)).toEqual([]);
    await page.close();
  }, 60_000);
});
