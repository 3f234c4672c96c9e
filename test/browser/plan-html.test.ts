import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Plan } from '#core/model';
import { views } from '#render';
import { hostile, planWith } from '../stages/render/hostile.ts';
import { frame } from '../stages/render/sample.ts';
import { executable, openReader, type Reader, screenshots } from './chromium.ts';
import { faintTexts } from './contrast.ts';
import { widePlan } from './wide-plan.ts';

const html = (plan: Plan): string => views.plan.html(plan, frame({ identity: '0123456789ab', command: 'fleet apply plan.json' }));

if (executable === undefined) process.stderr.write('No Chromium on this machine (Debian: apt-get install chromium): the tests in a browser are skipped.\n');

describe.skipIf(executable === undefined)('the page of a plan, in a real Chromium', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await openReader();
  });
  afterAll(() => reader.close());

  test('100 clusters by 1,000 objects are there in less than two seconds, ask nobody for anything, and complain of nothing', async () => {
    const page = html(widePlan(100, 1000));
    expect(Buffer.byteLength(page)).toBeLessThan(20e6);
    const times: number[] = [];
    for (let run = 0; run < 3; run++) {
      const opened = await reader.open(page);
      times.push(await opened.page.evaluate('performance.getEntriesByName("ready")[0].startTime'));
      expect(opened.complaints).toEqual([]);
      expect(opened.requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
      expect(opened.requests).toHaveLength(1);
      await opened.page.close();
    }
    expect(Math.min(...times)).toBeLessThan(2000);
  }, 60_000);

  test('is read by keyboard: search, arrows, Enter for the values side by side and who wrote them, Escape', async () => {
    const { page, complaints } = await reader.open(html(widePlan(40, 30)));
    const text = (selector: string) => page.locator(selector).first().innerText();
    expect(await text('.corner')).toBe('30 objects × 41 clusters');
    await page.keyboard.press('/');
    await page.keyboard.type('web-0');
    expect(await text('.corner')).toBe('1 object × 41 clusters');
    await page.locator('.matrix').focus();
    await page.keyboard.press('Enter');
    expect(await text('aside h2')).toBe('apps/Deployment/shop/web-0');
    expect(await page.locator('aside .badge.update').count()).toBe(2);
    expect(await text('aside tbody .from')).toContain('placement policies/web.yaml:14');
    expect(await page.locator('aside td.lines').first().innerText()).toContain('b');
    expect(await page.locator('aside td.lines .new').allInnerTexts()).toEqual(['B', 'd', 'B', 'd']);
    expect(await text('aside .hazard')).toContain('--allow sweeps');
    await page.keyboard.press('Escape');
    expect(await page.locator('aside').isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.className')).toBe('matrix');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.cell.active').getAttribute('aria-label')).toContain('update');
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  test('filters by action, outliers, cluster and drift, and folds clusters that are the same', async () => {
    const { page, complaints } = await reader.open(html(widePlan(40, 30)));
    const corner = () => page.locator('.corner').innerText();
    expect(await page.locator('.head').count()).toBeLessThan(8);
    await page.locator('#fold').uncheck();
    expect(await page.locator('.head').count()).toBeGreaterThan(20);
    await page.locator('#only').selectOption('outliers');
    expect(await corner()).toBe('29 objects × 41 clusters');
    await page.locator('#only').selectOption('drift');
    expect(await corner()).toBe('1 object × 41 clusters');
    await page.locator('#only').selectOption('all');
    await page.locator('#clusters').fill('cluster-00');
    expect(await corner()).toBe('30 objects × 10 clusters');
    await page.getByLabel(/create/).first().uncheck();
    expect(await corner()).toBe('20 objects × 10 clusters');
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  test('shows where everything goes: regions, zones, clusters, with replicas before and after', async () => {
    const { page, complaints } = await reader.open(html(widePlan(12, 9)));
    await page.keyboard.press('2');
    expect(await page.locator('.region h3').allInnerTexts()).toEqual(['region ap-south', 'region eu-north', 'region eu-west', 'region us-east', 'region us-west', 'no region']);
    expect(await page.locator('.card').count()).toBe(13);
    expect(await page.locator('.card.lost').innerText()).toContain('not reached');
    const card = page.locator('.card', { hasText: 'cluster-003' });
    expect(await card.getAttribute('aria-label')).toBe('cluster-003, 13 → 18 replicas, 3 create, 5 update, 1 delete, 1 drift');
    await page.locator('#words').fill('web-0');
    expect(await page.locator('.picture-head h2').innerText()).toBe('apps/Deployment/shop/web-0');
    expect(await page.locator('.card', { hasText: 'cluster-007' }).locator('.card-replicas').innerText()).toBe('2 → 9 replicas');
    await page.getByRole('button', { name: 'show all' }).click();
    await card.click();
    expect(await page.locator('aside h2').innerText()).toBe('cluster-003');
    expect(await page.locator('aside .hazard').allInnerTexts()).toEqual(['--allow sweeps touches more than half of the objects', 'PodDisruptionBudget shop/web allows no pod of web-0 to be away']);
    await page.locator('aside').getByRole('button', { name: 'apps/Deployment/shop/web-3' }).click();
    expect(await page.locator('aside tbody .from').first().innerText()).toContain('placement policies/web.yaml:14');
    await page.keyboard.press('Escape');
    expect(await page.locator('aside').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  test('shows the waves as a timeline, and hazards beside the forecast', async () => {
    const { page, complaints } = await reader.open(html(widePlan(40, 9)));
    await page.locator('#tab-waves').click();
    expect(await page.locator('.wave').allInnerTexts()).toEqual(['Wave 1', 'Wave 2', 'Wave 3']);
    expect(await page.locator('.course-name strong').allInnerTexts()).toEqual(['40 clusters']);
    expect(await page.locator('.block-kinds').allInnerTexts()).toEqual(['3 ConfigMap', '3 Deployment', '3 Deployment']);
    await page.locator('#fold').uncheck();
    await page.locator('#clusters').fill('cluster-01');
    expect(await page.locator('.course-name strong').allInnerTexts()).toHaveLength(10);
    const [before, after] = await Promise.all([0, 1].map((at) => page.locator('.block').nth(at).boundingBox()));
    expect((before?.x ?? 0) + (before?.width ?? 0)).toBeLessThanOrEqual(after?.x ?? 0);
    await page.keyboard.press('Escape');
    await page.locator('#tab-waves').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.rollouts tbody tr').first().innerText()).toMatch(/apps\/Deployment\/shop\/web-0\s+80\s+2 → 3\s+40 clusters/);
    await page.getByRole('button', { name: 'cluster-003:apps/Deployment/shop/web-0' }).click();
    expect(await page.locator('aside h2').innerText()).toBe('apps/Deployment/shop/web-0');
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  test('shows what is taken over from whom, what moves in the record, and what the spec consents to', async () => {
    const { page, complaints } = await reader.open(html(planWith('EVIL')));
    await page.locator('#only').selectOption('takes');
    expect(await page.locator('.corner').innerText()).toBe('1 object × 6 clusters');
    await page.locator('.name').first().click();
    expect(await page.locator('aside .takes li').first().innerText()).toMatch(/^takes over all that EVIL \(Update\) owns: 1 field; what the template drops later is removed\s+EVIL$/);
    await page.keyboard.press('Escape');
    await page.locator('#tab-hazards').click();
    expect(await page.locator('.allowed').innerText()).toMatch(/^sweeps 1 time\s+c0EVIL:v1\/ConfigMap\/web\/EVIL\s+EVIL$/);
    await page.locator('#tab-notes').click();
    expect(await page.locator('.lists section', { hasText: 'Moved in the record' }).locator('li').allInnerTexts()).toEqual(['c0EVIL -> toEVIL 1 object', 'c0EVIL:v1/ConfigMap/web/EVIL -> c0EVIL:v1/Secret/web/EVIL']);
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  test('every view is quick with 100 clusters by 1,000 objects', async () => {
    const { page, complaints } = await reader.open(html(widePlan(100, 1000)));
    for (const view of ['placement', 'waves', 'hazards', 'notes', 'changes']) {
      const took = await page.evaluate(`(() => { const begun = performance.now(); document.getElementById('tab-${view}').click(); document.body.offsetHeight; return performance.now() - begun; })()`);
      expect(took, view).toBeLessThan(1500);
    }
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  const views = ['changes', 'placement', 'waves', 'hazards', 'notes'];

  test.each([1280, 800])('every text stands out from what is behind it (WCAG 2.2, 1.4.3), and nothing runs out of the page, %i wide', async (width) => {
    const { page, complaints } = await reader.open(html(widePlan(12, 9)));
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const view of views) {
        await page.locator(`#tab-${view}`).click();
        if (view === 'changes') await page.locator('.name').first().click();
        await page.screenshot({ path: join(screenshots, `plan-${view}-${width}-${colorScheme}.png`) });
        expect(await page.evaluate(faintTexts), `${view} ${colorScheme}`).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
        if (view === 'changes') await page.keyboard.press('Escape');
      }
    }
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  test('is seen in light and in dark', async () => {
    const { page, complaints } = await reader.open(html(widePlan(40, 30)));
    await page.locator('.name').first().click();
    const papers: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(screenshots, `plan-${colorScheme}.png`) });
      papers.push(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
    }
    expect(new Set(papers).size).toBe(2);
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  test.each(hostile.map((text) => ({ name: JSON.stringify(text), text })))('text stays text: $name', async ({ text }) => {
    const { page, complaints, requests } = await reader.open(html(planWith(text)));
    for (const open of ['.name', '.cell.outlier', '.cell.create']) await page.locator(open).first().click();
    await page.locator('.name').first().click();
    for (const view of views) {
      await page.locator(`#tab-${view}`).click();
      if (view === 'placement') await page.locator('.card').first().click();
      expect(await page.evaluate('document.querySelectorAll("script, img, iframe, a, object, embed, svg, base, link, meta").length')).toBe(6);
      expect(await page.evaluate('document.title + document.body.innerText')).toContain('EVIL');
      expect(await page.evaluate('document.title + document.body.innerText + [...document.querySelectorAll("*")].flatMap((one) => [...one.attributes].map(({ value }) => value)).join("")')).not.toMatch(/[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\u0007\u001b]/u);
    }
    expect(complaints).toEqual([]);
    expect(requests).toHaveLength(1);
    await page.close();
  }, 60_000);
});
