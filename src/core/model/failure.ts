import type { ClusterName } from './names.ts';

/**
 * Why an operation at the edge did not work, sorted by what a caller may conclude from it. Only `absent` says that
 * something is not there; all others say nothing about existence.
 */
export type FailureKind =
  | 'refused' | 'timeout' | 'reset' | 'name' | 'tls' | 'credentials'
  | 'unauthorized' | 'forbidden' | 'absent' | 'conflict' | 'exists' | 'gone' | 'invalid' | 'throttled'
  | 'server' | 'not-kubernetes' | 'truncated' | 'cancelled';

/** An edge operation that did not work, as data. `message` has no control characters and no secret. */
export type Failure = {
  readonly kind: FailureKind;
  readonly message: string;
  readonly cluster?: ClusterName;
  readonly status?: number;
  /** `reason` of the server's Status. */
  readonly reason?: string;
  /** `details.causes` of the server's Status. */
  readonly causes?: readonly { readonly reason: string; readonly field: string; readonly message: string }[];
};

/** An answer, or why there is none. */
export type Answer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

/** An answer that came. */
export const answered = <Value>(value: Value): Answer<Value> => ({ ok: true, value });

/** An answer that did not come. */
export const failed = (failure: Failure): Answer<never> => ({ ok: false, failure });
