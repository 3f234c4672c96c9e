import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cache } from '#core/model';
import { sha256 } from '#lib/digest';

/** Where texts are kept; without a folder nothing is. */
export type CacheOptions = { readonly folder: string | undefined; /** Bytes that all of them may take. */ readonly most?: number };

const MOST = 200 * 1024 * 1024;

const fileOf = (name: string): string => `${sha256(name).slice('sha256:'.length)}.txt`;

const quietly = async <Value>(work: () => Promise<Value>): Promise<Value | undefined> => {
  try {
    return await work();
  } catch {
    return undefined;
  }
};

// The first line is the digest of the rest: a file that was cut off, or changed, is none.
const opened = (text: string): string | undefined => {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  return end > 0 && text.slice(0, end) === sha256(body) ? body : undefined;
};

const bounded = async (folder: string, most: number): Promise<void> => {
  const names = await readdir(folder);
  const files = await Promise.all(names.map(async (name) => ({ name, ...sizeOf(await quietly(() => stat(join(folder, name)))) })));
  let total = files.reduce((sum, { size }) => sum + size, 0);
  for (const { name, size } of files.sort((one, other) => one.written - other.written)) {
    if (total <= most) return;
    await rm(join(folder, name), { force: true });
    total -= size;
  }
};

const sizeOf = (found: { readonly size: number; readonly mtimeMs: number } | undefined): { readonly size: number; readonly written: number } => ({ size: found?.size ?? 0, written: found?.mtimeMs ?? 0 });

const kept = async (path: string): Promise<string | undefined> => opened(await readFile(path, 'utf8'));

const keep = async (folder: string, file: string, { text, most }: { readonly text: string; readonly most: number }): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `${file}.${randomUUID()}`);
  try {
    await writeFile(draft, `${sha256(text)}\n${text}`, { flag: 'wx', mode: 0o600 });
    await rename(draft, join(folder, file));
  } catch {
    await rm(draft, { force: true });
  }
  await bounded(folder, most);
};

/**
 * A cache in a folder, which need not be there. What cannot be read or written is as if it were not there; a file is whole
 * or it is none; beyond the bound (200 MiB) the oldest go first.
 */
export const openCache = ({ folder, most = MOST }: CacheOptions): Cache => ({
  read: async (name) => (folder === undefined ? undefined : quietly(() => kept(join(folder, fileOf(name))))),
  write: async (name, text) => {
    if (folder !== undefined) await quietly(() => keep(folder, fileOf(name), { text, most }));
  },
});
