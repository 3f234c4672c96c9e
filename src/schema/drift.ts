// Generated from schemas (drift.schema.json); do not edit.

/**
 * The answer of `fleet drift -o json`: live against recorded, and what could not be looked at.
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
   * Where live differs from recorded.
   */
  drift: ObjectDrift[];
  /**
   * Recorded objects that were looked at.
   */
  looked: number;
  /**
   * Clusters that could not be reached.
   */
  lost: {
    /**
     * Name of the cluster.
     */
    cluster: string;
    failure: EdgeFailure;
  }[];
  /**
   * Objects that could not be looked at.
   */
  unknown: {
    at: ObjectAddress;
    failure: EdgeFailure;
  }[];
  /**
   * How many objects differ between desired and recorded; with `--with-pending` only.
   */
  pending?: number;
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
