import { diagnose } from '#core/diagnostics';
import { bad, type Diagnostic, good, type LockOwner, type Outcome, type StateBackend } from '#core/model';
import { type Held, isDead, ownMarks } from './alive.ts';
import { type Disk, followed, makeFolder, whyOf } from './disk.ts';
import { freeLock, holderOf, takeLock, takeOver } from './lock-file.ts';

/** A lock that ends between two looks is asked for again. */
const MOST_TRIES = 5;

const ageOf = (held: LockOwner, now: LockOwner): string => {
  const minutes = Math.floor((Date.parse(now.since) - Date.parse(held.since)) / 60_000);
  if (!Number.isFinite(minutes)) return '';
  if (minutes < 1) return ', less than a minute ago';
  return minutes < 120 ? `, ${minutes} min ago` : `, ${Math.floor(minutes / 60)} h ago`;
};

const holds = (held: LockOwner): string => `${held.who} on ${held.host} (process ${held.pid}) for ${held.why}`;

/** The diagnostic that somebody else holds the lock, with what to type when that somebody is gone. */
export const lockedBy = (path: string, held: LockOwner, now: LockOwner): Diagnostic =>
  diagnose('FLT8104', `The state ${path} is locked by ${holds(held)} since ${held.since}${ageOf(held, now)}.`, {
    hint: `Wait until that ends. If it is gone for good, free its lock:\n    fleet state unlock ${held.id}`,
  });

/** The diagnostic that the lock to be freed is not the one that is held. */
export const notHeld = (path: string, id: string, held: LockOwner | undefined): Diagnostic =>
  held === undefined
    ? diagnose('FLT8105', `The state ${path} is not locked, so lock ${id} cannot be freed.`, {
        hint: 'Nothing stands in the way of:\n    fleet plan',
      })
    : diagnose('FLT8105', `The state ${path} is locked under ${held.id}, not ${id}: by ${holds(held)} since ${held.since}.`, {
        hint: `To free that one:\n    fleet state unlock ${held.id}`,
      });

const takenOver = (path: string, held: LockOwner): Diagnostic =>
  diagnose(
    'FLT8106',
    `The state ${path} was locked by ${holds(held)} since ${held.since}. That process has ended without freeing the lock, so it was taken over.`,
  );

/** The diagnostic that a lock was taken over whose holder did not renew it. */
export const abandoned = (path: string, held: LockOwner): Diagnostic =>
  diagnose('FLT8106', `The state ${path} was locked by ${holds(held)} since ${held.since}. Its lock was not renewed in time, so it was taken over.`);

const damaged = (path: string): Diagnostic =>
  diagnose('FLT8107', `The lock ${path}.lock does not say who holds it.`, {
    hint: `If no fleet is running on this state, remove it:\n    rm ${path}.lock`,
  });

const untaken = (path: string, thrown: unknown): Diagnostic =>
  diagnose('FLT8111', `The lock ${path}.lock cannot be made or removed: ${whyOf(thrown)}.`, { hint: `Look at the folder:\n    ls -ld ${path}*` });

/** The lock of a state file: a file beside it that is made once. A lock whose process is surely gone is taken over. */
export const lockBeside = (path: string, disk: Disk): Pick<StateBackend, 'lock' | 'unlock' | 'holder'> => {
  const fileOf = async (): Promise<string> => `${await followed(disk, path)}.lock`;

  const attempt = async (asking: Held, tries: number): Promise<Outcome<void>> => {
    const file = await fileOf();
    await makeFolder(disk, file);
    if (await takeLock(disk, file, asking)) return good(undefined);
    const holder = await holderOf(disk, file);
    if (holder.by === 'unknown') return bad([damaged(path)]);
    if (holder.by === 'nobody') return tries < MOST_TRIES ? attempt(asking, tries + 1) : bad([damaged(path)]);
    const { held } = holder;
    if ((await isDead(held, asking)) && (await takeOver(disk, file, { gone: held, next: asking }))) return good(undefined, [takenOver(path, held)]);
    return bad([lockedBy(path, held, asking)]);
  };

  const free = async (id: string): Promise<Outcome<void>> => {
    const file = await fileOf();
    const holder = await holderOf(disk, file);
    if (holder.by === 'unknown') return bad([damaged(path)]);
    if (holder.by === 'nobody') return bad([notHeld(path, id, undefined)]);
    if (holder.held.id !== id) return bad([notHeld(path, id, holder.held)]);
    await freeLock(disk, file, holder.held);
    return good(undefined);
  };

  const telling = async (work: () => Promise<Outcome<void>>): Promise<Outcome<void>> => {
    try {
      return await work();
    } catch (error) {
      return bad([untaken(path, error)]);
    }
  };

  return {
    lock: (owner) => telling(async () => attempt({ ...owner, ...(await ownMarks(owner.pid)) }, 1)),
    unlock: (id) => telling(() => free(id)),
    holder: async () => {
      const holder = await holderOf(disk, await fileOf());
      if (holder.by !== 'somebody') return undefined;
      const { id, who, host, pid, since, why } = holder.held;
      return { id, who, host, pid, since, why };
    },
  };
};
