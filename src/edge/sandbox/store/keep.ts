import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerIdentity } from '../tls/certificate.ts';
import type { Kept } from './store.ts';

/** What of a sandbox survives a restart. */
export type Saved = {
  readonly format: 1;
  readonly name: string;
  readonly port: number;
  readonly identity: ServerIdentity;
  readonly tokens: Readonly<Record<string, string>>;
  readonly store: Kept;
};

const fileIn = (folder: string): string => join(folder, 'cluster.json');

/** What was saved in a folder; undefined where nothing is. It rejects where the file is not one of ours. */
export const readSaved = async (folder: string): Promise<Saved | undefined> => {
  const text = await readFile(fileIn(folder), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const saved = JSON.parse(text) as Saved;
  if (saved.format !== 1) throw new Error(`${fileIn(folder)} is of format ${saved.format}; this sandbox reads format 1`);
  return saved;
};

const writeWhole = async (folder: string, saved: Saved): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = fileIn(folder);
  const handle = await open(`${file}.new`, 'w', 0o600);
  try {
    await handle.writeFile(JSON.stringify(saved));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
};

/** Writes a sandbox down. */
export type Keeper = {
  /** Something changed: it is written a little later, once for many changes. */
  readonly changed: () => void;
  /** Writes what is still unwritten. */
  readonly flush: () => Promise<void>;
};

const PAUSE = 250;

type Keeping = { readonly folder: string; readonly take: () => Saved; readonly after: (milliseconds: number, then: () => void) => () => void };

/** Keeps a sandbox in a folder: the file is replaced whole, never written into. */
export const makeKeeper = ({ folder, take, after }: Keeping): Keeper => {
  let cancel: (() => void) | undefined;
  let writing: Promise<void> = Promise.resolve();
  const write = (): Promise<void> => {
    cancel = undefined;
    writing = writing.then(() => writeWhole(folder, take()));
    return writing;
  };
  return {
    changed: () => {
      cancel ??= after(PAUSE, () => void write().catch(() => {}));
    },
    flush: async () => {
      if (cancel === undefined) return writing;
      cancel();
      await write();
    },
  };
};
