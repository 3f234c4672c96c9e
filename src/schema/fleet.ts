// Generated from schemas (fleet.schema.json); do not edit.

/**
 * A file, a folder (every *.yaml, *.yml and *.json in it and below), a glob, or `-` for standard input.
 */
export type Path = string;
/**
 * How long the lock holds without being renewed, as a Go duration; `30s` where nothing is said.
 */
export type Lease = string;

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
  state?: StateSettings;
  apply?: ApplySettings;
  /**
   * Which steps of a plan go by themselves, are asked for, or are denied: the first one that holds for a step decides. A step that none says anything of is asked for. `deny` holds for every apply, `auto` for `fleet apply --auto-approve=gated`.
   */
  gates?: GateRule[];
  /**
   * Live objects that templates describe and that are to be taken over as they are found, also where they differ: the plan shows each difference, and what is taken from whom. What is recorded already is let be. `fleet import` writes blocks.
   */
  import?: ImportBlock[];
  /**
   * Clusters that got another name, and objects that are served under another key: what is recorded follows them, so that nothing is deleted and nothing made anew. Only where the recorded objects are live under the new name.
   */
  moved?: MovedBlock[];
  /**
   * Drift that is let be until a day: each rule has an owner, a reason and an end. Plans leave such fields as they are live. `fleet drift accept` writes rules.
   */
  ignore?: IgnoreRule[];
  /**
   * What belongs to the fleet as a whole: objects there that the fleet did not apply are drift.
   */
  owns?: {
    /**
     * Namespaces in every member cluster.
     */
    namespaces?: string[];
  };
  drift?: DriftSettings;
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
 * Where the recorded state is kept.
 */
export interface StateSettings {
  /**
   * The state file, as `local.path`; `fleet.state.json` where nothing is said.
   */
  path?: string;
  /**
   * A file, with its lock, its journal and the key for secret digests beside it.
   */
  local?: {
    /**
     * The state file; `fleet.state.json` where nothing is said.
     */
    path?: string;
  };
  kubernetes?: KubernetesState;
  s3?: S3State;
  http?: HttpState;
  encrypt?: StateEncryption;
}
/**
 * Secrets of a host cluster, locked by a Lease.
 */
export interface KubernetesState {
  /**
   * The kubeconfig file that reaches the host cluster.
   */
  kubeconfig?: string;
  /**
   * The context in the kubeconfig; its current one where nothing is said.
   */
  context?: string;
  /**
   * fleet runs in the host cluster and uses its service account.
   */
  inCluster?: boolean;
  /**
   * Namespace of Secrets and Lease, which must be there; `default` where nothing is said.
   */
  namespace?: string;
  /**
   * Name of the Lease, with which the names of all Secrets begin; `fleet-NAME` where nothing is said.
   */
  name?: string;
  lease?: Lease;
}
/**
 * Objects of an S3-compatible store that holds to conditional writes.
 */
export interface S3State {
  /**
   * Name of the bucket, which must be there.
   */
  bucket: string;
  /**
   * What the keys of all objects begin with, before a slash; the name of the fleet where nothing is said.
   */
  key?: string;
  /**
   * Region of the bucket; AWS_REGION, or `us-east-1`, where nothing is said.
   */
  region?: string;
  /**
   * Address of the store; AWS_ENDPOINT_URL_S3, or Amazon's for the region, where nothing is said.
   */
  endpoint?: string;
  /**
   * The bucket stands in the path and not in the name of the server; true where nothing is said and there is an endpoint.
   */
  pathStyle?: boolean;
  /**
   * Server-side encryption that objects are stored with.
   */
  encryption?: 'AES256' | 'aws:kms';
  /**
   * The key of `aws:kms`.
   */
  kmsKey?: string;
  lease?: Lease;
}
/**
 * A server that speaks Terraform's HTTP backend protocol, such as GitLab.
 */
export interface HttpState {
  /**
   * Address of the state.
   */
  address: string;
  /**
   * Address of its lock; `/lock` behind the address where nothing is said.
   */
  lockAddress?: string;
  /**
   * Where it is unlocked; the address of its lock where nothing is said.
   */
  unlockAddress?: string;
  /**
   * Method that stores; `POST` where nothing is said.
   */
  updateMethod?: string;
  /**
   * Method that locks; `LOCK` where nothing is said, `POST` for GitLab.
   */
  lockMethod?: string;
  /**
   * Method that unlocks; `UNLOCK` where nothing is said, `DELETE` for GitLab.
   */
  unlockMethod?: string;
  /**
   * A second document for the journal of an apply and the key for secret digests; the same addresses with `-journal` behind the name where nothing is said.
   */
  journal?: {
    /**
     * Address of the journal.
     */
    address: string;
    /**
     * Address of its lock.
     */
    lockAddress: string;
    /**
     * Where it is unlocked; the address of its lock where nothing is said.
     */
    unlockAddress?: string;
  };
}
/**
 * Encrypts state and journal with age, wherever they are kept.
 */
export interface StateEncryption {
  /**
   * age recipients (`age1…`).
   *
   * @minItems 1
   */
  recipients?: [string, ...string[]];
  /**
   * A passphrase in the file that FLEET_PASSPHRASE_FILE names, or asked for on a terminal.
   */
  passphrase?: true;
  /**
   * The file with the age identity that opens it; FLEET_IDENTITY_FILE where nothing is said.
   */
  identityFile?: string;
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
  /**
   * Hazards that need no `--allow`: the spec consents to them beforehand. `[overwrites-drift]` where nothing is said; with `[]` every apply must consent. What deletes data, sweeps, removes a cluster or widens access is consented to each time.
   */
  allow?: ('overwrites-drift' | 'interrupts-service' | 'replaces-object' | 'takes-ownership')[];
  brake?: Brake;
}
/**
 * From when on deletes and replacements are a sweep, of one cluster and of the whole fleet.
 */
