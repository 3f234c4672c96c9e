import { readdir, realpath, stat } from 'node:fs';
import { extname } from 'node:path';
import { glob } from 'tinyglobby';
import { byText } from '#core/model';
import type { Fence } from './inside.ts';

/** What a walk met: files by absolute path, paths that led out of the fence, and paths that could not be looked at, with the error. */
export type Walk = { readonly files: readonly string[]; readonly left: readonly string[]; readonly broken: ReadonlyMap<string, unknown> };

/** What a folder gives: every file of these kinds in it and below. Names that begin with a dot are passed by. */
export const EVERYTHING = '**/*.{yaml,yml,json}';

type Callback = (error: NodeJS.ErrnoException | null, result: never) => void;
type Read = (path: string, ...rest: readonly unknown[]) => void;

const bare = (path: string): string => (path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path);

/** The endings that a pattern asks for; undefined where it takes any. */
const endingsOf = (pattern: string): readonly string[] | undefined => {
  const [, one, several] = /\.(?:(\w+)|\{([\w,]+)\})$/.exec(pattern) ?? [];
  return one === undefined ? several?.split(',') : [one];
};

/** Whether something that could not be looked at may have held what is asked for: a folder, or a link whose name would fit. */
const matters = (path: string, endings: readonly string[] | undefined): boolean => {
  const ending = extname(path).slice(1);
  return ending === '' || endings === undefined || endings.includes(ending);
};

/** The file system as a glob sees it: an error is noted and not passed over, and a folder outside the fence is empty. */
const watched = (fence: Fence, left: Set<string>, broken: Map<string, unknown>): Record<'readdir' | 'realpath' | 'stat', Read> => {
  const noting =
    (call: Read): Read =>
    (path, ...rest) => {
      const answer = rest.at(-1) as Callback;
      call(path, ...rest.slice(0, -1), (error: NodeJS.ErrnoException | null, result: never) => {
        if (error) broken.set(bare(path), error);
        answer(error, result);
      });
    };
  const listing = noting(readdir as unknown as Read);
  return {
    realpath: noting(realpath as unknown as Read),
    stat: noting(stat as unknown as Read),
    readdir: (path, ...rest) => {
      if (fence.holds(bare(path))) return listing(path, ...rest);
      left.add(bare(path));
      (rest.at(-1) as Callback)(null, [] as never);
    },
  };
};

/** All files under a folder that match a pattern, sorted. What could not be looked at is told, so that nothing is ever silently missing. */
export const walk = async (folder: string, pattern: string, fence: Fence): Promise<Walk> => {
  const left = new Set<string>();
  const broken = new Map<string, unknown>();
  const files = await glob(pattern, {
    cwd: folder,
    absolute: true,
    onlyFiles: true,
    expandDirectories: false,
    fs: watched(fence, left, broken) as never,
  });
  const endings = endingsOf(pattern);
  const missed = [...broken].filter(([path]) => matters(path, endings)).sort(([one], [other]) => byText(one, other));
  return { files: files.sort(), left: [...left].sort(), broken: new Map(missed) };
};
