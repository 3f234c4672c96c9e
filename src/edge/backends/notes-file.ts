import { basename, dirname, join } from 'node:path';
import { diagnose } from '#core/diagnostics';
import { bad, byText, good, type StateBackend } from '#core/model';
import { codeOf, type Disk, makeFolder, overwriteFile, textIfAny, whyOf } from './disk.ts';

const folderOf = (path: string): string => join(dirname(path), `${basename(path)}.notes`);

const fileOf = (path: string, name: string): string => join(folderOf(path), `${name}.json`);

const troubled = (path: string, thrown: unknown): ReturnType<typeof diagnose> =>
  diagnose('FLT8129', `The notes beside ${path} cannot be read or written: ${whyOf(thrown)}.`, { hint: `Make the folder readable and writable, and look again:\n    ls -ld ${folderOf(path)}` });

const filesIn = async (disk: Disk, folder: string): Promise<readonly string[]> => {
  try {
    return await disk.readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
};

/** Notes as files in a folder beside a state file. */
export const notesBeside = (path: string, disk: Disk): NonNullable<StateBackend['notes']> => ({
  names: async () => {
    try {
      const files = await filesIn(disk, folderOf(path));
      return good(files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length)).sort(byText));
    } catch (error) {
      return bad([troubled(path, error)]);
    }
  },
  read: async (name) => {
    try {
      return good(await textIfAny(disk, fileOf(path, name)));
    } catch (error) {
      return bad([troubled(path, error)]);
    }
  },
  write: async (name, text) => {
    try {
      await makeFolder(disk, fileOf(path, name));
      await overwriteFile(disk, { path: fileOf(path, name), text });
      return good(undefined);
    } catch (error) {
      return bad([troubled(path, error)]);
    }
  },
});
