// Generated from schemas (cluster-propagation-policy.schema.json); do not edit.

/**
 * Karmada: places templates of any namespace, and cluster-scoped ones, on member clusters.
 */
export interface ClusterPropagationPolicy {
  /**
   * `policy.karmada.io/v1alpha1`.
   */
  apiVersion: 'policy.karmada.io/v1alpha1';
  /**
   * `ClusterPropagationPolicy`.
   */
  kind: 'ClusterPropagationPolicy';
  metadata: ObjectMeta;
  spec: PropagationSpec;
}
/**
 * Name and labels of the policy.
 */
export interface ObjectMeta {
  /**
   * Name of the object, unique for its kind and namespace.
   */
  name?: string;
  /**
   * Namespace of the object. A namespaced policy without one is in `default`.
   */
  namespace?: string;
  labels?: StringMap;
  annotations?: StringMap1;
  /**
   * When the object was made (RFC 3339).
   */
  creationTimestamp?: string;
  [k: string]: unknown;
}
/**
 * Labels: what selectors look at.
 */
export interface StringMap {
  [k: string]: string;
}
/**
 * Annotations: notes that no selector looks at.
 */
export interface StringMap1 {
  [k: string]: string;
}
/**
 * Which templates, where to, and how.
 */
export interface PropagationSpec {
  /**
   * The templates. One selector is enough for a template to be chosen.
   *
   * @minItems 1
   */
  resourceSelectors: [ResourceSelector, ...ResourceSelector[]];
  /**
   * Deprecated, without effect.
   */
  association?: boolean;
  /**
   * Take along what the templates refer to, such as ConfigMaps and Secrets.
   */
  propagateDeps?: boolean;
  placement?: Placement;
  /**
   * Among policies that choose the same template the highest wins; 0 where nothing is said.
   */
  priority?: number;
  /**
   * Whether a template is taken over from a policy of lower priority.
   */
  preemption?: 'Always' | 'Never';
  /**
   * Override policies that must exist before anything happens.
   */
  dependentOverrides?: string[];
  /**
   * The scheduler that is responsible.
   */
  schedulerName?: string;
  failover?: FailoverBehavior;
  /**
   * What to do with an object that is in a cluster already: leave it (`Abort`) or take it over (`Overwrite`).
   */
  conflictResolution?: 'Abort' | 'Overwrite';
  /**
   * `Lazy`: a change of the policy waits until the template changes.
   */
  activationPreference?: '' | 'Lazy';
  suspension?: Suspension;
  /**
   * Leave the objects in the clusters when the template is deleted.
   */
  preserveResourcesOnDeletion?: boolean;
  /**
   * Which workloads are placed first.
   */
  schedulePriority?: {
    /**
     * Where the class stands.
     */
    priorityClassSource: 'KubePriorityClass';
    /**
     * Name of the PriorityClass.
     */
    priorityClassName: string;
  };
}
/**
 * Chooses templates by apiVersion and kind and, where given, by namespace and by name or labels.
 */
export interface ResourceSelector {
  /**
   * apiVersion of the templates, such as `apps/v1`.
   */
  apiVersion: string;
  /**
   * Kind of the templates, such as `Deployment`.
   */
  kind: string;
  /**
   * Namespace of the templates. In a namespaced policy it is the policy's own; in a cluster policy empty means all.
   */
  namespace?: string;
  /**
   * Name of the template. With a name, labels do not count.
   */
  name?: string;
  labelSelector?: LabelSelector;
}
/**
 * Labels of the templates. Ignored where a name is given.
 */
export interface LabelSelector {
  matchLabels?: StringMap2;
  /**
   * Further requirements; all must hold.
   */
  matchExpressions?: SelectorRequirement[];
}
/**
 * Labels that must be there with exactly these values.
 */
export interface StringMap2 {
  [k: string]: string;
}
/**
 * One requirement: a key, an operator and values.
 */
export interface SelectorRequirement {
  /**
   * What is looked at: a label's key, or for field selectors `provider`, `region` or `zone`.
   */
  key: string;
  /**
   * `In`, `NotIn`, `Exists` or `DoesNotExist`; field selectors know `In` and `NotIn` only.
   */
  operator: string;
  /**
   * Values for `In` and `NotIn`.
   */
  values?: string[];
}
/**
 * Where the templates go.
 */
