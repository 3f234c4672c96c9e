import { addressText, type DriftReport, type Finding, type Findings, type Noted, type Pending, type Topic, type Unseen } from '#core/model';
import { mayStill, namesOf, unseenNames } from './history.ts';

const ofFinding = (finding: Finding): readonly Noted[] => {
  const { what, at, fields, since } = finding;
  const of = { topic: 'drift', ...at, what } as const;
  return namesOf(finding).map((name, index) => {
    const field = fields[index];
    if (field === undefined) return { name, ...of, ...(since === undefined ? {} : { since }) };
    const { path, manager, time, since: known } = field;
    return { name, ...of, path, ...(manager === undefined ? {} : { manager }), ...(time === undefined ? {} : { time }), ...(known === undefined ? {} : { since: known }) };
  });
};

const ofUnseen = ({ cluster, object, failure }: Unseen, name: string): Noted => ({ name, topic: 'unknown', cluster, ...(object === undefined ? {} : { object }), what: failure.kind });

const ofPending = ({ at, action }: Pending): Noted => ({ name: `${addressText(at)} pending ${action}`, topic: 'pending', ...at, what: action });

const clusterIn = (name: string): string => name.slice(2).split(':', 1)[0] ?? '';

/** All that a report holds, one by one, as histories name it. What is known of what was not looked at, or not asked for, may hold still. */
export const findingsOf = (report: DriftReport): Findings => {
  const still = mayStill(report);
  const asked = new Set<string>(report.clusters);
  const held: Readonly<Record<Topic, (name: string) => boolean>> = {
    drift: still,
    unknown: (name) => !asked.has(clusterIn(name)),
    pending: (name) => report.pending === undefined || still(name),
  };
  const unseen = unseenNames(report);
  return {
    report,
    noted: [...report.drift.flatMap(ofFinding), ...report.unknown.map((one, index) => ofUnseen(one, unseen[index] ?? '')), ...(report.pending ?? []).map(ofPending)],
    mayStill: (name, topic) => held[topic](name),
  };
};
