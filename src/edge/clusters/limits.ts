/** How long to wait, in milliseconds, and how much at once; tests set their own. */
export type Limits = {
  readonly connect: number;
  /** Until the first line of an answer. */
  readonly headers: number;
  /** Between two pieces of an answer. */
  readonly body: number;
  /** The longest Retry-After that is obeyed; what asks for more fails at once. */
  readonly patience: number;
  readonly connections: number;
};

/** What everyday use has. */
export const usualLimits: Limits = { connect: 5_000, headers: 30_000, body: 30_000, patience: 10_000, connections: 8 };
