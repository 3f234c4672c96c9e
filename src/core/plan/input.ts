import type {
  Address,
  ClusterName,
  Departure,
  Departures,
  Desired,
  DesiredObject,
  FleetSpec,
  Handover,
  K8sObject,
  MemberCluster,
  Moved,
  Observation,
  ObservedCluster,
  PlacedBefore,
  Placement,
  Preview,
  Previews,
  Recorded,
  State,
} from '#core/model';

/** Who has fields of one live object, and what of it is handed over. */
export type Hands = {
  readonly whole: readonly Handover[];
  readonly others: readonly Handover[];
  readonly wasOurs: boolean;
  readonly contenders: readonly { readonly name: string; readonly mark: string; readonly letsGo: string }[];
};

/** Everything that a plan is made of. Secret values are keyed digests in all of it. */
export type PlanInput = {
  /** Name and version of the program, for the plan's head. */
  readonly tool: string;
  readonly spec: FleetSpec;
  readonly placements: readonly Placement[];
  /** What the next placement starts from, once the plan is done. */
  readonly placedAfter: readonly PlacedBefore[];
  readonly desired: Desired;
  readonly observed: readonly ObservedCluster[];
  readonly recorded: State;
  readonly previews: Previews;
  readonly departures: Departures;
  /** Only these clusters and objects are planned for; `targets` are read as scope.ts says. */
  readonly scope?: { readonly clusters?: readonly ClusterName[]; readonly targets?: readonly string[] };
  /** What a cluster gets hangs on the others; all of them were asked, also those out of scope. */
  readonly sharedOut?: boolean;
  /** Fields that a server makes up for an object as it is made. */
  readonly handsOut?: (object: K8sObject) => readonly string[];
  /** Who has fields of live objects that are desired, by address text. */
  readonly handed?: ReadonlyMap<string, Hands>;
  /** Rows whose address in `recorded` is another one than they are stored under. */
  readonly moves?: readonly Moved[];
  /** Clusters that are unjoined together with their objects. */
  readonly leaving?: readonly ClusterName[];
};

/** One address with its three truths side by side, and what was found out about it. */
export type Trio = {
  readonly at: Address;
  readonly desired?: DesiredObject;
  readonly seen?: Observation;
  readonly recorded?: Recorded;
  /** What the recorded row says was sent. */
  readonly content?: K8sObject;
  readonly preview?: Preview;
  readonly departures: readonly Departure[];
  readonly hands?: Hands;
};

/** One cluster with all its addresses, sorted. */
export type Sight = {
  readonly cluster: ClusterName;
  /** Missing where the spec does not have the cluster any more. */
  readonly member?: MemberCluster;
  readonly observed?: ObservedCluster;
  readonly leaving: boolean;
  readonly trios: readonly Trio[];
};