export interface Placement {
  clusterAffinity?: ClusterAffinity;
  /**
   * Terms that are tried in order until one fits. Not together with `clusterAffinity`.
   */
  clusterAffinities?: AffinityTerm[];
  /**
   * Taints that do not keep the placement away.
   */
  clusterTolerations?: Toleration[];
  /**
   * How clusters are chosen across groups.
   */
  spreadConstraints?: SpreadConstraint[];
  replicaScheduling?: ReplicaSchedulingStrategy;
  workloadAffinity?: WorkloadAffinity;
}
/**
 * The clusters. Not together with `clusterAffinities`.
 */
export interface ClusterAffinity {
  labelSelector?: LabelSelector1;
  fieldSelector?: FieldSelector;
  /**
   * Names of clusters; none means any.
   */
  clusterNames?: string[];
  /**
   * Names of clusters that never match, whatever else says.
   */
  exclude?: string[];
}
/**
 * Labels of the clusters.
 */
export interface LabelSelector1 {
  matchLabels?: StringMap2;
  /**
   * Further requirements; all must hold.
   */
  matchExpressions?: SelectorRequirement[];
}
/**
 * Provider, region and zones of the clusters.
 */
export interface FieldSelector {
  /**
   * Requirements; all must hold. Keys are `provider`, `region` and `zone`, operators `In` and `NotIn`.
   */
  matchExpressions?: SelectorRequirement[];
}
/**
 * A named cluster affinity; terms are tried in order until one fits.
 */
export interface AffinityTerm {
  /**
   * Name of the term, unique in its policy.
   */
  affinityName: string;
  labelSelector?: LabelSelector2;
  fieldSelector?: FieldSelector1;
  /**
   * Names of clusters; none means any.
   */
  clusterNames?: string[];
  /**
   * Names of clusters that never match, whatever else says.
   */
  exclude?: string[];
  /**
   * Clusters that take what does not fit into the term's own.
   */
  overflowAffinities?: OverflowAffinity[];
}
/**
 * Labels of the clusters.
 */
export interface LabelSelector2 {
  matchLabels?: StringMap2;
  /**
   * Further requirements; all must hold.
   */
  matchExpressions?: SelectorRequirement[];
}
/**
 * Provider, region and zones of the clusters.
 */
export interface FieldSelector1 {
  /**
   * Requirements; all must hold. Keys are `provider`, `region` and `zone`, operators `In` and `NotIn`.
   */
  matchExpressions?: SelectorRequirement[];
}
/**
 * A named cluster affinity that takes what does not fit elsewhere.
 */
export interface OverflowAffinity {
  /**
   * Name of the overflow, unique in its term.
   */
  affinityName: string;
  labelSelector?: LabelSelector3;
  fieldSelector?: FieldSelector2;
  /**
   * Names of clusters; none means any.
   */
  clusterNames?: string[];
  /**
   * Names of clusters that never match, whatever else says.
   */
  exclude?: string[];
}
/**
 * Labels of the clusters.
 */
export interface LabelSelector3 {
  matchLabels?: StringMap2;
  /**
   * Further requirements; all must hold.
   */
  matchExpressions?: SelectorRequirement[];
}
/**
 * Provider, region and zones of the clusters.
 */
export interface FieldSelector2 {
  /**
   * Requirements; all must hold. Keys are `provider`, `region` and `zone`, operators `In` and `NotIn`.
   */
  matchExpressions?: SelectorRequirement[];
}
/**
 * Lets a placement go to clusters with a matching taint.
 */
export interface Toleration {
  /**
   * The taint's key. Empty matches all keys, and then the operator must be `Exists`.
   */
  key?: string;
  /**
   * `Equal` (the default) compares the value, `Exists` does not.
   */
  operator?: string;
  /**
   * The taint's value, for `Equal`.
   */
  value?: string;
  /**
   * The taint's effect. Empty matches all effects.
   */
  effect?: string;
  /**
   * How long a NoExecute taint is tolerated.
   */
  tolerationSeconds?: number;
}
/**
 * How clusters are chosen across groups.
 */
