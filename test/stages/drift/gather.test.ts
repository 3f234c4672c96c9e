import { describe, expect, it } from 'vitest';
import { decodeNote, encodeNote, gather, latest, noHistory, type Part } from '#core/drift';
import { type ClusterName, type DriftReport, type Finding, noteName, type Shard, shardIn, type Timestamp } from '#core/model';
import { deepFreeze } from '../../support/freeze.ts';
import { changed } from './world.ts';

const time = (minute: number): Timestamp => `2026-06-15T12:${String(minute).padStart(2, '0')}:00Z` as Timestamp;
const names = (...clusters: readonly string[]): readonly ClusterName[] => clusters as readonly ClusterName[];
const report = (minute: number, clusters: readonly ClusterName[], more: Partial<DriftReport> = {}): DriftReport =>
  deepFreeze({ format: 1, fleet: 'shop', serial: minute, at: time(minute), clusters, looked: 3, drift: [], owners: [], quiet: [], unknown: [], ...more });
const at = (cluster: string, name: string): Finding => {
  const finding = changed(`apps/Deployment/shop/${name}`, { path: 'spec.replicas' as never });
  return { ...finding, at: { ...finding.at, cluster: cluster as ClusterName } };
};
const part = (index: number, of: number, one: DriftReport): Part => ({ shard: { index, of }, report: one });
const two: Readonly<Record<number, readonly ClusterName[]>> = { 0: names('east', 'north'), 1: names('west') };
const given = (parts: readonly Part[], members = two): Parameters<typeof gather>[0] => ({ parts, membersIn: ({ index }: Shard) => members[index] ?? [] });
const told = (input: Parameters<typeof gather>[0]): DriftReport => gather(input, { fleet: 'shop', now: time(59) });
const run = (minute: number, drift: number): { at: Timestamp; drift: number; unknown: number } => ({ at: time(minute), drift, unknown: 0 });

describe('what shards found, put together', () => {
  const first = report(4, names('east', 'north'), { drift: [at('east', 'b'), at('north', 'a')], past: { runs: [run(1, 7), run(2, 1), run(4, 2)], changed: false } });
  const second = report(5, names('west'), { drift: [at('west', 'a')], past: { runs: [run(3, 4), run(5, 1)], changed: true } });

  it('is one report, as old as its oldest part, sorted by address', () => {
    const whole = told(given([part(1, 2, second), part(0, 2, first)]));
    expect([whole.at, whole.serial, whole.clusters, whole.looked]).toEqual([time(4), 5, ['east', 'north', 'west'], 6]);
    expect(whole.drift.map((finding) => `${finding.at.cluster} ${finding.at.object}`)).toEqual(['east apps/Deployment/shop/b', 'north apps/Deployment/shop/a', 'west apps/Deployment/shop/a']);
    expect(whole.unknown).toEqual([]);
  });

  it('sums up the runs that all of them know, the last with the last', () => {
    expect(told(given([part(0, 2, first), part(1, 2, second)])).past).toEqual({ runs: [run(2, 5), run(4, 3)], changed: true });
  });

  it.each([
    { name: 'a shard that left nothing', input: given([part(0, 2, first)]), want: ['west: shard 1/2 has left no report'], drift: 2 },
    { name: 'a report that is too old', input: { ...given([part(0, 2, first), part(1, 2, second)]), notBefore: time(5) }, want: [`east: the last report of shard 0/2 is of ${time(4)}`, `north: the last report of shard 0/2 is of ${time(4)}`], drift: 1 },
    { name: 'a member that joined since', input: given([part(0, 2, first), part(1, 2, second)], { ...two, 1: names('west', 'new') }), want: ['new: the last run of shard 1/2 did not look at it'], drift: 3 },
    { name: 'no more of a member that left', input: given([part(0, 2, first), part(1, 2, second)], { 0: names('east'), 1: names('west') }), want: [], drift: 2 },
    {
      name: 'what a part could not look at',
      input: given([part(0, 1, report(1, names('east', 'west'), { unknown: [{ cluster: 'west' as ClusterName, failure: { kind: 'refused', message: 'no' } }] }))], { 0: names('east', 'west') }),
      want: ['west: no'], drift: 0,
    },
  ])('tells of $name', ({ input, want, drift }) => {
    const whole = told(input);
    expect([whole.unknown.map(({ cluster, failure }) => `${cluster}: ${failure.message}`), whole.drift.length]).toEqual([want, drift]);
  });

  it('is of the newest number of shards: what an older job left is no part of it', () => {
    const alone = part(0, 1, report(9, names('east', 'north', 'west')));
    expect(latest([part(0, 2, first), alone, part(1, 2, second)])).toEqual([alone]);
    expect(latest([])).toEqual([]);
  });
});

describe('a note of a run', () => {
  const note = { history: noHistory('shop'), report: report(1, names('east'), { drift: [at('east', 'a')] }) };
  const read = (text: string, fleet = 'shop'): ReturnType<typeof decodeNote> => decodeNote(text, { where: 'x', name: 'drift', fleet });

  it('is read back as it was written', () => expect(read(encodeNote(note))).toMatchObject({ ok: true, value: note }));

  it.each([
    { name: 'cut off', text: encodeNote(note).slice(0, -9), fleet: 'shop' },
    { name: 'of another fleet', text: encodeNote(note), fleet: 'other' },
    { name: 'of another format', text: encodeNote(note).replace('"format": 1', '"format": 2'), fleet: 'shop' },
    { name: 'without a report', text: JSON.stringify({ format: 1, history: noHistory('shop') }), fleet: 'shop' },
    { name: 'no JSON', text: 'drift', fleet: 'shop' },
  ])('is a diagnostic where it is $name', ({ text, fleet }) => expect(read(text, fleet).diagnostics.map(({ code }) => code)).toEqual(['FLT6514']));

  it.each([
    { shard: undefined, name: 'drift' },
    { shard: { index: 3, of: 10 }, name: 'drift-3-of-10' },
  ])('has the name $name', ({ shard, name }) => expect([noteName(shard), shardIn(name)]).toEqual([name, shard ?? { index: 0, of: 1 }]));

  it.each(['drift-3', 'drifts', 'other', 'drift--1-of-2'])('has not the name %s', (name) => expect(shardIn(name)).toBeUndefined());
});
