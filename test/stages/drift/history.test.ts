import { describe, expect, it } from 'vitest';
import { decodeHistory, encodeHistory, noHistory, withPast } from '#core/drift';
import type { DriftHistory, DriftReport, Finding, Timestamp } from '#core/model';
import { deepFreeze } from '../../support/freeze.ts';
import { changed } from './world.ts';

const time = (minute: number): Timestamp => `2026-06-15T12:${String(minute).padStart(2, '0')}:00Z` as Timestamp;
const report = (minute: number, drift: readonly Finding[], more: Partial<DriftReport> = {}): DriftReport =>
  deepFreeze({ format: 1, fleet: 'shop', serial: 1, at: time(minute), clusters: ['east', 'west'] as never, looked: 1, drift, owners: [], quiet: [], unknown: [], ...more });
const one = changed('apps/Deployment/shop/web', { path: 'spec.replicas' as never });
const two = changed('apps/Deployment/shop/web', { path: 'spec.replicas' as never }, { path: 'spec.paused' as never });
const told = (reports: readonly DriftReport[]): { readonly report: DriftReport; readonly history: DriftHistory } => {
  const [first, ...rest] = reports;
  return rest.reduce((before, next) => withPast(next, before.history), withPast(first as DriftReport, noHistory('shop')));
};
const lost = { cluster: 'east' as never, failure: { kind: 'refused', message: 'no' } } as const;

describe('a history', () => {
  it.each([
    { name: 'says when a difference was first found', runs: [report(1, [one]), report(2, [one])], since: [time(1)], changed: false },
    { name: 'dates each field on its own', runs: [report(1, [one]), report(2, [two])], since: [time(1), time(2)], changed: true },
    { name: 'forgets what is over', runs: [report(1, [one]), report(2, []), report(3, [one])], since: [time(3)], changed: true },
    { name: 'keeps the date of what could not be looked at', runs: [report(1, [one]), report(2, [], { unknown: [lost] }), report(3, [one])], since: [time(1)], changed: true },
    { name: 'keeps the date of what was out of scope', runs: [report(1, [one]), report(2, [], { clusters: ['west'] as never }), report(3, [one])], since: [time(1)], changed: false },
    { name: 'finds nothing new where nothing was and nothing is', runs: [report(1, []), report(2, [])], since: [], changed: false },
    { name: 'takes a lost cluster for news', runs: [report(1, []), report(2, [], { unknown: [lost] })], since: [], changed: true },
  ])('$name', ({ runs, since, changed: isNews }) => {
    const { report: last } = told(runs);
    expect([last.drift.flatMap(({ fields }) => fields.map((field) => field.since)), last.past?.changed]).toEqual([since, isNews]);
  });

  it('is bounded', () => {
    const { history, report: last } = told(Array.from({ length: 250 }, (_, at) => report(at % 60, [])));
    expect([history.runs.length, last.past?.runs.length, Object.keys(history.seen)]).toEqual([200, 200, []]);
  });

  it('is read back as it was written', () => {
    const { history } = told([report(1, [two], { pending: [] })]);
    const withNotifier = { ...history, told: { chat: { digest: 'sha256:1' as never, names: ['a'] } } };
    for (const one of [history, withNotifier]) expect(decodeHistory(encodeHistory(one), { path: 'seen.json', fleet: 'shop' })).toMatchObject({ ok: true, value: one });
  });

  it.each([
    { name: 'cut off', text: (whole: string) => whole.slice(0, -20) },
    { name: 'empty', text: () => '' },
    { name: 'of another format', text: (whole: string) => whole.replace('"format": 1', '"format": 2') },
    { name: 'damaged where it tells what was told', text: (whole: string) => whole.replace('"format": 1', '"format": 1, "told": {"chat": {"digest": 1}}') },
    { name: 'of another fleet', text: (whole: string) => whole.replace('"shop"', '"else"') },
  ])('is never taken for the first where it is $name', ({ text }) =>
    expect(decodeHistory(text(encodeHistory(told([report(1, [one])]).history)), { path: 'seen.json', fleet: 'shop' })).toMatchObject({ ok: false, diagnostics: [{ code: 'FLT6508' }] }));
});
