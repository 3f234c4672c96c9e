import type {
  Answer,
  ApplyEvent,
  ApplySettings,
  Clock,
  ClusterClient,
  ClusterFacts,
  ClusterName,
  FieldPathText,
  Health,
  Json,
  K8sObject,
  Milliseconds,
  ObservedCluster,
  Plan,
  Seal,
  State,
  StateBackend,
} from '#core/model';

/** Owned fields that a server stored in another spelling than they were sent in; both objects without secret values. */
export type SettledOf = (sent: K8sObject, stored: K8sObject) => Readonly<Record<FieldPathText, Json>> | undefined;

/** Everything that carrying out a plan takes. */
export type RunInput = {
  readonly plan: Plan;
  /** What to send, by address text, secret values included. */
  readonly bodies: ReadonlyMap<string, K8sObject>;
  readonly clients: ReadonlyMap<ClusterName, Answer<ClusterClient>>;
  readonly facts: readonly ClusterFacts[];
  /** What is live just now, without secret values. */
  readonly observedNow: readonly ObservedCluster[];
  readonly seal: Seal;
  readonly settledOf: SettledOf;
  /** Whether a live object is well. */
  readonly assess: (object: K8sObject) => Health;
  readonly journal: StateBackend['journal'];
  /** The state that the plan was made from. */
  readonly before: State;
  readonly settings: ApplySettings;
  /** Whether to wait until workloads are healthy and deleted objects are gone. */
  readonly wait: boolean;
  /** How long to wait for each cluster. */
  readonly timeout: Milliseconds;
  readonly clock: Clock;
  /** Nothing new begins; what is under way is finished and written down. */
  readonly stop: AbortSignal;
  /** What is under way is let go. */
  readonly stopNow: AbortSignal;
  readonly onEvent: (event: ApplyEvent) => void;
};
