import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DriftReport } from '#core/model';
import { views } from '#render';
import { monitoringProgram } from '../monitoring/build.ts';
import { describedIn, type Series, seriesIn } from '../monitoring/exposition.ts';
import { type Pushgateway, startPushgateway } from '../monitoring/launch.ts';
import { fullReport } from '../monitoring/report.ts';
import { frame } from '../stages/render/sample.ts';

const program = await monitoringProgram('pushgateway');

const textOf = (report: DriftReport): string => views.drift.prometheus(report, frame());
const ordered = (all: readonly Series[]): readonly string[] => all.map(({ name, labels, value }) => `${name} ${JSON.stringify(Object.entries(labels).sort())} ${value}`).sort();

describe.skipIf(program === undefined)(program === undefined ? 'the Pushgateway cannot be built: there is no Go here' : 'a real Pushgateway', () => {
  let gateway: Pushgateway;
  beforeAll(async () => {
    gateway = await startPushgateway(program ?? '');
  });
  afterAll(() => gateway?.stop());

  const put = async (text: string, instance = 'x'): Promise<number> => (await fetch(`${gateway.endpoint}/metrics/job/fleet_drift/instance/${instance}`, { method: 'PUT', body: text })).status;
  const kept = async (): Promise<string> => (await fetch(`${gateway.endpoint}/metrics`)).text();
  const pushed = (report: DriftReport, instance = 'x'): readonly Series[] => seriesIn(textOf(report), 'fleet_').map((one) => ({ ...one, labels: { ...one.labels, job: 'fleet_drift', instance } }));

  it('takes the text and gives every series, help and type back', async () => {
    expect(await put(textOf(fullReport))).toBe(200);
    const answer = await kept();
    expect(ordered(seriesIn(answer, 'fleet_'))).toEqual(ordered(pushed(fullReport)));
    expect([...describedIn(answer, 'fleet_')].sort()).toEqual([...describedIn(textOf(fullReport), 'fleet_')].sort());
    expect(seriesIn(answer, 'push_failure_time_seconds')).toMatchObject([{ value: 0 }]);
  });
  it('keeps nothing of the run before when the next one is put in its place', async () => {
    const calm: DriftReport = { ...fullReport, at: '2026-03-01T12:15:00Z' as never, drift: [], quiet: [], unknown: [] };
    expect([await put(textOf(fullReport)), await put(textOf(calm))]).toEqual([200, 200]);
    expect(ordered(seriesIn(await kept(), 'fleet_'))).toEqual(ordered(pushed(calm)));
  });
  it('keeps what each shard measures', async () => {
    const shards = ['shard-0', 'shard-1'];
    for (const shard of shards) expect(await put(textOf(fullReport), shard)).toBe(200);
    const both = seriesIn(await kept(), 'fleet_').filter(({ labels }) => shards.includes(labels['instance'] ?? ''));
    expect(ordered(both)).toEqual(ordered(shards.flatMap((shard) => pushed(fullReport, shard))));
  });
  it('would refuse a text of another form', async () => {
    const text = textOf(fullReport);
    const spoilt = [text.trimEnd(), text.replace(' gauge', ' number'), text.replace('west"', 'west'), text.replace(/(fleet_drift_looked_objects\{.*)/, '$1 1772366400000')];
    expect(await Promise.all(spoilt.map((one) => put(one, 'spoilt')))).toEqual([400, 400, 400, 400]);
  });
});
