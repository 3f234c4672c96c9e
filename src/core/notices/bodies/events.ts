import type { Channel, DriftReport, JsonObject, Noted, Topic } from '#core/model';
import { sha256 } from '#lib/digest';
import type { Due } from '../due.ts';
import { sentenceOf } from '../notice.ts';
import { counted } from '../plain.ts';

const MOST = 20;
/** `ValidateEventCreate` takes 1,024 bytes of a note; a character is of three at most in JavaScript's count. */
const LONGEST = 340;

const reasons: Readonly<Record<Topic, string>> = { drift: 'Drift', unknown: 'NotLookedAt', pending: 'NotApplied' };

type Said = { readonly key: string; readonly type: 'Warning' | 'Normal'; readonly reason: string; readonly note: string };

const saidOf = ({ found, isNew, over, told }: Due, at: string): readonly Said[] => {
  const fresh = found.filter(({ name }) => isNew.has(name));
  const one = (noted: Noted): Said => ({ key: `${noted.name}\n${noted.since ?? at}`, type: 'Warning', reason: reasons[noted.topic], note: sentenceOf(noted) });
  return [
    ...fresh.slice(0, MOST).map(one),
    ...(fresh.length <= MOST ? [] : [{ key: `more\n${at}`, type: 'Warning', reason: 'Drift', note: `${counted(fresh.length - MOST, 'more finding')}; all of them: fleet drift` } as const]),
    ...(over.length === 0 ? [] : [{ key: `over\n${at}`, type: 'Normal', reason: 'DriftOver', note: `${counted(over.length, 'finding')} over, ${told === undefined ? 'none' : found.length} left` } as const]),
  ];
};

/** Kubernetes Events (events.k8s.io/v1): a warning for each of the first 20 new findings, and one that counts the rest. Their names are the same however often they are sent. */
export const eventObjects = (report: DriftReport, due: Due, { namespace, regarding }: Extract<Channel, { to: 'events' }>): readonly JsonObject[] =>
  saidOf(due, report.at).map(({ key, type, reason, note }) => ({
    apiVersion: 'events.k8s.io/v1',
    kind: 'Event',
    metadata: { name: `${report.fleet}.${sha256([due.notifier.name, key].join('\n')).slice('sha256:'.length, 'sha256:'.length + 16)}`, namespace, labels: { 'app.kubernetes.io/managed-by': 'fleet' } },
    // metav1.MicroTime takes exactly six digits.
    eventTime: report.at.replace(/(\.\d+)?Z$/, '.000000Z'),
    reportingController: 'fleet.config/drift',
    reportingInstance: `fleet:${report.fleet}`,
    action: 'Compare',
    type,
    reason,
    regarding: { ...regarding, namespace },
    note: note.slice(0, LONGEST).toWellFormed(),
  }));
