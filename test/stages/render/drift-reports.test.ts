import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DriftReport } from '#core/model';
import { views } from '#render';
import { frame, step } from './sample.ts';
import { sarifProblems } from './sarif-schema.ts';

const at = (address: string) => step(address).at;
const report = (more: Partial<DriftReport> = {}): DriftReport => ({
  format: 1,
  fleet: 'shop',
  serial: 4,
  at: '2026-03-01T12:00:00Z' as never,
  clusters: ['member1', 'member2', 'member3'] as never,
  looked: 12,
  drift: [
    {
      what: 'changed',
      at: at('member1:apps/Deployment/web/nginx'),
      fields: [
        { path: 'spec.replicas' as never, recorded: 3, live: 5, manager: 'kubectl', operation: 'Update', subresource: 'scale', time: '2026-03-01T11:59:30Z' as never },
        { path: 'spec.paused' as never, live: true },
      ],
    },
    { what: 'vanished', at: at('member1:v1/ConfigMap/web/settings'), fields: [] },
  ],
  owners: [],
  quiet: [{ what: 'changed', at: at('member2:apps/Deployment/web/nginx'), fields: [{ path: 'spec.replicas' as never }], excuse: { by: 'controller', name: 'keda', says: 'scales' } }],
  unknown: [{ cluster: 'member3' as never, failure: { kind: 'timeout', message: 'no answer' } }],
  ...more,
});

type Log = { runs: [{ results: { ruleId: string; message: { text: string }; partialFingerprints: object }[]; tool: { driver: { rules: { id: string }[] } } }] };
const logOf = (value: DriftReport, more = {}): Log => {
  const log = JSON.parse(views.drift.sarif(value, frame(more))) as Log;
  expect(sarifProblems(log)).toEqual([]);
  return log;
};

describe('drift as SARIF 2.1.0', () => {
  it('has a result for each finding and for what could not be looked at', () => {
    const [run] = logOf(report()).runs;
    expect(run.results.map(({ ruleId, message }) => `${ruleId} ${message.text}`)).toEqual([
      'drift/changed member1:apps/Deployment/web/nginx: spec.replicas: recorded 3, live 5, by kubectl (scale) at 2026-03-01T11:59:30Z; spec.paused: recorded unset, live true',
      'drift/vanished member1:v1/ConfigMap/web/settings: recorded, but not there any more',
      'drift/unknown member3 could not be looked at: no answer',
    ]);
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(['drift/changed', 'drift/unknown', 'drift/vanished']);
  });
  it('knows a finding again whenever it is found', () => {
    const marks = (now: string) => logOf(report(), { now }).runs[0].results.map(({ partialFingerprints }) => partialFingerprints);
    expect(marks('2026-03-01T12:00:00Z')).toEqual(marks('2026-04-01T12:00:00Z'));
  });
  it('has no result where all is as it was', () => expect(logOf(report({ drift: [], unknown: [] })).runs[0].results).toEqual([]));
});

describe('drift as JUnit', () => {
  it('has a suite for each cluster, and a case that passes where nothing is found', () => {
    expect(views.drift.junit(report(), frame()).split('\n')).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="fleet drift shop" tests="4" failures="3" errors="0">',
      '  <testsuite name="member1" tests="2" failures="2" errors="0">',
      '    <testcase name="apps/Deployment/web/nginx" classname="member1">',
      '      <failure type="changed" message="spec.replicas: recorded 3, live 5, by kubectl (scale) at 2026-03-01T11:59:30Z">spec.replicas: recorded 3, live 5, by kubectl (scale) at 2026-03-01T11:59:30Z',
      'spec.paused: recorded unset, live true</failure>',
      '    </testcase>',
      '    <testcase name="v1/ConfigMap/web/settings" classname="member1">',
      '      <failure type="vanished" message="recorded, but not there any more">recorded, but not there any more</failure>',
      '    </testcase>',
      '  </testsuite>',
      '  <testsuite name="member2" tests="1" failures="0" errors="0">',
      '    <testcase name="is as it was recorded" classname="member2"/>',
      '  </testsuite>',
      '  <testsuite name="member3" tests="1" failures="1" errors="0">',
      '    <testcase name="is reached" classname="member3">',
      '      <failure type="unknown" message="no answer">no answer</failure>',
      '    </testcase>',
      '  </testsuite>',
      '</testsuites>',
      '',
    ]);
  });
});

const linesOf = (value: DriftReport, name: string): readonly string[] => views.drift.prometheus(value, frame()).split('\n').filter((line) => line.startsWith(`${name}{`));

