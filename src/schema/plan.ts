// Generated from schemas (plan.schema.json); do not edit.

/**
 * Why a field change or a step stands in the plan.
 */
export type Reason =
  | 'changed'
  | 'drifted'
  | 'given-up'
  | 'server-default'
  | 'fleet-mark'
  | 'immutable'
  | 'template-removed'
  | 'cluster-not-chosen'
  | 'cluster-left'
  | 'vanished'
  | 'cut-off'
  | 'adopted';

/**
 * A saved plan of fleet: everything that apply would do, and nothing else. Secret values in it are keyed digests. `fleet show FILE` reads it.
 */
export interface PlanFile {
  /**
   * Version of this format.
   */
  format: 1;
  /**
   * The fleet that made the plan.
   */
  tool: string;
  /**
   * Name of the fleet.
   */
  fleet: string;
  /**
   * What the plan was made from; apply refuses it once that has changed.
   */
  basis: {
    /**
     * Over everything that was read.
     */
    spec: string;
    /**
     * Identity of the state.
     */
    lineage: string;
    /**
     * Serial of the state.
     */
    serial: number;
  };
  /**
   * Set where only a part was planned.
   */
  scope?: {
    /**
     * Only these clusters.
     */
    clusters?: string[];
    /**
     * Only these objects.
     */
    targets?: string[];
  };
  /**
   * How many templates there are.
   */
  templates: number;
  /**
   * How many policies there are.
   */
  policies: number;
  /**
   * The steps, cluster by cluster.
   */
  clusters: ClusterSteps[];
  contents: Contents;
  /**
   * What the next placement starts from once this plan is done.
   */
  placements: EarlierPlacement[];
  /**
   * Rows that are recorded under another address once this plan is done, as `moved` blocks of the spec say.
   */
  moves?: PlannedMove[];
  /**
   * Where live differs from recorded.
   */
  drift: ObjectDrift[];
  /**
   * Dangers that need consent by name.
   */
  hazards: PlannedHazard[];
  /**
   * Dangers that the spec consents to beforehand (`apply.allow`).
   */
  allowed?: PlannedHazard[];
  forecast?: PlanForecast;
  /**
   * What wrote the values of objects that are made; `origins` of a step is a place in this list.
   */
  origins?: PlannedOrigins[];
  /**
   * What was considered and not done, and why.
   */
  notes: PlanNote[];
  /**
   * Proves to the state that the saved plan was made from it, and not edited: a keyed digest over all the rest.
   */
  mark?: string;
  /**
   * Set where the plan is the rest of another one.
   */
  residual?: {
    /**
     * Identity of the plan that left these steps.
     */
    of: string;
    /**
     * Why each step was left.
     */
    left: LeftStep[];
  };
}
/**
 * What happens in one cluster.
 */
export interface ClusterSteps {
  /**
   * Name of the cluster.
   */
  cluster: string;
  /**
   * Region of the cluster.
   */
  region?: string;
  /**
   * Zones of the cluster.
   */
  zones?: string[];
  /**
   * Version of its API server.
   */
  version?: string;
  /**
   * Sorted by wave and address.
   */
  steps: PlannedStep[];
  /**
   * Objects that are as they should be.
   */
  unchanged: number;
  lost?: EdgeFailure;
}
/**
 * One planned action on one object in one cluster.
 */
