import { byText, type DriftReport, type Finding, type FindingKind, type Quiet, type Timestamp } from '#core/model';
import type { View } from './frame.ts';
import { visible } from './sanitize.ts';

type Sample = { readonly labels: Readonly<Record<string, string>>; readonly value: number };
type Metric = { readonly name: string; readonly help: string; readonly samples: readonly Sample[] };

const escaped = (text: string): string => visible(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"');

const sampleLine = (name: string, { labels, value }: Sample): string => `${name}{${Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`).join(',')}} ${value}`;

const metricLines = ({ name, help, samples }: Metric): readonly string[] => [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...samples.map((sample) => sampleLine(name, sample))];

const kinds = Object.keys({ changed: 0, 'extra-object': 0, 'extra-owner': 0, recreated: 0, 'taken-over': 0, vanished: 0 } satisfies Record<FindingKind, 0>);

const seconds = (moment: Timestamp): number => Math.floor(Date.parse(moment) / 1000);

const byCluster = <Item>(items: readonly Item[], clusterOf: (item: Item) => string): ((cluster: string) => readonly Item[]) => {
  const grouped = Map.groupBy(items, clusterOf);
  return (cluster) => grouped.get(cluster) ?? [];
};

const objectsIn = (findings: readonly Finding[]): number => new Set(findings.map(({ at }) => at.object)).size;

// Only differences with a history have an age, and a cluster without any has none: no sample is truer than a zero, which is 1970.
const oldest = (drift: readonly Finding[]): readonly number[] => drift.flatMap(({ since }) => (since === undefined ? [] : [seconds(since)])).sort((one, other) => one - other).slice(0, 1);

const ruleSample = (fleet: string, { excuse }: Quiet): readonly (readonly [string, Sample])[] => {
  if (excuse.by !== 'rule') return [];
  const rule = `${excuse.at.file}:${excuse.at.line}`;
  return [[rule, { labels: { fleet, rule, owner: excuse.owner }, value: seconds(excuse.expires) }]];
};

const rules = ({ fleet, quiet }: DriftReport): readonly Sample[] =>
  [...new Map(quiet.flatMap((one) => ruleSample(fleet, one)))].sort(([one], [other]) => byText(one, other)).map(([, sample]) => sample);

const metricsOf = (report: DriftReport): readonly Metric[] => {
  const { fleet, pending } = report;
  const perCluster = (values: (cluster: string) => readonly number[]): readonly Sample[] => [...report.clusters].sort(byText).flatMap((cluster) => values(cluster).map((value) => ({ labels: { fleet, cluster }, value })));
  const drift = byCluster<Finding>(report.drift, ({ at }) => at.cluster);
  const quiet = byCluster<Finding>(report.quiet, ({ at }) => at.cluster);
  const unknown = byCluster(report.unknown, ({ cluster }) => cluster);
  const waiting = byCluster(pending ?? [], ({ at }) => at.cluster);
  const perKind = [...report.clusters].sort(byText).flatMap((cluster) => kinds.map((what) => ({ labels: { fleet, cluster, what }, value: drift(cluster).filter((one) => one.what === what).length })));
  return [
    { name: 'fleet_drift_objects', help: 'Objects that are not as they were recorded.', samples: perCluster((cluster) => [objectsIn(drift(cluster))]) },
    { name: 'fleet_drift_findings', help: 'Differences between live and recorded objects, by what they are; an object may have several.', samples: perKind },
    { name: 'fleet_drift_oldest_timestamp_seconds', help: 'Since when the oldest difference is known, in seconds since 1970; only with a history.', samples: perCluster((cluster) => oldest(drift(cluster))) },
    { name: 'fleet_drift_unknown', help: 'Clusters and objects that could not be looked at.', samples: perCluster((cluster) => [unknown(cluster).length]) },
    { name: 'fleet_drift_quiet_objects', help: 'Objects with differences that a known controller or a rule of the spec accounts for.', samples: perCluster((cluster) => [objectsIn(quiet(cluster))]) },
    { name: 'fleet_drift_rule_expiration_timestamp_seconds', help: 'When an ignore rule that accounts for differences ends, in seconds since 1970.', samples: rules(report) },
    { name: 'fleet_pending_objects', help: 'Objects that a plan would change because something else is asked for.', samples: pending === undefined ? [] : perCluster((cluster) => [waiting(cluster).length]) },
    { name: 'fleet_drift_looked_objects', help: 'Recorded objects that were looked at.', samples: [{ labels: { fleet }, value: report.looked }] },
    { name: 'fleet_drift_last_run_timestamp_seconds', help: 'When it was looked, in seconds since 1970.', samples: [{ labels: { fleet }, value: seconds(report.at) }] },
  ];
};

/**
 * A drift report in Prometheus' text format, for the textfile collector or a Pushgateway. All are gauges of this run; every
 * cluster that was asked has its samples, so that what goes back to nothing is seen to. A metric without samples is left out.
 */
export const driftPrometheus: View<DriftReport> = (report) => `${metricsOf(report).filter(({ samples }) => samples.length > 0).flatMap(metricLines).join('\n')}\n`;
