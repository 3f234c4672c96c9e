import { isObject } from '#core/model';
import type { Held } from './alive.ts';
import { codeOf, type Disk, makeFile, noLinks, removed, replaceFile, textIfAny } from './disk.ts';

/** What stands in a lock file: nobody, somebody, or nothing that could be read. */
export type Holder = { readonly by: 'nobody' } | { readonly by: 'somebody'; readonly held: Held } | { readonly by: 'unknown' };

const isHeld = (value: unknown): value is Held =>
  isObject(value) && ['id', 'who', 'host', 'since', 'why'].every((name) => typeof value[name] === 'string') && typeof value.pid === 'number';

/** Who holds the lock. */
export const holderOf = async (disk: Disk, path: string): Promise<Holder> => {
  const text = await textIfAny(disk, path);
  if (text === undefined) return { by: 'nobody' };
  try {
    const value: unknown = JSON.parse(text);
    return isHeld(value) ? { by: 'somebody', held: value } : { by: 'unknown' };
  } catch {
    return { by: 'unknown' };
  }
};

const textOf = (held: Held): string => `${JSON.stringify(held)}\n`;

/** Takes a free lock; false where it is not free. */
export const takeLock = (disk: Disk, path: string, held: Held): Promise<boolean> => makeFile(disk, { path, text: textOf(held) });

type Right = 'ours' | 'lost' | 'unsupported';

// Whoever links the lock to the name of its holder's end may end it, and nobody else: a link is made once. File systems
// without links have nothing like it; there, a lock is never taken over.
const rightOver = async (disk: Disk, path: string, held: Held): Promise<Right> => {
  const right = `${path}.${held.id}.end`;
  try {
    await disk.link(path, right);
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? 'lost' : noLinks.has(codeOf(error)) ? 'unsupported' : 'lost';
  }
  const now = await holderOf(disk, right);
  if (now.by === 'somebody' && now.held.id === held.id) return 'ours';
  await removed(disk, right);
  return 'lost';
};

const isPlain = (id: string): boolean => /^[\w-]{1,64}$/.test(id);

/** Puts a new holder in the place of one that is gone, in one step; false where somebody else did so first. */
export const takeOver = async (disk: Disk, path: string, holders: { gone: Held; next: Held }): Promise<boolean> => {
  if (!isPlain(holders.gone.id)) return false;
  if ((await rightOver(disk, path, holders.gone)) !== 'ours') return false;
  await replaceFile(disk, { path, text: textOf(holders.next) });
  await removed(disk, `${path}.${holders.gone.id}.end`);
  return true;
};

/** Frees the lock of a holder, and nobody else's. */
export const freeLock = async (disk: Disk, path: string, held: Held): Promise<void> => {
  const right = isPlain(held.id) ? await rightOver(disk, path, held) : 'unsupported';
  const now = await holderOf(disk, path);
  if (right !== 'lost' || (now.by === 'somebody' && now.held.id === held.id)) await removed(disk, path);
  if (isPlain(held.id)) await removed(disk, `${path}.${held.id}.end`);
};