describe("drift in Prometheus' text format", () => {
  it('has a sample for each cluster that was asked, also where there is nothing', () => {
    expect(views.drift.prometheus(report({ pending: [{ at: at('member2:v1/ConfigMap/web/a'), action: 'update', because: 'changed', fields: [] }] }), frame()).split('\n')).toEqual([
      '# HELP fleet_drift_objects Objects that are not as they were recorded.',
      '# TYPE fleet_drift_objects gauge',
      'fleet_drift_objects{fleet="shop",cluster="member1"} 2',
      'fleet_drift_objects{fleet="shop",cluster="member2"} 0',
      'fleet_drift_objects{fleet="shop",cluster="member3"} 0',
      '# HELP fleet_drift_findings Differences between live and recorded objects, by what they are; an object may have several.',
      '# TYPE fleet_drift_findings gauge',
      ...['member1', 'member2', 'member3'].flatMap((cluster) =>
        ['changed', 'extra-object', 'extra-owner', 'recreated', 'taken-over', 'vanished'].map((what) => `fleet_drift_findings{fleet="shop",cluster="${cluster}",what="${what}"} ${cluster === 'member1' && ['changed', 'vanished'].includes(what) ? 1 : 0}`),
      ),
      '# HELP fleet_drift_unknown Clusters and objects that could not be looked at.',
      '# TYPE fleet_drift_unknown gauge',
      'fleet_drift_unknown{fleet="shop",cluster="member1"} 0',
      'fleet_drift_unknown{fleet="shop",cluster="member2"} 0',
      'fleet_drift_unknown{fleet="shop",cluster="member3"} 1',
      '# HELP fleet_drift_quiet_objects Objects with differences that a known controller or a rule of the spec accounts for.',
      '# TYPE fleet_drift_quiet_objects gauge',
      'fleet_drift_quiet_objects{fleet="shop",cluster="member1"} 0',
      'fleet_drift_quiet_objects{fleet="shop",cluster="member2"} 1',
      'fleet_drift_quiet_objects{fleet="shop",cluster="member3"} 0',
      '# HELP fleet_pending_objects Objects that a plan would change because something else is asked for.',
      '# TYPE fleet_pending_objects gauge',
      'fleet_pending_objects{fleet="shop",cluster="member1"} 0',
      'fleet_pending_objects{fleet="shop",cluster="member2"} 1',
      'fleet_pending_objects{fleet="shop",cluster="member3"} 0',
      '# HELP fleet_drift_looked_objects Recorded objects that were looked at.',
      '# TYPE fleet_drift_looked_objects gauge',
      'fleet_drift_looked_objects{fleet="shop"} 12',
      '# HELP fleet_drift_last_run_timestamp_seconds When it was looked, in seconds since 1970.',
      '# TYPE fleet_drift_last_run_timestamp_seconds gauge',
      'fleet_drift_last_run_timestamp_seconds{fleet="shop"} 1772366400',
      '',
    ]);
  });
  it('tells since when the oldest difference of a cluster is known, and no age where there is none', () => {
    const aged = report({ drift: report().drift.map((one, nth) => ({ ...one, since: ['2026-02-27T12:00:00Z', '2026-02-01T12:00:00Z'][nth] as never })) });
    expect(linesOf(aged, 'fleet_drift_oldest_timestamp_seconds')).toEqual(['fleet_drift_oldest_timestamp_seconds{fleet="shop",cluster="member1"} 1769947200']);
    expect(linesOf(report(), 'fleet_drift_oldest_timestamp_seconds')).toEqual([]);
  });
  it('tells once when each rule ends that accounts for something', () => {
    const excuse = { by: 'rule', owner: 'team-a', says: 'until the move', expires: '2026-03-05T00:00:00Z' as never, at: { file: 'fleet.yaml', line: 12, column: 5, length: 1 } } as const;
    const ruled = report({ quiet: ['a', 'b'].map((name) => ({ what: 'changed', at: at(`member2:v1/ConfigMap/web/${name}`), fields: [], excuse })) });
    expect(linesOf(ruled, 'fleet_drift_rule_expiration_timestamp_seconds')).toEqual(['fleet_drift_rule_expiration_timestamp_seconds{fleet="shop",rule="fleet.yaml:12",owner="team-a"} 1772668800']);
    expect(linesOf(report(), 'fleet_drift_rule_expiration_timestamp_seconds')).toEqual([]);
  });
  it('keeps every label in its quotes, whatever a fleet is called', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (fleet) => {
        for (const line of views.drift.prometheus(report({ fleet }), frame()).trimEnd().split('\n')) expect(line).toMatch(/^(# (HELP|TYPE) \w+ .*|\w+\{(\w+="([^"\\\n]|\\.)*",?)+\} \d+)$/);
      }),
    ));
});
