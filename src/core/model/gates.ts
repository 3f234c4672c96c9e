import type { Address } from './object.ts';
import type { SourceRef } from './source.ts';

/** What becomes of a step: it goes by itself, somebody is asked, or it is not carried out at all. */
export type GateAnswer = 'auto' | 'ask' | 'deny';

/** A rule of the spec about steps of a plan; the first one that holds for a step decides on it. */
export type Gate = {
  /** A CEL expression over `step`, `cluster` and `counts`. */
  readonly when: string;
  readonly then: GateAnswer;
  readonly message?: string;
  readonly at: SourceRef;
};

/** What was decided on one step, and why. */
export type Ruling = { readonly at: Address; readonly answer: GateAnswer; readonly says: string };
