import type { Answer, Failure, FailureKind } from '#core/model';

/** One object as it was read; the tag names this version of it. */
export type Kept = { readonly bytes: Uint8Array; readonly tag: string };

/** Small objects of a remote store, by name, that are written only if nobody else did so in between. */
export type Shelf = {
  /** What people call the place: `s3://bucket/fleet/prod`. */
  readonly where: string;
  /** Bytes that fit into one object. */
  readonly largest: number;
  /** Undefined where the store says that there is none. */
  readonly get: (name: string) => Promise<Answer<Kept | undefined>>;
  /** Writes over the version `tag`, or makes the object where `tag` is undefined; the new tag. Else a failure that {@link isTaken}. */
  readonly put: (name: string, bytes: Uint8Array, tag: string | undefined) => Promise<Answer<string>>;
  /** The object is not there afterwards. */
  readonly remove: (name: string) => Promise<Answer<void>>;
  /** Names that begin so, sorted. */
  readonly names: (prefix: string) => Promise<Answer<readonly string[]>>;
};

const TAKEN: ReadonlySet<FailureKind> = new Set(['conflict', 'exists']);
const UNSURE: ReadonlySet<FailureKind> = new Set(['timeout', 'reset', 'server', 'truncated', 'not-kubernetes', 'throttled', 'cancelled']);

/** Whether somebody else wrote in between. */
export const isTaken = (failure: Failure): boolean => TAKEN.has(failure.kind);

/** Whether a write may have been stored all the same: its answer did not come, or came from something in between. */
export const isUnsure = (failure: Failure): boolean => UNSURE.has(failure.kind);
