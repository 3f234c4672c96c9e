import type { Outcome, StateBackend } from '#core/model';
import { sealedJournal } from './sealed-journal.ts';
import { type Sealing, unwrapped, wrapped } from './sealed-text.ts';

type History = NonNullable<StateBackend['history']>;

const opened = (text: Outcome<string | undefined>, sealing: Sealing): Outcome<string | undefined> | Promise<Outcome<string | undefined>> =>
  text.ok && text.value !== undefined ? unwrapped(text.value, sealing) : text;

const sealedHistory = (history: History, sealing: Sealing): History => ({
  list: history.list,
  read: async (serial) => opened(await history.read(serial), sealing),
});

const sealedNotes = (notes: NonNullable<StateBackend['notes']>, sealing: Sealing): NonNullable<StateBackend['notes']> => ({
  names: notes.names,
  read: async (name) => opened(await notes.read(name), sealing),
  write: async (name, text) => {
    const stored = await wrapped(text, sealing);
    return stored.ok ? notes.write(name, stored.value) : stored;
  },
});

/** The same backend, whose state, notes and journal are stored encrypted where the place says so; where it does not, nothing encrypted is taken for damage. */
export const sealedBackend = (backend: StateBackend, sealing: Sealing): StateBackend => ({
  ...backend,
  read: async () => opened(await backend.read(), sealing),
  write: async (text, options) => {
    const stored = await wrapped(text, sealing);
    return stored.ok ? backend.write(stored.value, options) : stored;
  },
  journal: sealedJournal(backend.journal, sealing),
  ...(backend.notes === undefined ? {} : { notes: sealedNotes(backend.notes, sealing) }),
  ...(backend.history === undefined ? {} : { history: sealedHistory(backend.history, sealing) }),
});

