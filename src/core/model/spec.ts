import type { IgnoreRule } from './drift.ts';
import type { Gate } from './gates.ts';
import type { ResourceSummary } from './facts.ts';
import type { Json, JsonObject } from './json.ts';
import type { ClusterName, Digest, JsonPointer, Milliseconds, ObjectKey } from './names.ts';
import type { Notifier } from './notices.ts';
import type { K8sObject } from './object.ts';
import type { HazardKind } from './plan.ts';
import type { SourceDocument, SourceRef } from './source.ts';
import type { ImportBlock, MovedBlock } from './spec-moves.ts';
import type { StatePlace } from './state-place.ts';

/** How to reach a member cluster. A cluster without any is planned for, but cannot be observed. */
export type Reach =
  | { readonly by: 'kubeconfig'; readonly file: string; readonly context?: string }
  | { readonly by: 'in-cluster' }
  | { readonly by: 'none' };

/** A taint of a cluster, as Karmada's `Cluster` has it. */
export type Taint = { readonly key: string; readonly value?: string; readonly effect: 'NoSchedule' | 'NoExecute' };

/** The key of the taint that cordon sets, as Karmada does: new placements avoid the cluster, what runs there stays. */
export const UNSCHEDULABLE = 'cluster.karmada.io/unschedulable';

/** One grade of a cluster's resource models: from `min` up to below `max` of each resource (quantities as text). */
export type ResourceModel = { readonly grade: number; readonly ranges: readonly { readonly name: string; readonly min: string; readonly max: string }[] };

/** One target API server, by name, with what its Karmada `Cluster` object says. */
export type MemberCluster = {
  readonly name: ClusterName;
  readonly syncMode: 'Push' | 'Pull';
  readonly labels: Readonly<Record<string, string>>;
  readonly provider?: string;
  readonly region?: string;
  readonly zones: readonly string[];
  readonly taints: readonly Taint[];
  readonly reach: Reach;
  /** What the spec says of its free resources; what the cluster itself says comes first. */
  readonly capacity?: ResourceSummary;
  /** Classes of nodes by which capacity is estimated, sorted by grade. */
  readonly models?: readonly ResourceModel[];
  /** When the cluster joined the fleet (`creationTimestamp` of its object), if the spec says so. */
  readonly joined?: string;
  readonly at: SourceRef;
};

/** An object as written, before placement (Karmada: resource template). Its namespace is settled, its values are as written. */
export type Template = {
  readonly key: ObjectKey;
  readonly object: K8sObject;
  readonly document: SourceDocument;
};

/** Karmada's ResourceSelector. An empty namespace means all, except in a namespaced policy, where parsing filled it in. */
export type ResourceSelector = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name?: string;
  readonly labelSelector?: LabelSelector;
};

/** metav1.LabelSelector. */
export type LabelSelector = {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly SelectorRequirement[];
};

/** One requirement of a label or field selector. */
export type SelectorRequirement = { readonly key: string; readonly operator: string; readonly values?: readonly string[] };

/** Karmada's ClusterAffinity; an empty one matches all clusters. */
export type ClusterAffinity = {
  readonly labelSelector?: LabelSelector;
  readonly fieldSelector?: { readonly matchExpressions?: readonly SelectorRequirement[] };
  readonly clusterNames?: readonly string[];
  readonly exclude?: readonly string[];
};

/** Which policy: its kind, namespace (for the namespaced kinds) and name. */
export type PolicyRef = {
  readonly kind: 'PropagationPolicy' | 'ClusterPropagationPolicy' | 'OverridePolicy' | 'ClusterOverridePolicy';
  readonly namespace?: string;
  readonly name: string;
};

