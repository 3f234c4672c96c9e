import type { FieldPath } from '#lib/field-path';

/** A controller that writes into other people's objects as its work. All patterns must match. */
export type NoiseRow = {
  readonly name: string;
  /** Its field manager, as managedFields has it: the name of its program, or what it calls itself. */
  readonly manager: RegExp;
  /** Set where it writes through a subresource and nothing else may excuse it. */
  readonly subresource?: string;
  /** `group/Kind`; `v1` stands for the core group. */
  readonly kind: RegExp;
  readonly holds: (path: FieldPath) => boolean;
  /** What it writes there, for the reader of a report. */
  readonly says: string;
  /** Where it is written that it does so. */
  readonly evidence: string;
};
