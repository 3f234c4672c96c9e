import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { views } from '#render';
import { monitoringProgram } from '../monitoring/build.ts';
import { seriesIn } from '../monitoring/exposition.ts';
import { grafanaSays, grafanaSchema } from '../monitoring/grafana.ts';
import { promtoolIn, type Verdict } from '../monitoring/promtool.ts';
import { fullReport } from '../monitoring/report.ts';
import { frame } from '../stages/render/sample.ts';

type Dashboard = {
  readonly panels: readonly { readonly id: number; readonly title: string; readonly targets: readonly { readonly expr: string }[] }[];
  readonly templating: { readonly list: readonly { readonly name: string; readonly type: string; readonly query: string | { readonly query: string } }[] };
};

const program = await monitoringProgram('promtool');
const json = readFileSync(resolve(import.meta.dirname, '../../fixtures/monitoring/fleet-dashboard.json'), 'utf8');
const { panels, templating } = JSON.parse(json) as Dashboard;
const folder = mkdtempSync(join(tmpdir(), 'fleet-dashboard-'));
afterAll(() => rmSync(folder, { recursive: true }));

const text = views.drift.prometheus(fullReport, frame());
const asked = panels.flatMap(({ title, targets }) => targets.map(({ expr }) => ({ title, expr: expr.replaceAll(/\$(fleet|cluster)\b/g, '.*') })));

describe("by Grafana's own types", () => {
  it('the dashboard is right, and spoilt ones are not', async () => {
    const spoils = [['"lineWidth"', '"lineWidht"'], ['"stepAfter"', '"stepafter"'], ['"schemaVersion": 42', '"schemaVersion": "42"'], ['"gridPos"', '"gridPosition"'], ['"cellOptions"', '"cellOption"'], ['"refresh": 2', '"refresh": 7']] as const;
    for (const [good] of spoils) expect(json).toContain(good);
    const [says, ...others] = await grafanaSays(await grafanaSchema(), [json, ...spoils.map(([good, bad]) => json.replace(good, bad))]);
    expect(says).toBe('');
    expect(others.map((one) => /error TS2\d+/.test(one))).toEqual(spoils.map(() => true));
  });
  it('each panel has a number of its own', () => expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length));
});

describe('what its variables choose from', () => {
  const queries = templating.list.flatMap(({ type, query }) => (type === 'query' && typeof query === 'object' ? [query.query] : []));
  it.each(queries)('%s is measured', (query) => {
    const [, name = '', label = ''] = /^label_values\((\w+)(?:\{.*\})?, (\w+)\)$/.exec(query) ?? [];
    expect(seriesIn(text, `${name}{`).map(({ labels }) => labels[label])).toContain({ fleet: fullReport.fleet, cluster: 'west' }[label]);
  });
  it('are the data source, the fleet and the cluster', () => expect(templating.list.map(({ name, type }) => `${name} ${type}`)).toEqual(['datasource datasource', 'fleet query', 'cluster query']));
});

describe.skipIf(program === undefined)(program === undefined ? 'promtool cannot be built: there is no Go here' : 'by promtool, over what `fleet drift -o prometheus` prints', () => {
  // Prometheus computes every expression over the very series: a name or a label that is not there leaves nothing to count.
  const judged = (expressions: readonly string[]): Verdict => {
    const measured = text.trimEnd().split('\n').filter((line) => !line.startsWith('#')).map((line) => line.split(/ (?=\S+$)/));
    const tests = [{ interval: '1m', input_series: measured.map(([series, value]) => ({ series, values: `${value}x1` })), promql_expr_test: expressions.map((expr) => ({ expr: `count(${expr}) > bool 0`, eval_time: '1m', exp_samples: [{ labels: '{}', value: 1 }] })) }];
    writeFileSync(join(folder, 'test.yaml'), JSON.stringify({ evaluation_interval: '1m', tests }));
    return promtoolIn(folder, program)(['test', 'rules', 'test.yaml']);
  };

  it('every expression of every panel has an answer', () => {
    expect(asked).toHaveLength(14);
    expect(judged(asked.map(({ expr }) => expr))).toMatchObject({ status: 0 });
  });
  it.each([['a name', /fleet_drift_\w+|fleet_pending_objects/, 'fleet_drift_other'], ['a label', 'fleet=~".*"', 'flotilla=~".+"'], ['a parenthesis', '(', '']] as const)('would find each one with %s that is wrong', (_, good, bad) => {
    const says = asked.map(({ expr }) => judged([expr.replace(good, bad)]).status);
    expect(says).toEqual(asked.map(() => 1));
  });
  it('every metric is shown but for none', () => {
    const measured = [...text.matchAll(/^# TYPE (\w+)/gm)].map(([, name]) => name ?? '');
    expect(measured.filter((name) => !asked.some(({ expr }) => expr.includes(name)))).toEqual([]);
  });
});
