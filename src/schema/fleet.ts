// Generated from schemas (fleet.schema.json); do not edit.

/**
 * A file, a folder (every *.yaml, *.yml and *.json in it and below), a glob, or `-` for standard input.
 */
export type Path = string;

/**
 * A fleet spec: member clusters, where templates and policies are, where the state is kept and how plans are carried out. Paths are relative to the folder of this file.
 */
export interface Fleet {
  /**
   * `fleet.config/v1alpha1`.
   */
  apiVersion: 'fleet.config/v1alpha1';
  /**
   * `Fleet`.
   */
  kind: 'Fleet';
  /**
   * Name of the fleet.
   */
  metadata: {
    /**
     * Name of the fleet: lower-case letters, digits and dashes, at most 63. It is part of the field manager's name (`fleet:NAME`) in every cluster; do not change it.
     */
    name: string;
    labels?: StringMap;
    annotations?: StringMap1;
  };
  spec?: FleetSpec;
}
/**
 * Labels; fleet does not look at them.
 */
export interface StringMap {
  [k: string]: string;
}
/**
 * Annotations; fleet does not look at them.
 */
export interface StringMap1 {
  [k: string]: string;
}
/**
 * What the fleet consists of.
 */
export interface FleetSpec {
  /**
   * Member clusters, written here.
   */
  clusters?: ClusterEntry[];
  /**
   * Files, folders or globs with Karmada `Cluster` objects.
   */
  clusterFiles?: Path[];
  /**
   * Files, folders or globs with the objects to place; `-` is standard input. Policies among them count as policies.
   */
  templates?: Path[];
  /**
   * Files, folders or globs with Karmada policies; `-` is standard input.
   */
  policies?: Path[];
  /**
   * Where the recorded state is kept.
   */
  state?: {
    /**
     * The state file; `fleet.state.json` where nothing is said.
     */
    path?: string;
  };
  apply?: ApplySettings;
  /**
   * Which steps of a plan go by themselves, are asked for, or are denied: the first one that holds for a step decides. A step that none says anything of is asked for. `deny` holds for every apply, `auto` for `fleet apply --auto-approve=gated`.
   */
  gates?: GateRule[];
}
/**
 * A member cluster: by its properties, or as a Karmada `Cluster` object under `cluster`, and how to reach it. With the name of a cluster of `clusterFiles` it only says how to reach that one.
 */
export interface ClusterEntry {
  /**
   * Name of the cluster: a DNS label of at most 48 characters. State and policies refer to it; do not change it.
   */
  name?: string;
  cluster?: Cluster;
  /**
   * The kubeconfig file that reaches the cluster.
   */
  kubeconfig?: string;
  /**
   * The context in the kubeconfig; its current one where nothing is said.
   */
  context?: string;
  /**
   * fleet runs in this cluster and uses its service account.
   */
  inCluster?: boolean;
  labels?: StringMap5;
  /**
   * Who runs the cluster.
   */
  provider?: string;
  /**
   * Region of the cluster.
   */
  region?: string;
  /**
   * Zones of the cluster.
   */
  zones?: string[];
  /**
   * Keep placements away that do not tolerate them.
   */
  taints?: Taint[];
  /**
   * As in Karmada; `Push` where nothing is said.
   */
  syncMode?: 'Push' | 'Pull';
  /**
   * When the cluster joined the fleet (RFC 3339).
   */
  joined?: string;
}
/**
 * The cluster as a Karmada `Cluster` object, in place of `name` and the properties.
 */
export interface Cluster {
  /**
   * `cluster.karmada.io/v1alpha1`.
   */
  apiVersion: 'cluster.karmada.io/v1alpha1';
  /**
   * `Cluster`.
   */
  kind: 'Cluster';
  metadata: ObjectMeta;
  spec: ClusterSpec;
  status?: ClusterStatus;
}
/**
 * Name and labels of the cluster. A name is a DNS label of at most 48 characters.
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
  labels?: StringMap2;
  annotations?: StringMap3;
  /**
   * When the object was made (RFC 3339).
   */
  creationTimestamp?: string;
  [k: string]: unknown;
}
/**
 * Labels: what selectors look at.
 */
export interface StringMap2 {
  [k: string]: string;
}
/**
 * Annotations: notes that no selector looks at.
 */
export interface StringMap3 {
  [k: string]: string;
}
/**
 * What the cluster is.
 */
export interface ClusterSpec {
  /**
   * Identity of the cluster: the UID of its kube-system namespace.
   */
  id?: string;
  /**
   * `Push`: the control plane writes to the cluster. `Pull`: an agent in the cluster fetches.
   */
  syncMode: 'Push' | 'Pull';
  /**
   * Address of the cluster's API server.
   */
  apiEndpoint?: string;
  secretRef?: SecretReference;
  impersonatorSecretRef?: SecretReference1;
  /**
   * Karmada does not check the API server's certificate.
   */
  insecureSkipTLSVerification?: boolean;
  /**
   * A proxy in front of the API server: http, https or socks5.
   */
  proxyURL?: string;
  proxyHeader?: StringMap4;
  /**
   * Who runs the cluster.
   */
  provider?: string;
  /**
   * Region of the cluster.
   */
  region?: string;
  /**
   * Deprecated: use `zones`.
   */
  zone?: string;
  /**
   * Zones of the cluster.
   */
  zones?: string[];
  /**
   * Keep placements away that do not tolerate them.
   */
  taints?: Taint[];
  /**
   * Grades of nodes, for estimates of what is free.
   */
  resourceModels?: ResourceModel[];
}
/**
 * Credentials that Karmada uses.
 */
