import { randomUUID } from 'node:crypto';
import * as real from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';

/** The calls to the file system that backends make; a test gives ones that fail. */
export type Disk = Pick<typeof real, 'link' | 'mkdir' | 'open' | 'readdir' | 'readFile' | 'readlink' | 'realpath' | 'rename' | 'stat' | 'unlink'>;

/** The file system. */
export const realDisk: Disk = real;

/** The code of a file system error: `ENOSPC`. */
export const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';

const words: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EDQUOT: 'the disk quota is used up',
  EIO: 'the disk reports an error',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is not a folder',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
};

/** Why a call failed, in words. */
export const whyOf = (thrown: unknown): string => words[codeOf(thrown)] ?? (thrown instanceof Error ? thrown.message : String(thrown));

/** The text of a file, or undefined where there is none. Every other trouble is thrown. */
export const textIfAny = async (disk: Disk, path: string): Promise<string | undefined> => {
  try {
    // Decoded as a whole: asked for as text, Node decodes piece by piece and leaves the joining to the first who reads it.
    return (await disk.readFile(path)).toString('utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

/** Where a path leads if it is a symbolic link, whether or not its target is there yet. */
export const followed = async (disk: Disk, path: string): Promise<string> => {
  try {
    return await disk.realpath(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  const target = await disk.readlink(path).catch(() => basename(path));
  return resolve(dirname(path), target);
};

/** Removes a file if it is there. */
export const removed = async (disk: Disk, path: string): Promise<void> => {
  try {
    await disk.unlink(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
};

/** Brings the names in a folder down to the disk, where the file system can do that. */
export const syncFolder = async (disk: Disk, folder: string): Promise<void> => {
  try {
    const handle = await disk.open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Not every file system lets a folder be synced; then there is nothing more to be had.
    return;
  }
};

type Text = { readonly path: string; readonly text: string };

/** Writes a file that only its owner may read, down to the disk. */
const written = async (disk: Disk, { path, text }: Text, flags: 'w' | 'wx'): Promise<void> => {
  const handle = await disk.open(path, flags, 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

type Way = { readonly temporary: string; readonly bring: () => Promise<void> };

const besides = async (disk: Disk, { path, text }: Text, { temporary, bring }: Way): Promise<void> => {
  try {
    await written(disk, { path: temporary, text }, 'w');
    await bring();
  } finally {
    await removed(disk, temporary).catch(() => undefined);
  }
  await syncFolder(disk, dirname(path));
};

const replacing = (disk: Disk, file: Text, temporary: string): Promise<void> => besides(disk, file, { temporary, bring: () => disk.rename(temporary, file.path) });

/** Replaces a file whole: whatever happens, the path holds the old text or the new one, never a part. There may be one writer at a time. */
export const replaceFile = (disk: Disk, file: Text): Promise<void> => replacing(disk, file, `${file.path}.new`);

/** The same where several may write at once: one of their texts stays, whole. */
export const overwriteFile = (disk: Disk, file: Text): Promise<void> => replacing(disk, file, `${file.path}.${randomUUID()}.new`);

/** What file systems without hard links answer. */
export const noLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** Makes a file that is complete from its first moment, where the file system has hard links; false where one of the name is there already. */
export const makeFile = async (disk: Disk, file: Text): Promise<boolean> => {
  const temporary = `${file.path}.${randomUUID()}.new`;
  const plainly = (error: unknown): Promise<void> => (noLinks.has(codeOf(error)) ? written(disk, file, 'wx') : Promise.reject(error));
  try {
    await besides(disk, file, { temporary, bring: () => disk.link(temporary, file.path).catch(plainly) });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
};

/** Makes the folder of a file. */
export const makeFolder = async (disk: Disk, path: string): Promise<void> => {
  await disk.mkdir(dirname(path), { recursive: true });
};
