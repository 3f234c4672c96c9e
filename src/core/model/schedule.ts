import type { K8sObject } from './object.ts';

/** Which of several runs looks at a cluster: one of `of`, counted from 0 as Indexed Jobs count their pods. */
export type Shard = { readonly index: number; readonly of: number };

/** The objects of a scheduled job, in the order in which they are applied, and what a person must do beside them. */
export type Schedule = {
  readonly fleet: string;
  /** For a member cluster, or for the cluster that runs the job. */
  readonly of: 'job' | 'member';
  readonly objects: readonly K8sObject[];
  /** What to do, as sentences; a line that begins with four blanks is a command. */
  readonly notes: readonly string[];
};
