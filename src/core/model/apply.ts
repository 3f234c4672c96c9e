import type { Diagnostic } from './diagnostic.ts';
import type { Failure } from './failure.ts';
import type { ClusterName, Milliseconds } from './names.ts';
import type { Address } from './object.ts';
import type { Health } from './health.ts';
import type { Action } from './plan.ts';

/** How one step ended. A blocked step was not tried, because what it needs did not get done. */
export type StepOutcome =
  | { readonly at: Address; readonly action: Action; readonly ended: 'done' }
  | { readonly at: Address; readonly action: Action; readonly ended: 'failed'; readonly failure: Failure }
  /** The object is not what it was when planned. */
  | { readonly at: Address; readonly action: Action; readonly ended: 'stale'; readonly says: string }
  | { readonly at: Address; readonly action: Action; readonly ended: 'blocked'; readonly by: readonly Address[] }
  | { readonly at: Address; readonly action: Action; readonly ended: 'not-begun' };

/** What an apply did. The state is saved whatever is in here. */
export type ApplyResult = {
  readonly steps: readonly StepOutcome[];
  /** Workloads that were waited for and did not become healthy in time. */
  readonly unhealthy: readonly { readonly at: Address; readonly health: Health }[];
  readonly interrupted: boolean;
  /** Why the journal could not be written; then nothing more was begun. None where the member is missing. */
  readonly diagnostics?: readonly Diagnostic[];
};

/** What happens while a plan is carried out; for progress, never for decisions. */
export type ApplyEvent =
  | { readonly event: 'cluster-begins'; readonly cluster: ClusterName; readonly steps: number }
  | { readonly event: 'step-ends'; readonly outcome: StepOutcome }
  | { readonly event: 'waits'; readonly cluster: ClusterName; readonly left: number; readonly since: Milliseconds }
  | { readonly event: 'cluster-ends'; readonly cluster: ClusterName };
