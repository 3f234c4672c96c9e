import type { Json } from './json.ts';
import type { ClusterName, JsonPointer, ObjectKey } from './names.ts';
import type { Decline, Target } from './placement.ts';
import type { SourceRef } from './source.ts';
import type { PolicyRef } from './spec.ts';

/** A policy that selects a template, and why it decides or does not. */
export type ConsideredPolicy = {
  readonly policy: PolicyRef;
  readonly at: SourceRef;
  readonly priority: number;
  /** What its best selector names: the object, its labels, or all of its kind. */
  readonly selects: 'name' | 'labels' | 'kind';
  readonly decides: boolean;
  readonly says: string;
};

/** A cluster under one affinity term: chosen, or declined and why. Figures are there only where the decision went by them. */
export type ConsideredCluster = {
  readonly cluster: ClusterName;
  readonly declined?: Pick<Decline, 'by' | 'says'>;
  /** 0 within the primary affinity, else the place of the overflow affinity. */
  readonly tier?: number;
  readonly score?: number;
  /** Replicas that there is room for, beside those it has. */
  readonly room?: number;
  /** Replicas before this decision. */
  readonly had?: number;
  /** Replicas before they are rounded to whole ones. */
  readonly share?: number;
  readonly replicas?: number;
};

/** What came of one affinity term. */
export type TriedTerm = { readonly term?: string; readonly says?: string; readonly clusters: readonly ConsideredCluster[] };

/** One change that an overrider made. A missing `after` was removed; of Secrets neither value is told. */
export type OverrideChange = { readonly pointer: JsonPointer; readonly before?: Json; readonly after?: Json };

/** One entry of an overrider that was run for some clusters, and what it did; without changes `says` tells why. */
export type RanOverride = {
  readonly policy: PolicyRef;
  readonly overrider: string;
  readonly at: SourceRef;
  readonly clusters: readonly ClusterName[];
  readonly changes: readonly OverrideChange[];
  readonly says?: string;
};

/** Everything that decided where a template goes and what each cluster gets. */
export type Explanation = {
  readonly format: 1;
  readonly template: ObjectKey;
  readonly at: SourceRef;
  /** Undefined for kinds without replicas. */
  readonly replicas?: number;
  readonly strategy?: 'Duplicated' | 'StaticWeight' | 'DynamicWeight' | 'Aggregated';
  readonly policies: readonly ConsideredPolicy[];
  readonly terms: readonly TriedTerm[];
  /** Why no term was tried, or what came of them, in a sentence. */
  readonly says: string;
  readonly targets: readonly Target[];
  readonly follows: readonly { readonly template: ObjectKey; readonly policy: PolicyRef }[];
  readonly overrides: readonly RanOverride[];
};

/** Where one template goes; `says` tells why nowhere, or why it stays. */
export type PlacementRow = {
  readonly template: ObjectKey;
  readonly policy?: PolicyRef;
  readonly targets: readonly Target[];
  readonly says?: string;
};

/** What a supposition moves: the targets before and after, by cluster. */
export type Move = { readonly template: ObjectKey; readonly cluster: ClusterName; readonly before?: Target; readonly after?: Target };

/** Templates by clusters, and who moves under what is supposed. */
export type PlacementTable = {
  readonly format: 1;
  readonly clusters: readonly ClusterName[];
  readonly rows: readonly PlacementRow[];
  readonly supposed: readonly string[];
  readonly moves: readonly Move[];
};
