import { readFile, readlink } from 'node:fs/promises';
import type { LockOwner } from '#core/model';

/**
 * Which machine, boot and process a lock was taken on, as far as the system tells. Host names and process ids alone do not:
 * two containers may share a name and number their processes alike, and ids are used again.
 */
export type Marks = { readonly machine?: string; readonly boot?: string; readonly started?: string };

/** A lock as it stands in its file. */
export type Held = LockOwner & Marks;

const read = async (path: string): Promise<string | undefined> => {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch {
    return undefined;
  }
};

/** The 22nd field of `/proc/PID/stat`, the start in clock ticks since boot; the second field may hold spaces and parentheses. */
const startOf = async (pid: number): Promise<string | undefined> => {
  const text = await read(`/proc/${pid}/stat`);
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19];
};

/** PROC_PID_INIT_INO of the kernel: the process namespace that a machine boots with. */
const FIRST_SPACE = 'pid:[4026531836]';

/** The marks of this process. */
export const ownMarks = async (pid: number): Promise<Marks> => {
  const [machine, space, boot, started] = await Promise.all([
    read('/etc/machine-id'),
    readlink('/proc/self/ns/pid').catch(() => undefined),
    read('/proc/sys/kernel/random/boot_id'),
    startOf(pid),
  ]);
  // Outside of the first process namespace we may be in a container, whose machine id came with its image.
  const place = machine && space === FIRST_SPACE ? machine : `${machine ?? ''} ${space} ${boot ?? ''}`;
  return {
    ...(space === undefined ? {} : { machine: place }),
    ...(boot === undefined ? {} : { boot }),
    ...(started === undefined ? {} : { started }),
  };
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not ours to signal means that it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Whether the process that took a lock is surely gone, seen from one that asks for it now. In doubt it is not. */
export const isDead = async (held: Held, asking: Held): Promise<boolean> => {
  if (held.host !== asking.host || held.machine !== asking.machine) return false;
  if (held.boot !== asking.boot) return held.boot !== undefined && asking.boot !== undefined;
  if (!Number.isInteger(held.pid) || held.pid <= 0) return false;
  if (!isRunning(held.pid)) return true;
  const started = await startOf(held.pid);
  return held.started !== undefined && started !== undefined && held.started !== started;
};
