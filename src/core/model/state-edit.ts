import type { Digest, Serial, Timestamp } from './names.ts';
import type { Address } from './object.ts';

/** One row that is recorded under another address from now on. */
export type Moved = { readonly from: Address; readonly to: Address };

/** What a command made of the recorded state; nothing on any cluster was changed by it. */
export type StateEdit = {
  readonly moved: readonly Moved[];
  /** Recorded before and not any more: the objects stay. */
  readonly forgotten: readonly Address[];
  /** Recorded now and not before. */
  readonly gained: readonly Address[];
  /** Recorded with another content or identity than before. */
  readonly changed: readonly Address[];
  /** None before where nothing was stored. */
  readonly serial: { readonly before?: Serial; readonly after: Serial };
  readonly written: boolean;
};

/** One state that was stored, the present one included. */
export type KeptState = {
  readonly serial: Serial;
  readonly time?: Timestamp;
  /** The plan that it came out of, where it came out of one that the state still remembers. */
  readonly plan?: Digest;
  readonly objects: number;
  readonly clusters: number;
  readonly present: boolean;
};