export interface SecretReference {
  /**
   * Namespace of the Secret.
   */
  namespace: string;
  /**
   * Name of the Secret.
   */
  name: string;
}
/**
 * Credentials that Karmada impersonates with.
 */
export interface SecretReference1 {
  /**
   * Namespace of the Secret.
   */
  namespace: string;
  /**
   * Name of the Secret.
   */
  name: string;
}
/**
 * Headers for the proxy.
 */
export interface StringMap4 {
  [k: string]: string;
}
/**
 * Keeps placements away that do not tolerate it.
 */
export interface Taint {
  /**
   * The taint's key.
   */
  key: string;
  /**
   * The taint's value.
   */
  value?: string;
  /**
   * `NoSchedule` keeps new placements away; `NoExecute` is meant to evict what is there.
   */
  effect: string;
  /**
   * When the taint was added (RFC 3339).
   */
  timeAdded?: string;
}
/**
 * One grade of nodes.
 */
export interface ResourceModel {
  /**
   * Number of the grade, from 0.
   */
  grade: number;
  /**
   * From where to where each resource goes in this grade.
   *
   * @minItems 1
   */
  ranges: [
    {
      /**
       * The resource, such as `cpu`.
       */
      name: string;
      /**
       * From here, inclusive.
       */
      min: string | number;
      /**
       * To here, exclusive.
       */
      max: string | number;
    },
    ...{
      /**
       * The resource, such as `cpu`.
       */
      name: string;
      /**
       * From here, inclusive.
       */
      min: string | number;
      /**
       * To here, exclusive.
       */
      max: string | number;
    }[]
  ];
}
/**
 * What Karmada found out of the cluster; fleet looks for itself.
 */
export interface ClusterStatus {
  /**
   * Version of the API server.
   */
  kubernetesVersion?: string;
  /**
   * The kinds that the cluster serves.
   */
  apiEnablements?: {
    /**
     * Group and version, such as `apps/v1`.
     */
    groupVersion: string;
    /**
     * The kinds.
     */
    resources?: {
      /**
       * Plural name.
       */
      name: string;
      /**
       * Kind.
       */
      kind: string;
    }[];
  }[];
  /**
   * Conditions such as `Ready`.
   */
  conditions?: Condition[];
  /**
   * Counts of nodes.
   */
  nodeSummary?: {
    /**
     * All nodes.
     */
    totalNum?: number;
    /**
     * Nodes that are ready.
     */
    readyNum?: number;
  };
  /**
   * What the cluster has, and what of it is used.
   */
  resourceSummary?: {
    allocatable?: Quantities;
    allocating?: Quantities1;
    allocated?: Quantities2;
    /**
     * Counts of nodes by grade.
     */
    allocatableModelings?: {
      /**
       * Number of the grade.
       */
      grade: number;
      /**
       * Nodes of this grade.
       */
      count: number;
    }[];
  };
  /**
   * What is done about the cluster's state.
   */
  remedyActions?: string[];
}
/**
 * One condition of an object's status.
 */
export interface Condition {
  type: string;
  status: 'True' | 'False' | 'Unknown';
  observedGeneration?: number;
  lastTransitionTime?: string;
  reason?: string;
  message?: string;
}
/**
 * What all nodes have together.
 */
export interface Quantities {
  /**
   * A Kubernetes quantity such as `500m` or `4Gi`.
   */
  [k: string]: string | number;
}
/**
 * What waiting pods ask for.
 */
export interface Quantities1 {
  /**
   * A Kubernetes quantity such as `500m` or `4Gi`.
   */
  [k: string]: string | number;
}
/**
 * What running pods ask for.
 */
export interface Quantities2 {
  /**
   * A Kubernetes quantity such as `500m` or `4Gi`.
   */
  [k: string]: string | number;
}
/**
 * Labels that policies choose by.
 */
export interface StringMap5 {
  [k: string]: string;
}
/**
 * How plans are carried out.
 */
export interface ApplySettings {
  /**
   * What to do with an object that exists in a cluster and is not recorded: leave it (`never`), take it if nothing about it would change (`if-no-diff`, the default), or take it (`always`).
   */
  adopt?: 'never' | 'if-no-diff' | 'always';
  /**
   * Requests under way at once, per cluster; 16 where nothing is said.
   */
  concurrency?: number;
  /**
   * Wait until workloads are healthy; false where nothing is said.
   */
  wait?: boolean;
  /**
   * How long to wait, as a Go duration such as `90s` or `1h30m`; `5m` where nothing is said.
   */
  timeout?: string;
  /**
   * Where the ApplySet's parent object stands in each cluster; `default` where nothing is said.
   */
  applySetNamespace?: string;
}
/**
 * A rule about steps of a plan.
 */
export interface GateRule {
  /**
   * A CEL expression, true or false of one step. `step` has action, because, object, group, kind, namespace, name, fields (path, reason), hazards, rolls; `cluster` has name, region, version; `counts`, of the whole plan, has steps, clusters, rolls, create, update, replace, adopt, delete, forget.
   */
  when: string;
  /**
   * What becomes of the step.
   */
  then: 'auto' | 'ask' | 'deny';
  /**
   * Why, for those who read it; the expression where nothing is said.
   */
  message?: string;
}
