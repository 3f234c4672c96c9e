import { diagnose } from '#core/diagnostics';
import { bad, type Diagnostic, good, type Outcome, type Serial, type StateBackend } from '#core/model';
import { type Disk, followed, makeFolder, replaceFile, textIfAny, whyOf } from './disk.ts';
import { serialIn } from './serial-in.ts';

const unreadable = (path: string, thrown: unknown): Diagnostic =>
  diagnose('FLT8101', `The state ${path} cannot be read: ${whyOf(thrown)}.`, { hint: `Make it readable, and look again:\n    ls -l ${path}` });

const unwritable = (path: string, thrown: unknown): Diagnostic =>
  diagnose(
    'FLT8102',
    `The state ${path} cannot be written: ${whyOf(thrown)}. The file is as it was; what was applied since then is in the journal ${path}.journal.`,
    {
      hint: 'Remove the cause, and let the next plan fold the journal in:\n    fleet plan',
    },
  );

const shown = (serial: number | undefined): string => (serial === undefined ? 'none' : `serial ${serial}`);

/** The diagnostic that another serial is stored than the one that a write follows. */
export const overtaken = (path: string, serials: { expected: number | undefined; stored: number | undefined }): Diagnostic =>
  diagnose(
    'FLT8103',
    `The state ${path} was expected to hold ${shown(serials.expected)} and holds ${shown(serials.stored)}. It was not overwritten.`,
    {
      hint: 'Plan from what is stored now:\n    fleet plan',
    },
  );

/** `read` and `write` of a state in one file, which may be reached through a symbolic link. */
export const stateFile = (path: string, disk: Disk): Pick<StateBackend, 'read' | 'write'> => ({
  read: async () => {
    try {
      return good(await textIfAny(disk, path));
    } catch (error) {
      return bad([unreadable(path, error)]);
    }
  },
  write: async (text: string, { after }: { readonly after: Serial | undefined }): Promise<Outcome<void>> => {
    try {
      const target = await followed(disk, path);
      const old = await textIfAny(disk, target);
      const stored = old === undefined ? undefined : serialIn(old);
      if (stored !== after) return bad([overtaken(path, { expected: after, stored })]);
      await makeFolder(disk, target);
      await replaceFile(disk, { path: target, text });
      return good(undefined);
    } catch (error) {
      return bad([unwritable(path, error)]);
    }
  },
});