export interface PlannedStep {
  /**
   * What is done. `forget` drops the record and leaves the object; `keep` lists ignored differences.
   */
  action: 'create' | 'update' | 'replace' | 'adopt' | 'delete' | 'forget' | 'keep';
  at: ObjectAddress;
  /**
   * apiVersion of the object.
   */
  apiVersion: string;
  /**
   * Into `contents`: what is sent, or for a delete what was recorded.
   */
  content?: string;
  /**
   * The live object's UID as planned; a step on another object is refused.
   */
  uid?: string;
  /**
   * What changes, field by field.
   */
  fields: PlannedFieldChange[];
  /**
   * Whether the server's dry run was asked (`verified`), or will only be known once other steps are done (`later`).
   */
  known: 'predicted' | 'verified' | 'later';
  /**
   * Why no server could verify what is predicted: what the object stands on is made or changed by this plan.
   */
  unverified?: string;
  /**
   * Where the server's dry run has another value than was predicted.
   */
  differs?: PlannedDiffering[];
  /**
   * Values of a new object that the server fills in.
   */
  filled?: number;
  /**
   * Fields of a new object that nobody can know before it is made: its server hands them out.
   */
  later?: string[];
  /**
   * Set where the prediction rests on a schema that is not the server's own: `shipped` with fleet, or `deduced` from the object.
   */
  schema?: 'shipped' | 'deduced';
  because: Reason;
  /**
   * Steps of a wave may run together; waves run in order.
   */
  wave: number;
  /**
   * Objects of the same cluster whose steps must be done before.
   */
  needs: string[];
  /**
   * Takes conflicting fields from their managers.
   */
  force?: true;
  /**
   * Pods that the step restarts.
   */
  rolls?: number;
  /**
   * Into `origins`: what wrote each value of an object that is made.
   */
  origins?: number;
  /**
   * The template that the object was made from, where an overrider gave the object another key.
   */
  template?: string;
  /**
   * The `import` block of the spec that the object is taken over by.
   */
  import?: {
    /**
     * File.
     */
    file: string;
    /**
     * Line, from 1.
     */
    line: number;
  };
  /**
   * Whose fields are taken over, and what is left with whom.
   */
  takes?: PlannedHandover[];
  /**
   * The policies behind the step.
   */
  by: PolicyReference[];
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
 * One field with its three truths.
 */
export interface PlannedFieldChange {
  /**
   * The field, such as `spec.template.spec.containers[name=web].image`.
   */
  path: string;
  /**
   * What was applied last.
   */
  recorded?: {
    [k: string]: unknown;
  };
  /**
   * What is in the cluster.
   */
  live?: {
    [k: string]: unknown;
  };
  /**
   * What the spec and policies ask for.
   */
  desired?: {
    [k: string]: unknown;
  };
  /**
   * Whether the difference counts.
   */
  verdict: 'change' | 'ignore';
  reason: Reason;
  /**
   * Where the desired value comes from.
   */
  from: {
    /**
     * In words.
     */
    says: string;
    at?: SourcePlace;
  };
  /**
   * What the rule of the kind's definition says that forbids the change, where one does.
   */
  rule?: string;
}
/**
 * A place in a file.
 */
export interface SourcePlace {
  /**
   * The file.
   */
  file: string;
  /**
   * Line, from 1.
   */
  line: number;
  /**
   * Column, from 1.
   */
  column: number;
  /**
   * How many characters.
   */
  length: number;
}
/**
 * One value that the server stores otherwise than predicted, and the likely cause.
 */
export interface PlannedDiffering {
  /**
   * The field.
   */
  path: string;
  /**
   * What was predicted; missing where nothing was.
   */
  predicted?: {
    [k: string]: unknown;
  };
  /**
   * What the server would store; missing where it keeps nothing, and for defaults.
   */
  stored?: {
    [k: string]: unknown;
  };
  /**
   * `default`: nobody wrote it; `admission`: a webhook or mutating policy wrote it; `spelling`: the same amount; `dropped`: the server does not keep it.
   */
  cause: 'default' | 'admission' | 'spelling' | 'dropped';
}
/**
 * A field manager that had fields of a live object before a step, and what the step makes of them.
 */
export interface PlannedHandover {
  /**
   * The field manager.
   */
  manager: string;
  /**
   * How it wrote them.
   */
  operation: 'Apply' | 'Update';
  /**
   * Whether all that it owns becomes fleet's own, so that what the template drops is removed.
   */
  whole: boolean;
  /**
   * What is taken from it.
   */
  fields: string[];
  /**
   * So many fields stay with it.
   */
  left: number;
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
 * Set where the cluster could not be reached; nothing is planned there.
 */
export interface EdgeFailure {
  /**
   * What may be concluded from it; only `absent` says that something is not there.
   */
  kind:
    | 'refused'
    | 'timeout'
    | 'reset'
    | 'name'
    | 'tls'
    | 'credentials'
    | 'unauthorized'
    | 'forbidden'
    | 'absent'
    | 'conflict'
    | 'exists'
    | 'gone'
    | 'invalid'
    | 'throttled'
    | 'server'
    | 'not-kubernetes'
    | 'truncated'
    | 'cancelled';
  /**
   * In words.
   */
  message: string;
  /**
   * Name of the cluster.
   */
  cluster?: string;
  /**
   * HTTP status.
   */
  status?: number;
  /**
   * Reason of the server's Status.
   */
  reason?: string;
  /**
   * Causes of the server's Status.
   */
  causes?: {
    reason: string;
    field: string;
    message: string;
  }[];
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
 * One row under another address.
 */
export interface PlannedMove {
  from: ObjectAddress;
  to: ObjectAddress;
}
/**
 * Live differs from recorded at one address.
 */
export interface ObjectDrift {
  /**
   * Fields changed, the object vanished, or another object stands there.
   */
  what: 'changed' | 'vanished' | 'replaced';
  at: ObjectAddress;
  /**
   * The fields that changed; with `changed` only.
   */
  fields?: FieldDeparture[];
}
/**
 * A recorded field whose live value is another one.
 */
export interface FieldDeparture {
  /**
   * The field.
   */
  path: string;
  /**
   * What was applied last.
   */
  recorded?: {
    [k: string]: unknown;
  };
  /**
   * What is in the cluster.
   */
  live?: {
    [k: string]: unknown;
  };
  /**
   * The field manager that changed it.
   */
  manager?: string;
  /**
   * How it changed it.
   */
  operation?: 'Apply' | 'Update';
  /**
   * Through which subresource, such as `scale`.
   */
  subresource?: string;
  /**
   * When it changed it (RFC 3339).
   */
  time?: string;
  /**
   * Where the server keeps no time for the change: when fleet last wrote the object, which was before it (RFC 3339).
   */
  after?: string;
}
/**
 * A danger of one step that needs consent by name.
 */
export interface PlannedHazard {
  /**
   * The name to consent to.
   */
  kind:
    | 'deletes-data'
    | 'replaces-object'
    | 'interrupts-service'
    | 'widens-access'
    | 'takes-ownership'
    | 'overwrites-drift'
    | 'sweeps'
    | 'removes-cluster';
  at: ObjectAddress;
  /**
   * What would happen.
   */
  says: string;
}
/**
 * What happens to pods when the plan is carried out, and which live objects will object. It tells what was so when the plan was made.
 */
export interface PlanForecast {
  /**
   * Workloads whose pods come, go or are made anew.
   */
  rollouts: PlannedRollout[];
  /**
   * Objects that stand in the way of steps, or that they go against.
   */
  objections: PlannedObjection[];
  /**
   * What could not be looked up, so that nothing is foretold of it.
   */
  unknown: {
    /**
     * Name of the cluster.
     */
    cluster: string;
    /**
     * In words.
     */
    says: string;
  }[];
}
/**
 * Pods that come, go or are made anew by one step on a workload.
 */
export interface PlannedRollout {
  at: ObjectAddress;
  /**
   * Pods that are replaced by new ones.
   */
  restarts?: number;
  /**
   * Replicas before, where they change.
   */
  before?: number;
  /**
   * Replicas after, where they change.
   */
  after?: number;
  /**
   * Pods on top of the replicas while pods are replaced.
   */
  surge?: number;
  /**
   * Pods fewer than the replicas while pods are replaced.
   */
  away?: number;
}
/**
 * A live object that stands in the way of steps, or that they go against.
 */
export interface PlannedObjection {
  /**
   * Its kind.
   */
  by: 'PodDisruptionBudget' | 'ResourceQuota' | 'LimitRange' | 'HorizontalPodAutoscaler';
  at: ObjectAddress;
  /**
   * Objects whose steps it is about.
   */
  about: string[];
  /**
   * What will happen.
   */
  says: string;
}
/**
 * What wrote each value of an object that is made.
 */
export interface PlannedOrigins {
  /**
   * Who wrote, and in which file.
   */
  writers: {
    /**
     * `template`, `placement`, `fleet`, or a policy by kind and name.
     */
    says: string;
    /**
     * The file.
     */
    file?: string;
  }[];
  /**
   * For each leaf of the content, members sorted by name and depth first, the line in its writer's file (0 for none), with the writer's place in `writers` before it where that is not the first: `2 3 1:9`.
   */
  leaves: string;
  /**
   * Fields that the server fills in, as JSON pointers.
   */
  defaults?: string[];
}
/**
 * Something considered and not done, and why.
 */
export interface PlanNote {
  /**
   * What it is about.
   */
  kind:
    | 'placed-nowhere'
    | 'kept-without-policy'
    | 'unplaceable'
    | 'not-rendered'
    | 'not-observed'
    | 'stray'
    | 'not-adopted'
    | 'refused'
    | 'declined'
    | 'cluster-left'
    | 'drops-fields'
    | 'unjudged'
    | 'contended';
  /**
   * In words.
   */
  says: string;
  /**
   * Key of the object.
   */
  object?: string;
  /**
   * Name of the cluster.
   */
  cluster?: string;
  at?: SourcePlace;
}
/**
 * A step that an apply left undone.
 */
export interface LeftStep {
  at: ObjectAddress;
  /**
   * How it ended.
   */
  ended: 'failed' | 'stale' | 'blocked' | 'not-begun';
  /**
   * Why, in words.
   */
  says: string;
}
