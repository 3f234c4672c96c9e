// Generated from schemas (drift-notice.schema.json); do not edit.

/**
 * The fields, sorted; none where it is about the whole object.
 */
export type Fields = DriftedField[];

/**
 * What a notifier `to: webhook` gets from `fleet drift --notify`, and what is the `data` of a CloudEvent.
 */
export interface DriftNoticeFile {
  /**
   * Version of this format.
   */
  format: 1;
  /**
   * Name of the notifier.
   */
  notifier: string;
  /**
   * What changed, in a sentence.
   */
  title: string;
  /**
   * Names of what was found and was not told before: address, kind of difference, field; `? ` and a cluster or address for what could not be looked at.
   */
  new: string[];
  /**
   * Names of what was told before and is over.
   */
  over: string[];
  report: DriftReportFile;
}
/**
 * All that was found.
 */
export interface DriftReportFile {
  /**
   * Version of this format.
   */
  format: 1;
  /**
   * Name of the fleet.
   */
  fleet: string;
  /**
   * Serial of the state that was compared with.
   */
  serial: number;
  /**
   * When it was looked (RFC 3339).
   */
  at: string;
  /**
   * The clusters that were asked for.
   */
  clusters: string[];
  /**
   * Recorded objects that were looked at.
   */
  looked: number;
  /**
   * What counts: live is not what was recorded.
   */
  drift: DriftFinding[];
  /**
   * Who else owns fields whose values are as recorded; with `--strict` these are in `drift`.
   */
  owners: DriftFinding[];
  /**
   * Differences that do not count, each with its excuse.
   */
  quiet: QuietFinding[];
  /**
   * Clusters and objects that could not be looked at.
   */
  unknown: UnseenPlace[];
  /**
   * What a plan would do because something else is asked for than was recorded; with `--with-pending` only.
   */
  pending?: PendingChange[];
  past?: DriftPast;
}
/**
 * One kind of difference at one address.
 */
export interface DriftFinding {
  /**
   * `changed`: a field has another value. `vanished`: the object is gone. `recreated`: another object stands there. `taken-over`: a field is another manager's now. `extra-owner`: another manager owns a field beside fleet. `extra-object`: nobody recorded it, in a namespace that the fleet owns.
   */
  what: 'changed' | 'vanished' | 'recreated' | 'taken-over' | 'extra-owner' | 'extra-object';
  at: ObjectAddress;
  fields: Fields;
  /**
   * Since when it has been found (RFC 3339); with `--history` only.
   */
  since?: string;
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
 * One field of a finding.
 */
export interface DriftedField {
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
  /**
   * Since when it has been found (RFC 3339); with `--history` only.
   */
  since?: string;
  /**
   * Set where a person did it on purpose and it does no harm: what it is.
   */
  mild?: string;
}
/**
 * A difference that does not count, and why.
 */
export interface QuietFinding {
  /**
   * `changed`: a field has another value. `vanished`: the object is gone. `recreated`: another object stands there. `taken-over`: a field is another manager's now. `extra-owner`: another manager owns a field beside fleet. `extra-object`: nobody recorded it, in a namespace that the fleet owns.
   */
  what: 'changed' | 'vanished' | 'recreated' | 'taken-over' | 'extra-owner' | 'extra-object';
  at: ObjectAddress;
  fields: Fields;
  /**
   * Since when it has been found (RFC 3339); with `--history` only.
   */
  since?: string;
  excuse: DriftExcuse;
}
/**
 * A known controller, or a rule of the spec.
 */
export interface DriftExcuse {
  /**
   * Who excuses it.
   */
  by: 'controller' | 'rule';
  /**
   * Name of the controller.
   */
  name?: string;
  /**
   * Who answers for the rule.
   */
  owner?: string;
  /**
   * What the controller does, or the reason of the rule.
   */
  says: string;
  /**
   * When the rule ends (RFC 3339).
   */
  expires?: string;
  at?: SourcePlace;
}
/**
 * Where the rule is written.
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
export interface UnseenPlace {
  /**
   * Name of the cluster.
   */
  cluster: string;
  /**
   * The object; the cluster as a whole where there is none.
   */
  object?: string;
  failure: EdgeFailure;
}
/**
 * Why an operation did not work.
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
export interface PendingChange {
  at: ObjectAddress;
  /**
   * What would be done.
   */
  action: 'create' | 'update' | 'replace' | 'adopt' | 'delete' | 'forget';
  /**
   * Why, as a plan says it.
   */
  because: string;
  /**
   * The fields that would change.
   */
  fields: string[];
}
/**
 * What the history tells; with `--history` only.
 */
export interface DriftPast {
  /**
   * The runs, the oldest first, this one last.
   */
  runs: DriftRun[];
  /**
   * Whether other things were found than in the run before.
   */
  changed: boolean;
}
/**
 * How much one run found.
 */
export interface DriftRun {
  /**
   * When (RFC 3339).
   */
  at: string;
  /**
   * Findings that count.
   */
  drift: number;
  /**
   * Places that could not be looked at.
   */
  unknown: number;
  /**
   * Changes that were not applied yet.
   */
  pending?: number;
}