export interface Brake {
  /**
   * More than this share of the recorded objects, from 0 to 1; 0.5 where nothing is said.
   */
  share?: number;
  /**
   * A share counts only from so many objects on; 10 where nothing is said.
   */
  fewest?: number;
  /**
   * More than so many objects, whatever share that is; no such number where nothing is said.
   */
  most?: number;
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
/**
 * Live objects to take over: those that all parts match.
 */
export interface ImportBlock {
  /**
   * Name of the member cluster; every one where nothing is said.
   */
  cluster?: string;
  /**
   * Kind of the objects, as `Deployment` or `apps/Deployment`; `v1` stands for the core group.
   */
  kind: string;
  /**
   * Namespace of the objects.
   */
  namespace?: string;
  /**
   * Name of the object.
   */
  name?: string;
  selector?: LabelSelector;
  /**
   * Tools whose fields are handed over, so that what the template drops later is removed: `kubectl` (apply, client-side and server-side), `helm`, `kapp`, `argocd`, `flux`, `karmada`.
   *
   * @minItems 1
   */
  from?: ['kubectl' | 'helm' | 'kapp' | 'argocd' | 'flux' | 'karmada', ...('kubectl' | 'helm' | 'kapp' | 'argocd' | 'flux' | 'karmada')[]];
}
/**
 * Labels that the live objects have.
 */
export interface LabelSelector {
  matchLabels?: StringMap6;
  /**
   * Further requirements; all must hold.
   */
  matchExpressions?: SelectorRequirement[];
}
/**
 * Labels that must be there with exactly these values.
 */
export interface StringMap6 {
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
 * What is recorded under one name, and is now under another: two clusters by name, two addresses (`cluster:group/Kind/namespace/name`), or two object keys, which hold for every cluster.
 */
export interface MovedBlock {
  /**
   * The name that is recorded.
   */
  from: string;
  /**
   * The name that it has now.
   */
  to: string;
}
/**
 * Drift that somebody answers for, until a day. It is about the objects that all of its parts match, and about all their fields where neither `fields` nor `when` is said.
 */
export interface IgnoreRule {
  /**
   * Names of clusters; `*` stands for any text.
   *
   * @minItems 1
   */
  clusters?: [string, ...string[]];
  /**
   * Kind of the objects, as `Deployment` or `apps/Deployment`; `v1` stands for the core group.
   */
  kind?: string;
  /**
   * Namespace of the objects; `*` stands for any text.
   */
  namespace?: string;
  /**
   * Name of the objects; `*` stands for any text.
   */
  name?: string;
  labels?: StringMap7;
  /**
   * JSON pointers to fields, and all that is below them. `*` stands for any one segment; an item of a list is named by its place or by its keys: `/spec/template/spec/containers/name=web/image`.
   *
   * @minItems 1
   */
  fields?: [string, ...string[]];
  /**
   * A CEL expression over `what`, `cluster`, `object` and `field`, such as `field.manager == "kubectl-scale"`.
   */
  when?: string;
  /**
   * Who answers for it.
   */
  owner: string;
  /**
   * Why it is let be.
   */
  reason: string;
  /**
   * The last day on which the rule holds (`2027-03-31`, UTC), or the moment at which it ends (`2027-03-31T12:00:00Z`).
   */
  expires: string;
}
/**
 * Labels that the objects have.
 */
export interface StringMap7 {
  [k: string]: string;
}
/**
 * What becomes of the findings of `fleet drift`.
 */
export interface DriftSettings {
  /**
   * Who `fleet drift --notify` tells when other things were found than were told last.
   */
  notify?: Notifier[];
}
/**
 * Somebody who is told of findings.
 */
export interface Notifier {
  /**
   * Its name, under which a history keeps what it was told, and by which messages name it.
   */
  name: string;
  /**
   * `slack`: an incoming webhook. `teams`: a Workflows webhook, as an Adaptive Card. `webhook`: the report in JSON, with what is new and what is over. `cloudevents`: the same as a CloudEvent. `pushgateway`: metrics, at every run. `events`: Kubernetes Events in a host cluster.
   */
  to: 'slack' | 'teams' | 'webhook' | 'cloudevents' | 'pushgateway' | 'events';
  /**
   * Address of the endpoint. One with a token in it is a secret, and belongs into `urlFromEnv`.
   */
  url?: string;
  /**
   * The environment variable that holds the address.
   */
  urlFromEnv?: string;
  /**
   * What it is told of; drift and unknown where nothing is said. `pending` is found with `--with-pending` only.
   *
   * @minItems 1
   */
  about?: ['drift' | 'unknown' | 'pending', ...('drift' | 'unknown' | 'pending')[]];
  /**
   * For `pushgateway`: the job that the metrics are of; `fleet` where nothing is said.
   */
  job?: string;
  /**
   * For `events`: the kubeconfig file that reaches the host cluster.
   */
  kubeconfig?: string;
  /**
   * For `events`: the context in the kubeconfig; its current one where nothing is said.
   */
  context?: string;
  /**
   * For `events`: fleet runs in the host cluster and uses its service account.
   */
  inCluster?: boolean;
  /**
   * For `events`: namespace of the Events and of what they are about; `fleet` where nothing is said.
   */
  namespace?: string;
  regarding?: RegardingObject;
}
/**
 * For `events`: what they are about; the CronJob `fleet-drift` where nothing is said.
 */
export interface RegardingObject {
  /**
   * apiVersion of the object; `batch/v1` where nothing is said.
   */
  apiVersion?: string;
  /**
   * Its kind; `CronJob` where nothing is said.
   */
  kind?: string;
  /**
   * Its name.
   */
  name: string;
}
