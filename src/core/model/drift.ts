import type { Failure } from './failure.ts';
import type { ClusterName } from './names.ts';
import type { Address } from './object.ts';
import type { Drift } from './plan.ts';

/** The answer of `fleet drift`: live against recorded, and what could not be looked at. */
export type DriftReport = {
  readonly format: 1;
  readonly fleet: string;
  readonly serial: number;
  readonly drift: readonly Drift[];
  /** Recorded objects that were looked at. */
  readonly looked: number;
  readonly lost: readonly { readonly cluster: ClusterName; readonly failure: Failure }[];
  readonly unknown: readonly { readonly at: Address; readonly failure: Failure }[];
  /** Desired differs from recorded; only with `--with-pending`. */
  readonly pending?: number;
};
