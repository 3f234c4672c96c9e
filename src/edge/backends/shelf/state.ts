import { randomUUID } from 'node:crypto';
import { bad, Bug, type Clock, good, type Outcome, type Serial, type StateBackend } from '#core/model';
import { overtaken } from '../state-file.ts';
import { serialIn } from '../serial-in.ts';
import { fenced, unreadable, unwritable } from './says.ts';
import { isTaken, type Shelf } from './shelf.ts';
import { type Past, putSheet, readSheet, type Sheet, stemOf, textOf, writeSheet } from './sheet.ts';

const STATE = 'state';
/** Whoever reads while another one writes finds parts gone and looks again. */
const MOST_TRIES = 5;
/** So many states are kept behind the present one. */
const MOST_PAST = 10;

/** The number of the lock that a writer holds; undefined where it holds none, `lost` where it held one. */
export type Fence = () => Promise<number | undefined | 'lost'>;

/** A state on a shelf: read, write, what it replaced, and the mark that shuts out whoever held the lock before. */
export type ShelfState = Required<Pick<StateBackend, 'read' | 'write' | 'history'>> & {
  /** The highest lock number that was let in so far. */
  readonly fenceSoFar: () => Promise<Outcome<number>>;
  /** From now on only the holder of this lock number writes. */
  readonly fenceOff: (fence: number) => Promise<Outcome<void>>;
};

const reading = async (shelf: Shelf, tries: number): Promise<Outcome<string | undefined>> => {
  const sheet = await readSheet(shelf, STATE);
  if (!sheet.ok) return bad([unreadable(shelf.where, sheet.failure)]);
  if (sheet.value === undefined) return good(undefined);
  const text = await textOf(shelf, sheet.value);
  if (text.ok) return good(text.value);
  const now = await readSheet(shelf, STATE);
  const moved = now.ok && now.value?.header.write !== sheet.value.header.write;
  return moved && tries < MOST_TRIES ? reading(shelf, tries + 1) : bad([unreadable(shelf.where, text.failure)]);
};

// Parts of this serial and older ones can belong to nothing but what is overwritten by now; newer ones may be on their way.
const sweep = async (shelf: Shelf, { header }: Sheet): Promise<void> => {
  const names = await shelf.names(`${STATE}.`);
  if (!names.ok) return;
  const newest = stemOf(STATE, (header.serial ?? 0) + 1);
  const keep = new Set([header.text, ...(header.past ?? []).map(({ text }) => text)].flatMap((text) => text?.parts ?? []));
  await Promise.all(names.value.filter((name) => name < newest && !keep.has(name)).map((name) => shelf.remove(name)));
};

// A store that shows writes late shows this one late, too: what others would read is looked at before anything builds on it.
const seen = async (shelf: Shelf, written: Sheet): Promise<Outcome<void>> => {
  const now = await readSheet(shelf, STATE);
  if (!now.ok) return bad([unwritable(shelf.where, now.failure)]);
  const isThere = now.value?.header.write === written.header.write || (now.value?.header.fence ?? 0) > written.header.fence || (now.value?.header.serial ?? -1) > (written.header.serial ?? 0);
  return isThere ? good(undefined) : bad([unwritable(shelf.where, { kind: 'server', message: 'the store took the new state and still answers with the one before' })]);
};

const pastOf = (old: Sheet | undefined): readonly Past[] => {
  const { serial, text, time, past = [] } = old?.header ?? {};
  return (serial === undefined || text === undefined ? past : [...past.filter((one) => one.serial !== serial), { serial, text, ...(time === undefined ? {} : { time }) }]).slice(-MOST_PAST);
};

const writing = async ({ shelf, fence, clock }: Room, { text, after }: { text: string; after: Serial | undefined }): Promise<Outcome<void>> => {
  const old = await readSheet(shelf, STATE);
  if (!old.ok) return bad([unwritable(shelf.where, old.failure)]);
  const stored = old.value?.header.serial;
  if (stored !== after) return bad([overtaken(shelf.where, { expected: after, stored })]);
  const serial = serialIn(text);
  if (Number.isNaN(serial)) throw new Bug('a state without a serial was to be stored');
  const own = await fence();
  const known = old.value?.header.fence ?? 0;
  if (own === 'lost' || (own !== undefined && own < known)) return bad([fenced(shelf.where)]);
  const written = await writeSheet(shelf, { name: STATE, text, serial, fence: Math.max(own ?? 0, known), tag: old.value?.tag, kept: { time: clock.now(), past: pastOf(old.value).filter((one) => one.serial !== serial) } });
  if (!written.ok) return isTaken(written.failure) ? raced(shelf, after) : bad([unwritable(shelf.where, written.failure)]);
  const there = await seen(shelf, written.value);
  if (there.ok) await sweep(shelf, written.value);
  return there;
};

const raced = async (shelf: Shelf, after: Serial | undefined): Promise<Outcome<void>> => {
  const now = await readSheet(shelf, STATE);
  if (!now.ok) return bad([unwritable(shelf.where, now.failure)]);
  const stored = now.value?.header.serial;
  // The serial is as it was where only the lock changed hands.
  return bad([stored === after ? fenced(shelf.where) : overtaken(shelf.where, { expected: after, stored })]);
};

const fencing = async (shelf: Shelf, fence: number, tries: number): Promise<Outcome<void>> => {
  const old = await readSheet(shelf, STATE);
  if (!old.ok) return bad([unwritable(shelf.where, old.failure)]);
  if ((old.value?.header.fence ?? -1) > fence) return bad([fenced(shelf.where)]);
  const header = { format: 1 as const, ...old.value?.header, fence, write: randomUUID() };
  const put = await putSheet(shelf, STATE, { header, packed: old.value?.packed ?? new Uint8Array(), tag: old.value?.tag });
  if (put.ok) return good(undefined);
  return isTaken(put.failure) && tries < MOST_TRIES ? fencing(shelf, fence, tries + 1) : bad([unwritable(shelf.where, put.failure)]);
};

type Room = { readonly shelf: Shelf; readonly fence: Fence; readonly clock: Clock };

const historyOf = (shelf: Shelf): ShelfState['history'] => ({
  list: async () => {
    const sheet = await readSheet(shelf, STATE);
    if (!sheet.ok) return bad([unreadable(shelf.where, sheet.failure)]);
    return good((sheet.value?.header.past ?? []).map(({ serial, time }) => ({ serial: serial as Serial, ...(time === undefined ? {} : { time }) })));
  },
  read: async (serial) => {
    const sheet = await readSheet(shelf, STATE);
    if (!sheet.ok) return bad([unreadable(shelf.where, sheet.failure)]);
    const one = sheet.value?.header.past?.find((past) => past.serial === serial);
    if (sheet.value === undefined || one === undefined) return good(undefined);
    const text = await textOf(shelf, { ...sheet.value, header: { ...sheet.value.header, text: one.text } });
    return text.ok ? good(text.value) : bad([unreadable(shelf.where, text.failure)]);
  },
});

/** Opens the state of a shelf. */
export const shelfState = (room: Room): ShelfState => {
  const { shelf } = room;
  return {
    history: historyOf(shelf),
    read: () => reading(shelf, 1),
    write: (text, { after }) => writing(room, { text, after }),
    fenceSoFar: async () => {
      const sheet = await readSheet(shelf, STATE);
      return sheet.ok ? good(sheet.value?.header.fence ?? 0) : bad([unreadable(shelf.where, sheet.failure)]);
    },
    fenceOff: (number) => fencing(shelf, number, 1),
  };
};
