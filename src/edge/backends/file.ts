import type { StateBackend } from '#core/model';
import { type Disk, realDisk } from './disk.ts';
import { historyBeside, keeping } from './history-file.ts';
import { journalBeside } from './journal.ts';
import { keyBeside } from './key.ts';
import { notesBeside } from './notes-file.ts';
import { lockBeside } from './lock.ts';
import { stateFile } from './state-file.ts';

/** A state in a file, with `.lock`, `.journal`, `.key`, `.history` and `.notes` beside it; all of them are for the owner's eyes only. */
export const openFileBackend = (path: string, disk: Disk): StateBackend => {
  const file = stateFile(path, disk);
  return {
    read: file.read,
    write: keeping(path, disk, file.write),
    ...lockBeside(path, disk),
    journal: journalBeside(path, disk),
    history: historyBeside(path, disk),
    notes: notesBeside(path, disk),
    key: keyBeside(path, disk),
  };
};

/** The backend of a state file on this machine. */
export const openBackend = (path: string): StateBackend => openFileBackend(path, realDisk);
