import type { StateBackend } from '#core/model';
import { type Disk, realDisk } from './disk.ts';
import { journalBeside } from './journal.ts';
import { keyBeside } from './key.ts';
import { lockBeside } from './lock.ts';
import { stateFile } from './state-file.ts';

/** A state in a file, with `.lock`, `.journal` and `.key` beside it; all of them are for the owner's eyes only. */
export const openFileBackend = (path: string, disk: Disk): StateBackend => ({
  ...stateFile(path, disk),
  ...lockBeside(path, disk),
  journal: journalBeside(path, disk),
  key: keyBeside(path, disk),
});

/** The backend of a state file on this machine. */
export const openBackend = (path: string): StateBackend => openFileBackend(path, realDisk);
