import type { ClusterName, ObjectKey } from './names.ts';
import type { SourceRef } from './source.ts';
import type { LabelSelector } from './spec.ts';

/** A `moved` block: a cluster that has another name now, or an object that is served under another key. */
export type MovedBlock = { readonly at: SourceRef } & (
  | { readonly what: 'cluster'; readonly from: ClusterName; readonly to: ClusterName }
  | { readonly what: 'object'; readonly fromCluster?: ClusterName; readonly from: ObjectKey; readonly toCluster?: ClusterName; readonly to: ObjectKey }
);

/** Tools whose fields may be handed over to fleet. */
export type OldHand = 'kubectl' | 'helm' | 'kapp' | 'argocd' | 'flux' | 'karmada';

/** An `import` block: objects that are live, that templates describe, and that are to be taken over as they are found. */
export type ImportBlock = {
  readonly at: SourceRef;
  /** Every member cluster where nothing is said. */
  readonly cluster?: ClusterName;
  /** Every group where nothing is said. */
  readonly group?: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name?: string;
  /** Of the labels that the live object has. */
  readonly selector?: LabelSelector;
  /** Whose fields are handed over. */
  readonly from?: readonly OldHand[];
};