export interface SpreadConstraint {
  /**
   * Group clusters by this property. One by `cluster` is needed wherever another one is used.
   */
  spreadByField?: 'cluster' | 'region' | 'zone' | 'provider';
  /**
   * Group clusters by the value of this label.
   */
  spreadByLabel?: string;
  /**
   * At most so many groups.
   */
  maxGroups?: number;
  /**
   * At least so many groups; 1 where nothing is said.
   */
  minGroups?: number;
}
/**
 * How replicas are divided. Without it each cluster gets all of them.
 */
export interface ReplicaSchedulingStrategy {
  /**
   * `Duplicated`: each cluster gets all replicas. `Divided` (the default once this object is there): they are shared out.
   */
  replicaSchedulingType?: 'Duplicated' | 'Divided';
  /**
   * `Aggregated`: on as few clusters as possible. `Weighted` (the default): by weights.
   */
  replicaDivisionPreference?: 'Aggregated' | 'Weighted';
  /**
   * The weights for `Weighted`; none means that all clusters weigh the same.
   */
  weightPreference?: {
    /**
     * Weights as written.
     */
    staticWeightList?: StaticClusterWeight[];
    /**
     * Weights by what clusters have free; wins over the static list.
     */
    dynamicWeight?: 'AvailableReplicas';
  };
}
/**
 * A weight for some clusters.
 */
export interface StaticClusterWeight {
  targetCluster: ClusterAffinity1;
  /**
   * The weight, 1 or more.
   */
  weight: number;
}
/**
 * The clusters that have this weight.
 */
export interface ClusterAffinity1 {
  labelSelector?: LabelSelector1;
  fieldSelector?: FieldSelector;
  /**
   * Names of clusters; none means any.
   */
  clusterNames?: string[];
  /**
   * Names of clusters that never match, whatever else says.
   */
  exclude?: string[];
}
/**
 * Keeps workloads together or apart.
 */
export interface WorkloadAffinity {
  affinity?: WorkloadGroup;
  antiAffinity?: WorkloadGroup1;
}
/**
 * Workloads of one group go to the same clusters.
 */
export interface WorkloadGroup {
  /**
   * Workloads with the same value of this label are a group.
   */
  groupByLabelKey: string;
}
/**
 * Workloads of one group go to different clusters.
 */
export interface WorkloadGroup1 {
  /**
   * Workloads with the same value of this label are a group.
   */
  groupByLabelKey: string;
}
/**
 * What happens when an application or a cluster fails.
 */
export interface FailoverBehavior {
  /**
   * When the application is unhealthy. Needs `propagateDeps: true`.
   */
  application?: {
    /**
     * When the application counts as failed.
     */
    decisionConditions: {
      /**
       * How long it may be unhealthy; 300 where nothing is said.
       */
      tolerationSeconds?: number;
    };
    /**
     * How the old copy goes.
     */
    purgeMode?: 'Directly' | 'Gracefully' | 'Never';
    /**
     * How long the old copy stays with `Gracefully`; 600 where nothing is said.
     */
    gracePeriodSeconds?: number;
    statePreservation?: StatePreservation;
  };
  /**
   * When the cluster fails.
   */
  cluster?: {
    /**
     * How the old copy goes.
     */
    purgeMode?: 'Directly' | 'Gracefully';
    statePreservation?: StatePreservation1;
  };
}
/**
 * What of the status is handed on.
 */
export interface StatePreservation {
  /**
   * Each takes one value out of the status.
   */
  rules: {
    /**
     * The label that carries the value.
     */
    aliasLabelName: string;
    /**
     * Where the value stands in the status.
     */
    jsonPath: string;
  }[];
}
/**
 * What of the status is handed on.
 */
export interface StatePreservation1 {
  /**
   * Each takes one value out of the status.
   */
  rules: {
    /**
     * The label that carries the value.
     */
    aliasLabelName: string;
    /**
     * Where the value stands in the status.
     */
    jsonPath: string;
  }[];
}
/**
 * Holds the dispatching back.
 */
export interface Suspension {
  /**
   * Nothing is sent to any cluster.
   */
  dispatching?: boolean;
  /**
   * Nothing is sent to these clusters.
   */
  dispatchingOnClusters?: {
    /**
     * Names of the clusters.
     */
    clusterNames?: string[];
  };
}
