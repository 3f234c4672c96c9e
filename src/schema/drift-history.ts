// Generated from schemas (drift-history.schema.json); do not edit.

/**
 * What `fleet drift --history FILE` keeps between runs: since when each difference is known, and how much was found each time. Bounded: 20,000 differences, 200 runs.
 */
export interface DriftHistoryFile {
  /**
   * Version of this format.
   */
  format: 1;
  /**
   * Name of the fleet.
   */
  fleet: string;
  /**
   * By difference, when it was first found (RFC 3339).
   */
  seen: {
    [k: string]: string;
  };
  /**
   * The runs, the oldest first.
   */
  runs: DriftRun[];
  /**
   * By notifier, what it was told last; one that has nothing open is missing.
   */
  told?: {
    [k: string]: ToldNotifier;
  };
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
export interface ToldNotifier {
  /**
   * Over the names of all that was found.
   */
  digest: string;
  /**
   * Those names, sorted, the first 2,000 of them.
   */
  names: string[];
}
