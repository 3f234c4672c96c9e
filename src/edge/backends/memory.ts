import { randomBytes } from 'node:crypto';
import { diagnose } from '#core/diagnostics';
import { bad, byText, good, type JournalLine, type LockOwner, type Serial, type StateBackend } from '#core/model';
import { lockedBy, notHeld } from './lock.ts';

type Kept = { text?: string; lock?: LockOwner | undefined; lines: JournalLine[]; key?: string; notes: Map<string, string>; older: Map<number, string> };

const shelf = new Map<string, Kept>();

const keptAt = (path: string): Kept => {
  const kept = shelf.get(path) ?? { lines: [], notes: new Map(), older: new Map() };
  shelf.set(path, kept);
  return kept;
};

const serialIn = (text: string | undefined): number | undefined => (text === undefined ? undefined : (JSON.parse(text) as { serial: number }).serial);

/** A state that lives as long as this process, by path; for tests. */
export const openMemoryBackend = (path: string): StateBackend => {
  const kept = keptAt(path);
  return {
    read: () => Promise.resolve(good(kept.text)),
    write: async (text, { after }) => {
      const stored = serialIn(kept.text);
      if (stored !== after) return bad([diagnose('FLT8103', `The state ${path} is at ${stored ?? 'none'}, not at ${after ?? 'none'}.`)]);
      if (kept.text !== undefined && stored !== undefined) kept.older.set(stored, kept.text);
      kept.text = text;
      return good(undefined);
    },
    lock: async (owner) => {
      if (kept.lock) return bad([lockedBy(path, kept.lock, owner)]);
      kept.lock = owner;
      return good(undefined);
    },
    unlock: async (id) => {
      if (kept.lock?.id !== id) return bad([notHeld(path, id, kept.lock)]);
      kept.lock = undefined;
      return good(undefined);
    },
    holder: () => Promise.resolve(kept.lock),
    journal: {
      read: () => Promise.resolve(good([...kept.lines])),
      append: async (line) => {
        kept.lines.push(line);
        return good(undefined);
      },
      clear: async () => {
        kept.lines = [];
        return good(undefined);
      },
    },
    history: {
      list: async () => good([...kept.older.keys()].slice(-10).map((serial) => ({ serial: serial as Serial }))),
      read: async (serial) => good(kept.older.get(serial)),
    },
    notes: {
      names: async () => good([...kept.notes.keys()].sort(byText)),
      read: async (name) => good(kept.notes.get(name)),
      write: async (name, text) => {
        kept.notes.set(name, text);
        return good(undefined);
      },
    },
    key: async ({ create, as }) => {
      if (create) kept.key ??= as ?? randomBytes(32).toString('hex');
      return good(kept.key);
    },
  };
};
