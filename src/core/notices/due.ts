import { byText, type Digest, type Findings, type Noted, type Notifier, type Told, type Topic } from '#core/model';
import { sha256 } from '#lib/digest';

const MOST_NAMES = 2_000;

/** What one notifier is to be told: all that is found, what of it is new, and what is over. */
export type Due = {
  readonly notifier: Notifier;
  readonly found: readonly Noted[];
  /** Names. */
  readonly isNew: ReadonlySet<string>;
  /** Names, sorted. */
  readonly over: readonly string[];
  /** To be remembered once it was told; undefined where nothing is open any more. */
  readonly told: Told | undefined;
};

const topicOf = (name: string): Topic => (name.startsWith('? ') ? 'unknown' : name.split(' ', 2)[1] === 'pending' ? 'pending' : 'drift');

const toldOf = (names: readonly string[]): Told => ({ digest: sha256(names.join('\n')) as Digest, names: names.slice(0, MOST_NAMES) });

// Of a list that was cut nobody knows what stood behind its end: that is taken as told.
const wasTold = ({ names }: Told): ((name: string) => boolean) => {
  const known = new Set(names);
  const end = names.length < MOST_NAMES ? undefined : names.at(-1);
  return (name) => known.has(name) || (end !== undefined && name > end);
};

/** What a notifier is to be told; undefined where it knows already. Without a memory, all that is found is new each time. */
export const dueFor = (notifier: Notifier, { noted, mayStill }: Findings, last: Told | undefined): Due | undefined => {
  const found = noted.filter(({ topic }) => notifier.about.includes(topic));
  const before = last?.names ?? [];
  const lasting = before.filter((name) => notifier.about.includes(topicOf(name)) && mayStill(name, topicOf(name)));
  const now = new Set([...found.map(({ name }) => name), ...lasting]);
  const told = toldOf([...now].sort(byText));
  const isKnown = last === undefined ? () => false : wasTold(last);
  const due: Due = { notifier, found, isNew: new Set([...now].filter((name) => !isKnown(name))), over: before.filter((name) => !now.has(name)), told: now.size === 0 ? undefined : told };
  // Metrics are of each run: what goes back to nothing is to be seen, too.
  if (notifier.channel.to === 'pushgateway') return { ...due, told: undefined };
  return (last === undefined ? now.size === 0 : told.digest === last.digest) ? undefined : due;
};
