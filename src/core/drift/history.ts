import { addressText, type DriftField, type DriftHistory, type DriftReport, type DriftRun, type Finding, type Timestamp } from '#core/model';

const MOST_RUNS = 200;
const MOST_SEEN = 20_000;

/** The history before the first run. */
export const noHistory = (fleet: string): DriftHistory => ({ format: 1, fleet, seen: {}, runs: [] });

const nameOf = ({ what, at }: Finding, field?: DriftField): string => [addressText(at), what, ...(field === undefined ? [] : [field.path, ...(what === 'changed' ? [] : [field.manager ?? ''])])].join(' ');

export const namesOf = (finding: Finding): readonly string[] => (finding.fields.length === 0 ? [nameOf(finding)] : finding.fields.map((field) => nameOf(finding, field)));

export const unseenNames = ({ unknown }: DriftReport): readonly string[] => unknown.map(({ cluster, object }) => `? ${cluster}${object === undefined ? '' : `:${object}`}`);

// What was not looked at may be there still: it keeps its date.
export const mayStill = ({ unknown, clusters }: DriftReport): ((name: string) => boolean) => {
  const lost = new Set(unknown.map(({ cluster, object }) => (object === undefined ? cluster : `${cluster}:${object}`)));
  const asked = new Set<string>(clusters);
  return (name) => {
    const address = name.slice(0, Math.max(0, name.indexOf(' ')));
    const cluster = address.slice(0, Math.max(0, address.indexOf(':')));
    return lost.has(address) || lost.has(cluster) || !asked.has(cluster);
  };
};

const dated = (finding: Finding, sinceOf: (name: string) => Timestamp): Finding => {
  const fields = finding.fields.map((field) => ({ ...field, since: sinceOf(nameOf(finding, field)) }));
  const oldest = fields.length === 0 ? sinceOf(nameOf(finding)) : fields.map(({ since }) => since).sort()[0];
  return { ...finding, fields, ...(oldest === undefined ? {} : { since: oldest }) };
};

const runOf = (report: DriftReport): DriftRun => ({
  at: report.at,
  drift: report.drift.length,
  unknown: report.unknown.length,
  ...(report.pending === undefined ? {} : { pending: report.pending.length }),
});

const sameNames = (one: readonly string[], other: ReadonlyMap<string, unknown>): boolean => one.length === other.size && one.every((name) => other.has(name));

const newest = (seen: ReadonlyMap<string, Timestamp>): DriftHistory['seen'] => Object.fromEntries([...seen].sort(([one], [other]) => (one < other ? -1 : 1)).slice(0, MOST_SEEN));

/** A report that knows since when each thing has been found, and the history with this run in it: bounded, and without what is over. */
export const withPast = (report: DriftReport, history: DriftHistory): { readonly report: DriftReport; readonly history: DriftHistory } => {
  const before = Object.keys(history.seen);
  const sinceOf = (name: string): Timestamp => history.seen[name] ?? report.at;
  const found = [...report.drift.flatMap(namesOf), ...unseenNames(report)];
  const still = mayStill(report);
  const kept = before.filter((name) => !name.startsWith('? ') && still(name));
  const seen = new Map([...found, ...kept].map((name) => [name, sinceOf(name)] as const));
  const runs = [...history.runs, runOf(report)].slice(-MOST_RUNS);
  return {
    report: { ...report, drift: report.drift.map((finding) => dated(finding, sinceOf)), past: { runs, changed: !sameNames(before, seen) } },
    history: { ...history, seen: newest(seen), runs },
  };
};
