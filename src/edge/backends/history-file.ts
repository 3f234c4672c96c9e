import { basename, dirname, join } from 'node:path';
import { diagnose } from '#core/diagnostics';
import { bad, good, type Serial, type StateBackend, type Timestamp } from '#core/model';
import { type Disk, followed, removed, textIfAny, whyOf } from './disk.ts';

/** So many states are kept beside the present one. */
const MOST = 10;

type History = NonNullable<StateBackend['history']>;

const serialOf = (file: string): number | undefined => (/^\d+\.json$/.test(file) ? Number.parseInt(file, 10) : undefined);

const nameOf = (serial: number): string => `${String(serial).padStart(8, '0')}.json`;

const folderOf = (path: string): string => join(dirname(path), `${basename(path)}.history`);

const filesIn = async (disk: Disk, folder: string): Promise<readonly string[]> => {
  try {
    return (await disk.readdir(folder)).filter((file) => serialOf(file) !== undefined).sort();
  } catch {
    return [];
  }
};

const unreadable = (path: string, thrown: unknown): ReturnType<typeof diagnose> =>
  diagnose('FLT8101', `The kept states of ${path} cannot be read: ${whyOf(thrown)}.`, { hint: `Make them readable, and look again:\n    ls -l ${folderOf(path)}` });

/** The states that were kept beside a state file, the oldest first. */
export const historyBeside = (path: string, disk: Disk): History => ({
  list: async () => {
    try {
      const folder = folderOf(path);
      const files = await filesIn(disk, folder);
      const kept = files.map(async (file) => {
        const { mtime } = await disk.stat(join(folder, file));
        return { serial: (serialOf(file) ?? 0) as Serial, time: mtime.toISOString().replace(/\.\d+Z$/, 'Z') as Timestamp };
      });
      return good(await Promise.all(kept));
    } catch (error) {
      return bad([unreadable(path, error)]);
    }
  },
  read: async (serial) => {
    try {
      return good(await textIfAny(disk, join(folderOf(path), nameOf(serial))));
    } catch (error) {
      return bad([unreadable(path, error)]);
    }
  },
});

// A second name of the same file costs nothing, and stays when another file takes the first name.
const held = async (disk: Disk, path: string): Promise<string | undefined> => {
  const file = `${path}.before`;
  try {
    await removed(disk, file);
    await disk.link(await followed(disk, path), file);
    return file;
  } catch {
    // History is a convenience: a file system without hard links has none, and the write goes on.
    return undefined;
  }
};

const thinned = async (disk: Disk, folder: string): Promise<void> => {
  const files = await filesIn(disk, folder);
  for (const file of files.slice(0, Math.max(0, files.length - MOST))) await removed(disk, join(folder, file));
};

const shelved = async (disk: Disk, path: string, kept: { readonly file: string; readonly serial: Serial }): Promise<void> => {
  const folder = folderOf(path);
  await disk.mkdir(folder, { recursive: true, mode: 0o700 });
  await disk.rename(kept.file, join(folder, nameOf(kept.serial)));
  await thinned(disk, folder);
};

/** The same write, which keeps the state that it replaces, and the last ten of them. Where one cannot be kept, it is written all the same. */
export const keeping = (path: string, disk: Disk, write: StateBackend['write']): StateBackend['write'] => async (text, options) => {
  const { after } = options;
  const file = after === undefined ? undefined : await held(disk, path);
  const outcome = await write(text, options);
  if (file === undefined || after === undefined) return outcome;
  if (outcome.ok) await shelved(disk, path, { file, serial: after }).catch(() => undefined);
  await removed(disk, file).catch(() => undefined);
  return outcome;
};
