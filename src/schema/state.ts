// Generated from schemas (state.schema.json); do not edit.

/**
 * The recorded state of a fleet. Do not edit it: `fleet state` looks at it.
 */
export interface StateFile {
  /**
   * Version of this format.
   */
  format: 1;
  /**
   * Name of the fleet.
   */
  fleet: string;
  /**
   * Identity of the state, kept for its whole life.
   */
  lineage: string;
  /**
   * Counts the state's writes.
   */
  serial: number;
  /**
   * What was last applied, sorted by address.
   */
  objects: RecordedObject[];
  contents: Contents;
  /**
   * What the next placement starts from.
   */
  placements: EarlierPlacement[];
  /**
   * The last plans that were begun, by serial; none of them is carried out again.
   */
  spent?: SpentPlan[];
  /**
   * Where the state was moved to; this copy stayed behind and is not read any more.
   */
  moved?: string;
}
/**
 * What was last applied at one address.
 */
export interface RecordedObject {
  at: ObjectAddress;
  /**
   * apiVersion of the object.
   */
  apiVersion: string;
  /**
   * UID of the live object.
   */
  uid?: string;
  /**
   * Into `contents`: the object as it was sent.
   */
  applied: string;
  /**
   * The policies behind it.
   */
  by: PolicyReference[];
  /**
   * The template that the object was made from, where an overrider gave the object another key.
   */
  template?: string;
  /**
   * Fields that the server stored in another spelling than they were sent in.
   */
  settled?: {
    [k: string]: unknown;
  };
  /**
   * An apply was cut off here; only looking at the cluster tells.
   */
  doubt?: 'apply' | 'delete';
}
/**
 * One object in one cluster.
 */
export interface ObjectAddress {
  /**
   * Name of the cluster.
   */
  cluster: string;
  /**
   * group/Kind/namespace/name; `v1` stands for the core group.
   */
  object: string;
}
/**
 * A policy.
 */
export interface PolicyReference {
  /**
   * Kind of the policy.
   */
  kind: 'PropagationPolicy' | 'ClusterPropagationPolicy' | 'OverridePolicy' | 'ClusterOverridePolicy';
  /**
   * Namespace, for the namespaced kinds.
   */
  namespace?: string;
  /**
   * Name of the policy.
   */
  name: string;
}
/**
 * Each distinct object once, by the digest of its content. Secret values are keyed digests.
 */
export interface Contents {
  [k: string]: KubernetesObject;
}
/**
 * Any Kubernetes object.
 */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    [k: string]: unknown;
  };
  [k: string]: unknown;
}
/**
 * Where a template was put.
 */
export interface EarlierPlacement {
  /**
   * Key of the template.
   */
  template: string;
  policy?: PolicyReference1;
  /**
   * The clusters, with replicas for kinds that have them.
   */
  targets: {
    /**
     * Name of the cluster.
     */
    cluster: string;
    /**
     * Replicas there.
     */
    replicas?: number;
    /**
     * It is there only because a template that refers to it is.
     */
    follows?: true;
  }[];
  /**
   * The clusterAffinities term in use.
   */
  affinity?: string;
  /**
   * What the policy said of clusters and replicas then.
   */
  rule?: string;
  /**
   * The template as it was then, under a policy whose changes wait for it to change.
   */
  source?: string;
}
/**
 * A policy.
 */
export interface PolicyReference1 {
  /**
   * Kind of the policy.
   */
  kind: 'PropagationPolicy' | 'ClusterPropagationPolicy' | 'OverridePolicy' | 'ClusterOverridePolicy';
  /**
   * Namespace, for the namespaced kinds.
   */
  namespace?: string;
  /**
   * Name of the policy.
   */
  name: string;
}
/**
 * A plan that was begun.
 */
export interface SpentPlan {
  /**
   * Identity of the plan.
   */
  plan: string;
  /**
   * Serial of the state that came out of it.
   */
  serial: number;
  /**
   * When it was begun.
   */
  time?: string;
}
