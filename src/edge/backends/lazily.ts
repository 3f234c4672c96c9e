import type { StateBackend } from '#core/model';

/** A backend that is opened when it is first used. */
export const lazily = (open: () => Promise<StateBackend>): StateBackend => {
  let opened: Promise<StateBackend> | undefined;
  const backend = (): Promise<StateBackend> => {
    opened ??= open();
    return opened;
  };
  return {
    read: async () => (await backend()).read(),
    write: async (text, options) => (await backend()).write(text, options),
    lock: async (owner) => (await backend()).lock(owner),
    unlock: async (id) => (await backend()).unlock(id),
    holder: async () => (await backend()).holder(),
    journal: {
      read: async () => (await backend()).journal.read(),
      append: async (line, durable) => (await backend()).journal.append(line, durable),
      clear: async () => (await backend()).journal.clear(),
    },
    key: async (options) => (await backend()).key(options),
  };
};

/** The same of a backend that keeps older states and notes, too. */
export const keepingLazily = (open: () => Promise<StateBackend & Required<Pick<StateBackend, 'history' | 'notes'>>>): StateBackend => {
  let opened: ReturnType<typeof open> | undefined;
  const once: typeof open = () => {
    opened ??= open();
    return opened;
  };
  return {
    ...lazily(once),
    history: { list: async () => (await once()).history.list(), read: async (serial) => (await once()).history.read(serial) },
    notes: { names: async () => (await once()).notes.names(), read: async (name) => (await once()).notes.read(name), write: async (name, text) => (await once()).notes.write(name, text) },
  };
};
