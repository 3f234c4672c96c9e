import { randomBytes } from 'node:crypto';
import { diagnose } from '#core/diagnostics';
import { bad, type Diagnostic, good, type StateBackend } from '#core/model';
import { type Disk, followed, makeFile, makeFolder, textIfAny, whyOf } from './disk.ts';

/** What a key looks like. */
export const KEY = /^[0-9a-f]{64}$/;

const unusable = (path: string, why: string): Diagnostic =>
  diagnose('FLT8110', `The key ${path}.key cannot be used: ${why}.`, {
    hint: `Put back the copy that belongs to this state, then:\n    ls -l ${path}.key`,
  });

/** The key for keyed digests of secret values: 32 random bytes beside the state, made once and never anew. */
export const keyBeside = (path: string, disk: Disk): StateBackend['key'] => {
  return async ({ create, as }) => {
    try {
      const file = `${await followed(disk, path)}.key`;
      if (create && (await textIfAny(disk, file)) === undefined) {
        await makeFolder(disk, file);
        await makeFile(disk, { path: file, text: `${as ?? randomBytes(32).toString('hex')}\n` });
      }
      const key = (await textIfAny(disk, file))?.trim();
      if (key === undefined || KEY.test(key)) return good(key);
      return bad([unusable(path, 'it is not 64 hexadecimal digits')]);
    } catch (error) {
      return bad([unusable(path, whyOf(error))]);
    }
  };
};
