import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { views } from '#render';
import { monitoringProgram } from '../monitoring/build.ts';
import { seriesIn } from '../monitoring/exposition.ts';
import { promtoolIn } from '../monitoring/promtool.ts';
import { fullReport } from '../monitoring/report.ts';
import { frame } from '../stages/render/sample.ts';

const program = await monitoringProgram('promtool');
const monitoring = resolve(import.meta.dirname, '../../fixtures/monitoring');
const folder = mkdtempSync(join(tmpdir(), 'fleet-monitoring-'));
afterAll(() => rmSync(folder, { recursive: true }));

const text = views.drift.prometheus(fullReport, frame());

const promtool = promtoolIn(folder, program);

describe.skipIf(program === undefined)(program === undefined ? 'promtool cannot be built: there is no Go here' : "Prometheus' promtool", () => {
  describe('on what `fleet drift -o prometheus` prints', () => {
    it('finds nothing to complain of', () => expect(promtool(['check', 'metrics'], text)).toEqual({ status: 0, says: '' }));
    it('would find a name against the conventions', () => {
      const { status, says } = promtool(['check', 'metrics'], text.replaceAll('fleet_drift_objects', 'fleet_drift_objects_total'));
      expect([status, says]).toEqual([3, expect.stringContaining('non-counter metrics should not have "_total" suffix')]);
    });
    it('would find a text that is broken', () => expect(promtool(['check', 'metrics'], text.replace('west"', 'west')).status).toBe(1));
  });

  it('the readme of the monitoring files names every metric and no other', () => {
    const told = [...readFileSync(join(monitoring, 'README.md'), 'utf8').matchAll(/^\| `(fleet_\w+)` \| ([\w, ]+) \|/gm)].map(([, name, labels]) => `${name} ${labels}`);
    const measured = new Set(seriesIn(text, 'fleet_').map(({ name, labels }) => `${name} ${Object.keys(labels).join(', ')}`));
    expect(told.sort()).toEqual([...measured].sort());
  });

  describe('on the alert rules', () => {
    const alerts = readFileSync(join(monitoring, 'fleet-alerts.yaml'), 'utf8');
    const judged = (rules: string): number | null => {
      cpSync(join(monitoring, 'fleet-alerts.test.yaml'), join(folder, 'fleet-alerts.test.yaml'));
      writeFileSync(join(folder, 'fleet-alerts.yaml'), rules);
      return promtool(['test', 'rules', 'fleet-alerts.test.yaml']).status;
    };

    it('finds them well-formed', () => expect(promtool(['check', 'rules', '--lint=all', '--lint-fatal', join(monitoring, 'fleet-alerts.yaml')])).toMatchObject({ status: 0 }));
    it('finds that their unit tests hold', () => expect(judged(alerts)).toBe(0));
    it.each([
      ['fleet_drift_objects) > 0', 'fleet_drift_objects) > 2'],
      ['max by (fleet, cluster) (fleet_drift_objects)', 'max by (fleet) (fleet_drift_objects)'],
      ['> 7 * 86400', '> 5 * 86400'],
      ['fleet_drift_unknown) > 0', 'fleet_drift_unknown) > 1'],
      ['time() - fleet_drift_last_run_timestamp_seconds', 'time() - max by (fleet) (fleet_drift_last_run_timestamp_seconds)'],
      ['> 3600', '> 1800'],
      ['absent(', '('],
      ['< 7 * 86400', '< 8 * 86400'],
      ['for: 30m', 'for: 10m'],
    ])('would find %s spoilt to %s', (good, bad) => {
      expect(alerts).toContain(good);
      expect(judged(alerts.replace(good, bad))).toBe(1);
    });
    it('measures all that they ask for', () => {
      const asked = new Set(alerts.match(/\bfleet_\w+/g));
      expect([...asked].filter((name) => !text.includes(`# TYPE ${name} gauge`))).toEqual([]);
      expect(asked.size).toBe(5);
    });
  });
});
