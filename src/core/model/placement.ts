import type { ClusterName, Digest, ObjectKey } from './names.ts';
import type { SourceRef } from './source.ts';
import type { PolicyRef, Template } from './spec.ts';

/** Why a cluster was considered and not chosen. */
export type Decline = {
  readonly cluster: ClusterName;
  readonly by: 'affinity' | 'taint' | 'api-enablement' | 'spread' | 'weight' | 'capacity';
  /** One sentence: which rule said no. */
  readonly says: string;
};

/** One chosen cluster. `replicas` is there only for kinds that have them; `follows` where the template is only because another refers to it. */
export type Target = { readonly cluster: ClusterName; readonly replicas?: number; readonly follows?: true };

/** The resolved answer for one template: which clusters, how many replicas, and why. */
export type Placement = {
  readonly template: Template;
  /** None: no policy selects it, it is recorded and placed nowhere. */
  readonly policy?: { readonly ref: PolicyRef; readonly at: SourceRef; readonly replicasAt: SourceRef };
  readonly targets: readonly Target[];
  /** A Namespace that goes to every cluster by itself, whatever the policies say. */
  readonly spreads?: true;
  /** The clusterAffinities term that was taken. */
  readonly affinity?: string;
  /** What the policy said of clusters and replicas, as a digest: a divided workload moves only when it changes. */
  readonly rule?: Digest;
  /** Replicas are shared out among the targets; otherwise each has all of them. */
  readonly divided?: true;
  readonly declined: readonly Decline[];
  /** Targets to which nothing is written for the time being (Karmada: `suspension`). */
  readonly suspended?: readonly ClusterName[];
  /** The templates that refer to it and take it along, with their policies (Karmada: `propagateDeps`). */
  readonly follows?: readonly { readonly template: ObjectKey; readonly policy: PolicyRef }[];
  /** The template as it is, under a policy whose changes wait for it to change (Karmada: `activationPreference: Lazy`). */
  readonly source?: Digest;
  /** True where what was placed before is to stay although no policy selects the template any more. */
  readonly kept: boolean;
  /** Set where no cluster could be decided on; then what was placed before stays, or goes, as Karmada does. */
  readonly unplaceable?: {
    readonly says: string;
    readonly clears: boolean;
    /** Nothing was decided, not even that its policy is the one: it waits for something. */
    readonly waits?: true;
  };
};

/** What a placement starts from: where the template was put last time (Karmada: `binding.spec.clusters`). */
export type PlacedBefore = {
  readonly template: ObjectKey;
  readonly policy?: PolicyRef;
  readonly targets: readonly Target[];
  /** The clusterAffinities term in use. */
  readonly affinity?: string;
  /** What its policy said of clusters and replicas then. */
  readonly rule?: Digest;
  /** The template as it was then, under a lazy policy. */
  readonly source?: Digest;
};
