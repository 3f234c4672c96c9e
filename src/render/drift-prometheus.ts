import { byText, type DriftReport } from '#core/model';
import type { View } from './frame.ts';
import { visible } from './sanitize.ts';

type Sample = { readonly labels: Readonly<Record<string, string>>; readonly value: number };
type Metric = { readonly name: string; readonly help: string; readonly samples: readonly Sample[] };

const escaped = (text: string): string => visible(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"');

const sampleLine = (name: string, { labels, value }: Sample): string => `${name}{${Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`).join(',')}} ${value}`;

const metricLines = ({ name, help, samples }: Metric): readonly string[] => [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...samples.map((sample) => sampleLine(name, sample))];

/**
 * A drift report in Prometheus' text format, for the textfile collector or a Pushgateway. All are gauges of this run; every
 * cluster that was asked has its samples, so that what goes back to nothing is seen to.
 */
export const driftPrometheus: View<DriftReport> = (report) => {
  const { fleet } = report;
  const perCluster = (count: (cluster: string) => number): readonly Sample[] => [...report.clusters].sort(byText).map((cluster) => ({ labels: { fleet, cluster }, value: count(cluster) }));
  const metrics: readonly Metric[] = [
    { name: 'fleet_drift_objects', help: 'Objects that are not as they were recorded.', samples: perCluster((cluster) => new Set(report.drift.filter(({ at }) => at.cluster === cluster).map(({ at }) => at.object)).size) },
    { name: 'fleet_drift_unknown', help: 'Clusters and objects that could not be looked at.', samples: perCluster((cluster) => report.unknown.filter((one) => one.cluster === cluster).length) },
    { name: 'fleet_drift_quiet_objects', help: 'Differences that a known controller or a rule of the spec accounts for.', samples: perCluster((cluster) => report.quiet.filter(({ at }) => at.cluster === cluster).length) },
    ...(report.pending === undefined ? [] : [{ name: 'fleet_pending_objects', help: 'Objects that a plan would change because something else is asked for.', samples: perCluster((cluster) => report.pending?.filter(({ at }) => at.cluster === cluster).length ?? 0) }]),
    { name: 'fleet_drift_looked_objects', help: 'Recorded objects that were looked at.', samples: [{ labels: { fleet }, value: report.looked }] },
    { name: 'fleet_drift_last_run_timestamp_seconds', help: 'When it was looked, in seconds since 1970.', samples: [{ labels: { fleet }, value: Math.floor(Date.parse(report.at) / 1000) }] },
  ];
  return `${metrics.flatMap(metricLines).join('\n')}\n`;
};
