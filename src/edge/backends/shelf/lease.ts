import type { Answer, Clock, LockOwner, Milliseconds } from '#core/model';

/** A lock as it is stored. Each renewal makes another version of it; what it says of time is for people only. */
export type Lease = {
  /** Undefined where the lock is free. */
  readonly held?: LockOwner;
  /** Counts holders; a higher number shuts the lower ones out. */
  readonly fence: number;
  readonly duration: Milliseconds;
};

/** Where a lock is stored: one object that is written only if nobody else did so in between. */
export type Cell = {
  readonly get: () => Promise<Answer<{ readonly lease: Lease; readonly tag: string } | undefined>>;
  readonly put: (lease: Lease, tag: string | undefined) => Promise<Answer<string>>;
};

/** Renewals in the time that a lock holds without one: the holder tries often, so that others see it soon. */
const RENEWALS = 6;
/** The longest that a stored lock is believed to hold without renewal, whatever it says. */
const LONGEST = 3_600_000;

/** What became of a lock that was looked at. */
export type Watched = { readonly is: 'free' | 'abandoned' | 'alive'; readonly lease?: Lease; readonly tag?: string };

/**
 * Watches a held lock until it is freed, renewed, or was not renewed for as long as it holds. Time is this process's own,
 * from when it first saw this version, as client-go's leader election has it: clocks of holders are never compared.
 */
export const watched = async (cell: Cell, clock: Clock): Promise<Answer<Watched>> => {
  const first = await cell.get();
  if (!first.ok) return first;
  if (first.value?.lease.held === undefined) return { ok: true, value: { is: 'free', ...first.value } };
  const { lease, tag } = first.value;
  const holds = Math.min(Math.max(lease.duration, 0), LONGEST);
  const seen = clock.elapsed();
  for (;;) {
    await clock.sleep((Math.max(1, holds / RENEWALS / 2)) as Milliseconds);
    const now = await cell.get();
    if (!now.ok) return now;
    if (now.value?.lease.held === undefined) return { ok: true, value: { is: 'free', ...now.value } };
    if (now.value.tag !== tag) return { ok: true, value: { is: 'alive', ...now.value } };
    if (clock.elapsed() - seen > holds) return { ok: true, value: { is: 'abandoned', lease, tag } };
  }
};

/** A lock while it is held. */
export type Hold = {
  readonly owner: LockOwner;
  readonly fence: number;
  /** Whether the lock is surely ours at this moment; it is renewed where that is not known. */
  readonly isOurs: () => Promise<boolean>;
  readonly letGo: () => void;
};

type Grip = { tag: string; sureUntil: number; lost: boolean };

const renewal = async ({ cell, lease, clock }: { cell: Cell; lease: Lease; clock: Clock }, grip: Grip): Promise<void> => {
  if (grip.lost) return;
  const begun = clock.elapsed();
  const put = await cell.put(lease, grip.tag);
  if (put.ok) {
    grip.tag = put.value;
    grip.sureUntil = begun + lease.duration;
    return;
  }
  if (put.failure.kind !== 'conflict' && put.failure.kind !== 'exists') return;
  const now = await cell.get();
  if (!now.ok) return;
  // A renewal whose answer was lost made a version of ours, which the next one goes on from.
  if (now.value?.lease.held?.id === lease.held?.id && now.value !== undefined && now.value.lease.fence === lease.fence) grip.tag = now.value.tag;
  else grip.lost = true;
};

/** Keeps a lock that was just taken: renews it until it is let go. It counts as lost before anyone else may take it for abandoned. */
export const held = (given: { readonly cell: Cell; readonly clock: Clock; readonly lease: Lease & { readonly held: LockOwner }; readonly tag: string; readonly begun: Milliseconds }): Hold => {
  const { cell, clock, lease, tag, begun } = given;
  const grip: Grip = { tag, sureUntil: begun + lease.duration, lost: false };
  let under: Promise<void> | undefined;
  const renew = (): Promise<void> => {
    under ??= renewal({ cell, lease, clock }, grip).finally(() => {
      under = undefined;
    });
    return under;
  };
  const timer = setInterval(() => void renew(), lease.duration / RENEWALS);
  timer.unref();
  const isSure = (): boolean => !grip.lost && clock.elapsed() < grip.sureUntil - lease.duration / RENEWALS;
  return {
    owner: lease.held,
    fence: lease.fence,
    isOurs: async () => {
      if (!grip.lost && !isSure()) await renew();
      if (!grip.lost && !isSure()) await renew();
      return isSure();
    },
    letGo: () => clearInterval(timer),
  };
};
