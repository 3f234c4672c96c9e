import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leavesOf, type Plan } from '#core/model';
import { type Report, views } from '#render';
import { hostile, planWith } from './hostile.ts';
import { contentDigest, field, frame, obj, planOf, step } from './sample.ts';

const html = (plan: Plan, more = {}): string => views.plan.html(plan, frame(more));
const embedded = (page: string): string => /<script type="application\/json" id="plan">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
const reportIn = (page: string): Report => JSON.parse(embedded(page)) as Report;
const sha256 = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

describe('the page of a plan', () => {
  test('allows its own script and style and nothing else', () => {
    const page = html(planOf([]));
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
    const script = /<script>(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    expect(policy.split('; ')).toEqual(["default-src 'none'", `script-src '${sha256(script)}'`, `style-src '${sha256(style)}'`, "base-uri 'none'", "form-action 'none'"]);
    expect(page).not.toMatch(/https?:|\bsrc=|\bhref=|url\(|@import/);
  });

  test('says each text and each list of clusters once', () => {
    const made = (at: number) => obj('v1/ConfigMap', 'web/a', { data: { at: `${at}` } });
    const cluster = (at: number) => ({ cluster: `c${at}` as never, unchanged: 0, steps: [step(`c${at}:v1/ConfigMap/web/a`, { action: 'create', content: contentDigest(made(at === 2 ? 2 : 1)) }), step(`c${at}:v1/ConfigMap/web/b`, { fields: [field('data.x', { live: '1', desired: '2' })] })] });
    const report = reportIn(html(planOf([0, 1, 2].map(cluster), { objects: [made(1), made(2)] })));
    const text = (at: number) => report.texts[at];
    expect(new Set(report.texts).size).toBe(report.texts.length);
    expect(report.sets).toEqual([[0, 1], [2], [0, 1, 2]]);
    expect(report.objects.map(([key, changes]) => [text(key), changes.map(([action, , set]) => [text(action), report.sets[set]?.length])])).toEqual([
      ['v1/ConfigMap/web/a', [['create', 2], ['create', 1]]],
      ['v1/ConfigMap/web/b', [['update', 3]]],
    ]);
    const [[, [usual, outlier] = []] = []] = report.objects;
    expect(text(usual?.[4] ?? -1)).toBe('data:\n  at: \'1\'');
    expect([outlier?.[4], outlier?.[5].map((row) => row.map(text))]).toEqual([-1, [['data.at', '"1"', '"2"']]]);
  });

  test('tells the order of the steps, wave by wave, for each way through them', () => {
    const steps = (cluster: string) => [step(`${cluster}:v1/Namespace/web`, { action: 'create' }), step(`${cluster}:v1/ConfigMap/web/a`, { wave: 7 }), step(`${cluster}:v1/ConfigMap/web/b`, { action: 'delete', wave: 7 }), step(`${cluster}:v1/Secret/web/c`, { action: 'keep', wave: 9 })];
    const idle = { cluster: 'idle' as never, unchanged: 3, steps: [step('idle:v1/Secret/web/c', { action: 'keep' })] };
    const report = reportIn(html(planOf([...['c', 'd'].map((cluster) => ({ cluster: cluster as never, unchanged: 0, steps: steps(cluster) })), { cluster: 'e' as never, unchanged: 0, steps: steps('e').slice(0, 1) }, idle])));
    const text = (at: number) => report.texts[at];
    expect(report.courses.map(([set, waves]) => [report.sets[set], waves.map(([wave, kinds, actions]) => [wave, text(kinds), actions.map(([action, count]) => `${text(action)} ${count}`)])])).toEqual([
      [[0, 1], [[0, 'Namespace', ['create 1']], [7, '2 ConfigMap', ['update 1', 'delete 1']]]],
      [[2], [[0, 'Namespace', ['create 1']]]],
    ]);
  });

  test('says where each template is, with zones and replicas, equal placements once', () => {
    const placed = (template: string, ...replicas: (number | undefined)[]) => ({ template: template as never, targets: replicas.map((count, at) => ({ cluster: `c${at}` as never, ...(count === undefined ? {} : { replicas: count }) })) });
    const cluster = (at: number) => ({ cluster: `c${at}` as never, region: 'eu', zones: ['eu-a', 'eu-b'].slice(at), unchanged: 0, steps: [] });
    const report = reportIn(html(planOf([cluster(0), cluster(1)], { placements: [placed('apps/Deployment/web/a', 2, 3), placed('apps/Deployment/web/b', 2, 3), placed('v1/ConfigMap/web/c', undefined)] })));
    expect(report.clusters.map((row) => report.texts[row[5]])).toEqual(['eu-a, eu-b', 'eu-b']);
    expect(report.placements.map(([key, set, replicas]) => [report.texts[key], report.sets[set], report.sets[replicas]])).toEqual([
      ['apps/Deployment/web/a', [0, 1], [2, 3]],
      ['apps/Deployment/web/b', [0, 1], [2, 3]],
      ['v1/ConfigMap/web/c', [0], [-1]],
    ]);
  });

  test('says what the dry run has otherwise, and what wrote what is made', () => {
    const made = obj('v1/ConfigMap', 'web/a', { data: { a: '1', b: '2' } });
    const leaves = leavesOf(made as never);
    const origins = [{ writers: [{ says: 'template', file: 'web.yaml' }, { says: 'OverridePolicy web/eu', file: 'eu.yaml' }], leaves: leaves.map(([pointer]) => (pointer === '/data/b' ? '1:9' : '2')).join(' ') }];
    const steps = [
      step('c:v1/ConfigMap/web/a', { action: 'create', content: contentDigest(made), origins: 0 }),
      step('c:v1/ConfigMap/web/b', { known: 'verified', differs: [{ path: 'data.a' as never, predicted: '1', stored: '2', cause: 'admission' }], fields: [field('data.a', { live: '0', desired: '2' })] }),
    ];
    const report = reportIn(html(planOf([{ cluster: 'c' as never, unchanged: 0, steps }], { objects: [made], origins })));
    const text = (at: number) => report.texts[at];
    const [made1, changed] = report.objects.map(([, [row]]) => row);
    expect([text(made1?.[8] ?? -1), made1?.[10].map((row) => row.map(text))]).toEqual(['web.yaml:2', [['/data/b', 'OverridePolicy web/eu', 'eu.yaml:9']]]);
    expect([text(changed?.[8] ?? -1), changed?.[9].map((row) => row.map(text))]).toEqual(['templates/nginx.yaml:9', [['data.a', '"2" is stored in place of "1"', 'a webhook or mutating policy']]]);
  });

  test('foretells what happens to pods, equal things once, and what will object', () => {
    const at = (cluster: string) => ({ cluster: cluster as never, object: 'apps/Deployment/web/a' as never });
    const clusters = ['c', 'd'].map((cluster) => ({ cluster: cluster as never, unchanged: 0, steps: [step(`${cluster}:apps/Deployment/web/a`)] }));
    const forecast = { rollouts: [{ at: at('c'), restarts: 2 }, { at: at('d'), restarts: 2 }, { at: { ...at('d'), object: 'apps/Deployment/web/b' as never }, before: 1, after: 9 }], objections: [{ by: 'PodDisruptionBudget' as const, at: { cluster: 'd' as never, object: 'policy/PodDisruptionBudget/web/a' as never }, about: [], says: 'no' }], unknown: [{ cluster: 'c' as never, says: 'not listed' }] };
    const report = reportIn(html(planOf(clusters, { forecast })));
    const text = (place: number) => report.texts[place];
    expect(report.rollouts.map(([key, set, ...counts]) => [text(key), report.sets[set], ...counts])).toEqual([
      ['apps/Deployment/web/b', [1], 0, 1, 9],
      ['apps/Deployment/web/a', [0, 1], 2, -1, -1],
    ]);
    expect(report.objections.map(([kind, cluster, key, says]) => [text(kind), cluster, text(key), text(says)])).toEqual([['PodDisruptionBudget', 1, 'web/a', 'no']]);
    expect(report.unforeseen.map(([, cluster, , says]) => [cluster, text(says)])).toEqual([[0, 'not listed']]);
  });

  test('100 clusters by 1,000 objects, each another value, take less than 20 MB', () => {
    const wide = planOf(
      Array.from({ length: 100 }, (_, at) => ({
        cluster: `c${at}` as never,
        unchanged: 0,
        steps: Array.from({ length: 1000 }, (__, object) => step(`c${at}:v1/ConfigMap/web/s-${object}`, { fields: [field('data.value', { live: 'before', desired: `after ${at} ${object}` })] })),
      })),
    );
    expect(Buffer.byteLength(html(wide))).toBeLessThan(20e6);
  });

  test('shows a secret value by its digest only', () => {
    const digest = `hmac:${'0123456789abcdef'.repeat(4)}`;
    const page = html(planOf([{ cluster: 'c' as never, unchanged: 0, steps: [step('c:v1/Secret/web/a', { fields: [field('data.key', { live: digest, desired: 'hmac:ff' })] })] }]));
    expect(page).toContain('(secret 01234567)');
    expect(page).not.toContain(digest);
  });
});

describe('nothing from a cluster or a file becomes markup', () => {
  const frameOf = (page: string): string => page.replace(embedded(page), '');

  test.each(hostile.map((text) => ({ name: JSON.stringify(text), text })))('$name', ({ text }) => {
    const page = html(planWith(text), { command: `fleet apply ${text}`, identity: '0' });
    expect(frameOf(page)).toBe(frameOf(html(planOf([]))));
    expect(embedded(page)).not.toMatch(/[<>&\u2028\u2029]/);
    expect(reportIn(page).texts.join('\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\u{e0000}-\u{e007f}]/u);
  });

  test('nor any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const page = html(planWith(text));
        expect(embedded(page)).not.toMatch(/[<>&\u2028\u2029]/);
        expect(reportIn(page).objects).toHaveLength(2);
      }),
      { numRuns: 100 },
    );
  });
});
