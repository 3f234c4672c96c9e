import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DriftReport, Quiet } from '#core/model';
import { type DriftPage, views } from '#render';
import { wideDrift } from '../../browser/wide-drift.ts';
import { driftWith, hostile } from './hostile.ts';
import { frame, place, step } from './sample.ts';

const html = (report: DriftReport): string => views.drift.html(report, frame());
const pageIn = (page: string): DriftPage => JSON.parse(/<script type="application\/json" id="drift">(.*?)<\/script>/s.exec(page)?.[1] ?? '') as DriftPage;
const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const finding = (cluster: string) => ({ what: 'changed' as const, at: step(`${cluster}:apps/Deployment/web/a`).at, since: '2026-02-27T12:00:00Z' as never, fields: [{ path: 'spec.replicas' as never, recorded: 3, live: 5, manager: 'kubectl', operation: 'Update' as const, subresource: 'scale', time: '2026-03-01T11:00:00Z' as never }] });
const report = (more: Partial<DriftReport> = {}): DriftReport => ({ format: 1, fleet: 'shop', serial: 4, at: '2026-03-01T12:00:00Z' as never, clusters: ['c', 'd'] as never, looked: 7, drift: [], owners: [], quiet: [], unknown: [], ...more });
const spelt = (page: DriftPage, rows: readonly (readonly number[])[]) => rows.map((row) => row.filter((at) => at >= 0).map((at) => page.texts[at]));

describe('the page of drift', () => {
  test('allows its own script and styles and nothing else', () => {
    const page = html(report());
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    const styles = [...page.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style = '']) => sha256(style));
    expect(policy.split('; ')).toEqual(["default-src 'none'", `script-src ${sha256(/<script>(.*?)<\/script>/s.exec(page)?.[1] ?? '')}`, `style-src ${styles.join(' ')}`, "base-uri 'none'", "form-action 'none'"]);
    expect(page).not.toMatch(/https?:|\bsrc=|\bhref=|url\(|@import/);
  });

  test('says equal things once: who, when, since when, recorded and live', () => {
    const page = pageIn(html(report({ drift: [finding('c'), finding('d')] })));
    const [one, other] = page.drift;
    expect(one?.[5]).toBe(other?.[5]);
    const fields = (page.lists[one?.[5] ?? -1] ?? []).map((at) => page.lists[at] ?? []);
    expect(spelt(page, fields)).toEqual([['spec.replicas', '3', '5', 'kubectl (Update, scale)', '60m ago', '2026-03-01T11:00:00Z', '']]);
    expect(spelt(page, [one?.slice(0, 5) ?? []])).toEqual([['changed', 'c', 'apps/Deployment/web/a', '2026-02-27T12:00:00Z', '2d']]);
  });

  test('says why something does not count, until when, and where that is written', () => {
    const quiet: readonly Quiet[] = [{ ...finding('c'), excuse: { by: 'controller', name: 'keda', says: 'scales' } }, { ...finding('d'), excuse: { by: 'rule', owner: 'team-web', says: 'sale', expires: '2026-03-11T12:00:00Z' as never, at: place('fleet.yaml', 9) } }];
    const page = pageIn(html(report({ quiet, owners: [{ ...finding('c'), what: 'extra-owner' }] })));
    expect(spelt(page, page.quiet.map((row) => page.lists[row[7]] ?? []))).toEqual([
      ['controller keda', 'scales'],
      ['rule of team-web', 'sale', '2026-03-11T12:00:00Z', '10d', 'fleet.yaml:9'],
      ['another owner', 'its value is as recorded; --strict counts it'],
    ]);
  });

  const unknown = [{ cluster: 'c' as never, failure: { kind: 'timeout' as const, message: 'no answer' } }];
  const pending = [{ at: step('c:v1/ConfigMap/web/a').at, action: 'update' as const, because: 'changed' as const, fields: [] }];
  test.each([
    { name: 'drift', more: { drift: [finding('c')], pending }, want: { says: 'Drift', tone: 'bad' } },
    { name: 'drift and a lost cluster', more: { drift: [finding('c')], unknown }, want: { says: 'Drift, and not everything could be looked at', tone: 'bad' } },
    { name: 'a lost cluster', more: { unknown, pending }, want: { says: 'No drift seen, but not everything could be looked at', tone: 'warns' } },
    { name: 'something pending', more: { pending }, want: { says: 'No drift; changes are pending', tone: 'warns' } },
    { name: 'nothing', more: { pending: [] }, want: { says: 'No drift', tone: 'good' } },
  ])('its verdict on $name', ({ more, want }) => expect(pageIn(html(report(more))).verdict).toEqual(want));

  test('has neither a history nor what is pending where nobody asked for it', () => {
    expect(Object.keys(pageIn(html(report())))).not.toEqual(expect.arrayContaining(['past']));
    expect(pageIn(html(report()))).not.toHaveProperty('pending');
    const past = { changed: true, runs: [{ at: '2026-03-01T11:00:00Z' as never, drift: 0, unknown: 1 }, { at: '2026-03-01T12:00:00Z' as never, drift: 2, unknown: 0, pending: 3 }] };
    expect(pageIn(html(report({ past }))).past).toEqual({ changed: true, runs: [['2026-03-01T11:00:00Z', 0, 1, -1], ['2026-03-01T12:00:00Z', 2, 0, 3]] });
  });

  test('10,000 findings, no two alike, take less than 1.5 MB and two seconds', () => {
    const wide = wideDrift(100, 100);
    const begun = performance.now();
    const page = html(wide);
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(Buffer.byteLength(page)).toBeLessThan(1.5e6);
    expect(pageIn(page).drift).toHaveLength(10_000);
  });

  test('shows no secret value', () => {
    const sealed = `hmac:${'ab'.repeat(32)}`;
    const page = html(report({ drift: [{ ...finding('c'), fields: [{ path: 'data.token' as never, recorded: sealed, live: { a: sealed } }] }] }));
    expect(page).not.toContain(sealed);
    expect(page).toContain('(secret abababab)');
  });
});

const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\u{e0000}-\u{e007f}]/u;

describe('nothing of a drift report becomes markup', () => {
  const check = (text: string): void => {
    const page = html(driftWith(text));
    const bare = html(driftWith('x'));
    const outside = (one: string): string => one.replace(/<script type="application\/json" id="drift">.*?<\/script>/s, '');
    expect(outside(page)).toBe(outside(bare));
    expect(JSON.stringify(Object.values(pageIn(page)))).not.toMatch(CONTROLS);
    for (const said of pageIn(page).texts) expect(said).not.toMatch(CONTROLS);
  };
  test.each(hostile.map((text) => ({ name: JSON.stringify(text), text })))('$name', ({ text }) => check(text));
  test('nor any text at all', () => fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), check), { numRuns: 60 }));
});
