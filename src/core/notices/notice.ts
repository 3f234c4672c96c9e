import { byText, type Noted } from '#core/model';
import type { Due } from './due.ts';
import { counted, plain } from './plain.ts';

const MOST_LISTED = 10;

/** What people are told: in short lines without control characters, in which no value of a field stands. */
export type Notice = {
  readonly title: string;
  /** By cluster, how much of what. */
  readonly counts: readonly string[];
  /** The first ten, new ones before the others. */
  readonly findings: readonly string[];
  readonly more: number;
  /** How to see all of it. */
  readonly look: string;
};

const wordOf = ({ topic, object, what }: Noted): string => (topic === 'pending' ? `pending ${what}` : topic === 'drift' ? what : object === undefined ? 'not reached' : 'not read');

const placeOf = ({ cluster, object }: Noted): string => plain(object === undefined ? cluster : `${cluster}:${object}`);

/** One thing that was found, with who did it and when where that is known. */
export const sentenceOf = (noted: Noted): string => {
  const { path, manager, time, since, topic, what } = noted;
  const reason = topic === 'unknown' ? ` (${what})` : '';
  const who = `${manager === undefined ? '' : ` by ${plain(manager)}`}${time === undefined ? '' : ` at ${plain(time)}`}`;
  return `${placeOf(noted)}${path === undefined ? '' : ` ${plain(path)}`} ${wordOf(noted)}${reason}${who}${since === undefined ? '' : `, found since ${plain(since)}`}`;
};

const countsOf = (found: readonly Noted[]): readonly string[] => {
  const tally = new Map<string, Map<string, number>>();
  for (const one of found) {
    const words = tally.get(one.cluster) ?? new Map<string, number>();
    tally.set(one.cluster, words.set(wordOf(one), (words.get(wordOf(one)) ?? 0) + 1));
  }
  const of = (words: ReadonlyMap<string, number>): string => [...words].sort(([one], [other]) => byText(one, other)).map(([word, count]) => (word === 'not reached' ? word : `${count} ${word}`)).join(', ');
  return [...tally].sort(([one], [other]) => byText(one, other)).map(([cluster, words]) => `${plain(cluster)}: ${of(words)}`);
};

const titleOf = (fleet: string, { found, isNew, over, told }: Due): string => {
  if (told === undefined) return `${fleet}: no drift any more, ${counted(over.length, 'finding')} over`;
  if (found.length === 0) return `${fleet}: ${counted(over.length, 'finding')} over, the others were not looked at`;
  const fresh = found.filter(({ name }) => isNew.has(name)).length;
  const changes = [...(fresh === 0 || fresh === found.length ? [] : [`${fresh} new`]), ...(over.length === 0 ? [] : [`${over.length} over`])];
  return `${fleet}: ${counted(found.length, 'finding')} of drift${changes.length === 0 ? '' : ` (${changes.join(', ')})`}`;
};

/** What a notifier is to be told, in words. */
export const noticeOf = (fleet: string, due: Due): Notice => {
  const [fresh, known] = [due.found.filter(({ name }) => due.isNew.has(name)), due.found.filter(({ name }) => !due.isNew.has(name))];
  const counts = countsOf(due.found);
  return {
    title: titleOf(plain(fleet), due),
    counts: counts.length > MOST_LISTED ? [...counts.slice(0, MOST_LISTED), `and ${counted(counts.length - MOST_LISTED, 'more cluster')}`] : counts,
    findings: [...fresh, ...known].slice(0, MOST_LISTED).map((one) => `${due.isNew.has(one.name) && known.length > 0 ? 'new: ' : ''}${sentenceOf(one)}`),
    more: Math.max(0, due.found.length - MOST_LISTED),
    look: 'fleet drift',
  };
};

/** The lines of a notice below its title, without how to look. */
export const linesOf = ({ counts, findings, more }: Notice): readonly string[] => [...counts, ...(findings.length === 0 ? [] : ['']), ...findings, ...(more === 0 ? [] : [`and ${more} more`])];
