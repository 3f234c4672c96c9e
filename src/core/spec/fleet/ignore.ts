import { diagnose } from '#core/diagnostics';
import type { Diagnostic, FleetSpec, IgnoreRule, JsonPointer, SourceDocument, Timestamp } from '#core/model';
import type { Fleet } from '#schema';
import type { Checked } from '../checked.ts';

type Written = NonNullable<NonNullable<Fleet['spec']>['ignore']>[number];

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * The first moment after a day (`2027-03-31`: all of that day still counts, in UTC), or the moment itself; undefined where the
 * text is neither, or there is no such day.
 */
export const endOf = (text: string): Timestamp | undefined => {
  if (!DAY.test(text) && !MOMENT.test(text)) return undefined;
  const time = Date.parse(DAY.test(text) ? `${text}T00:00:00Z` : text);
  if (Number.isNaN(time)) return undefined;
  const day = new Date(time).toISOString();
  // A day that no month has (February 30th) reads as one of the next month.
  if (DAY.test(text) && day.slice(0, 10) !== text) return undefined;
  return new Date(DAY.test(text) ? time + 86_400_000 : time).toISOString().replace(/\.000Z$/, 'Z') as Timestamp;
};

const undated = (text: string, document: SourceDocument, at: number): Diagnostic =>
  diagnose('FLT2223', `"${text}" is neither a day nor a moment, so nobody could tell when the rule ends.`, {
    at: document.locate(`/spec/ignore/${at}/expires` as JsonPointer),
    hint: 'Write a day, or a moment with its time zone:\n    expires: 2027-03-31',
  });

const ruleOf = ({ expires, labels, ...rule }: Written, end: Timestamp, at: IgnoreRule['at']): IgnoreRule =>
  ({ ...rule, ...(labels === undefined ? {} : { labels: { matchLabels: labels } }), expires: end, at }) as unknown as IgnoreRule;

/** The rules that let drift be, and the namespaces that are the fleet's as a whole; left out where nothing is said. */
export const drifting = (fleet: Fleet, document: SourceDocument): Checked<Pick<FleetSpec, 'ignore' | 'owns'>> => {
  const written = fleet.spec?.ignore ?? [];
  const ends = written.map(({ expires }) => endOf(expires));
  const ignore = written.flatMap((rule, at) => {
    const end = ends[at];
    return end === undefined ? [] : [ruleOf(rule, end, document.locate(`/spec/ignore/${at}` as JsonPointer))];
  });
  const namespaces = fleet.spec?.owns?.namespaces ?? [];
  return {
    value: { ...(ignore.length === 0 ? {} : { ignore }), ...(namespaces.length === 0 ? {} : { owns: { namespaces } }) },
    diagnostics: written.flatMap(({ expires }, at) => (ends[at] === undefined ? [undated(expires, document, at)] : [])),
  };
};