/** A policy by name, as texts say it: `OverridePolicy shop/eu`. */
export const policyText = ({ kind, namespace, name }: PolicyRef): string => `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;

/** A PropagationPolicy or ClusterPropagationPolicy, validated and with Karmada's defaults filled in. */
export type PropagationPolicy = {
  readonly ref: PolicyRef;
  readonly selectors: readonly ResourceSelector[];
  readonly priority: number;
  readonly placement: PlacementRule;
  readonly conflictResolution: 'Abort' | 'Overwrite';
  /** The whole spec as Karmada's schema knows it, for the rules that read further fields. */
  readonly spec: JsonObject;
  readonly document: SourceDocument;
};

/** `spec.placement` of a propagation policy. */
export type PlacementRule = {
  readonly clusterAffinity?: ClusterAffinity;
  readonly clusterAffinities?: readonly (ClusterAffinity & { readonly affinityName: string; readonly overflowAffinities?: readonly (ClusterAffinity & { readonly affinityName: string })[] })[];
  readonly clusterTolerations?: readonly Toleration[];
  readonly spreadConstraints?: readonly SpreadConstraint[];
  readonly replicaScheduling?: ReplicaScheduling;
};

/** One entry of `spec.placement.spreadConstraints`, defaults filled in; `maxGroups` has none. */
export type SpreadConstraint = {
  readonly spreadByField?: 'cluster' | 'region' | 'zone' | 'provider';
  readonly spreadByLabel?: string;
  readonly minGroups?: number;
  readonly maxGroups?: number;
};

/** core/v1 Toleration. */
export type Toleration = { readonly key?: string; readonly operator?: string; readonly value?: string; readonly effect?: string };

/** `spec.placement.replicaScheduling`, defaults filled in. */
export type ReplicaScheduling = {
  readonly replicaSchedulingType: 'Duplicated' | 'Divided';
  readonly replicaDivisionPreference?: 'Aggregated' | 'Weighted';
  readonly weightPreference?: {
    readonly staticWeightList?: readonly { readonly targetCluster: ClusterAffinity; readonly weight: number }[];
    readonly dynamicWeight?: 'AvailableReplicas';
  };
};

/** An OverridePolicy or ClusterOverridePolicy; the deprecated top-level pair was turned into a rule. */
export type OverridePolicy = {
  readonly ref: PolicyRef;
  /** None selects every resource in the policy's reach. */
  readonly selectors: readonly ResourceSelector[];
  readonly rules: readonly OverrideRule[];
  readonly document: SourceDocument;
};

/** One entry of `spec.overrideRules`; `pointer` says where it stands in the policy's document. */
export type OverrideRule = {
  readonly targetCluster?: ClusterAffinity;
  readonly overriders: Overriders;
  readonly pointer: JsonPointer;
};

type PatchOperator = 'add' | 'remove' | 'replace';
type FieldEdit = { readonly subPath: string; readonly operator: PatchOperator; readonly value?: Json };

/** Karmada's seven overriders. */
export type Overriders = {
  readonly imageOverrider?: readonly {
    readonly predicate?: { readonly path: string };
    readonly component: 'Registry' | 'Repository' | 'Tag';
    readonly operator: PatchOperator;
    readonly value?: string;
  }[];
  readonly commandOverrider?: readonly ContainerListEdit[];
  readonly argsOverrider?: readonly ContainerListEdit[];
  readonly labelsOverrider?: readonly MapEdit[];
  readonly annotationsOverrider?: readonly MapEdit[];
  readonly fieldOverrider?: readonly {
    readonly fieldPath: string;
    readonly json?: readonly FieldEdit[];
    readonly yaml?: readonly FieldEdit[];
  }[];
  readonly plaintext?: readonly { readonly path: string; readonly operator: PatchOperator; readonly value?: Json }[];
};

/** An entry of commandOverrider and argsOverrider. */
export type ContainerListEdit = { readonly containerName: string; readonly operator: 'add' | 'remove'; readonly value?: readonly string[] };

/** An entry of labelsOverrider and annotationsOverrider. */
export type MapEdit = { readonly operator: PatchOperator; readonly value?: Readonly<Record<string, string>> };

/** A question that a ResourceInterpreterCustomization answers with a script, by its field. */
export type CustomizationField =
  | 'retention'
  | 'replicaResource'
  | 'componentResource'
  | 'replicaRevision'
  | 'statusReflection'
  | 'statusAggregation'
  | 'healthInterpretation'
  | 'dependencyInterpretation';

/** A ResourceInterpreterCustomization: Lua scripts that say what Karmada is to know of a kind. */
export type Customization = {
  readonly name: string;
  readonly target: { readonly apiVersion: string; readonly kind: string };
  readonly scripts: Readonly<Partial<Record<CustomizationField, string>>>;
  readonly document: SourceDocument;
};

/** What to do with an object that exists in a cluster and is not recorded. */
export type AdoptRule = 'never' | 'if-no-diff' | 'always';

/** How much of what is recorded, on one cluster or in the whole fleet, a plan may delete or make anew before it is a sweep. */
export type Brake = {
  /** More than this share, from 0 to 1, where it is at least `fewest` objects. */
  readonly share: number;
  readonly fewest: number;
  /** More than so many objects, whatever share that is. */
  readonly most?: number;
};

/** The brake of a fleet that says nothing of it. */
export const standardBrake: Brake = { share: 0.5, fewest: 10 };

/** `apply` of the spec: how plans are carried out. */
export type ApplySettings = {
  readonly adopt: AdoptRule;
  /** Requests under way at once, per cluster. */
  readonly concurrency: number;
  readonly wait: boolean;
  readonly timeout: Milliseconds;
  /** Where the ApplySet's parent object stands in each member cluster. */
  readonly applySetNamespace: string;
  /** Hazards that the spec consents to beforehand; where nothing is said, `overwrites-drift`. */
  readonly allow?: readonly HazardKind[];
  /** Where nothing is said: half of the objects, and at least ten. */
  readonly brake?: Brake;
};

/** The fleet spec, read, validated and defaulted, with templates and policies. */
export type FleetSpec = {
  readonly name: string;
  readonly at: SourceRef;
  readonly clusters: readonly MemberCluster[];
  readonly templates: readonly Template[];
  readonly propagation: readonly PropagationPolicy[];
  readonly override: readonly OverridePolicy[];
  /** By name; left out where there is none. */
  readonly customizations?: readonly Customization[];
  /** Its files are as the spec names them, relative to its folder. */
  readonly state: StatePlace;
  readonly apply: ApplySettings;
  /** In their order; left out where there is none. */
  readonly gates?: readonly Gate[];
  /** Drift that is let be, in the order of the spec; left out where there is none. */
  readonly ignore?: readonly IgnoreRule[];
  /** What is the fleet's as a whole: whatever else is there is drift. */
  readonly owns?: { readonly namespaces: readonly string[] };
  /** Who is told of drift, in the order of the spec; left out where nobody is. */
  readonly notify?: readonly Notifier[];
  /** What is live and to be taken over, in the order of the spec; left out where nothing is. */
  readonly imports?: readonly ImportBlock[];
  /** What is recorded under another name than it has now, in the order of the spec; left out where nothing is. */
  readonly moved?: readonly MovedBlock[];
  /** Over everything that was read, in a form that order of files and documents does not change. */
  readonly digest: Digest;
};
