import { realpath } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';

/** Whether a path lies in a folder, or is it; both absolute, symbolic links already followed. */
export const liesIn = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith('../') && !isAbsolute(way));
};

/** Says of a path whether it stays inside the spec's folder, symbolic links followed. */
export type Fence = { readonly root: string; readonly holds: (real: string) => boolean };

/** The fence around a folder; without one, everything is inside. */
export const fenceAround = async (folder: string, allowOutside: boolean): Promise<Fence> => {
  const root = await realpath(folder);
  return { root, holds: (real) => allowOutside || liesIn(root, real) };
};
