import type { K8sObject } from './object.ts';

/** Which of several runs looks at a cluster: one of `of`, counted from 0 as Indexed Jobs count their pods. */
export type Shard = { readonly index: number; readonly of: number };

const NAME = /^drift(?:-(\d{1,5})-of-(\d{1,5}))?$/;

/** The name of a shard's note; without a shard that of a run that looks at all. */
export const noteName = (shard: Shard | undefined): string => (shard === undefined ? 'drift' : `drift-${shard.index}-of-${shard.of}`);

/** The shard whose note has this name: one of one, where it looks at all; undefined for names of other notes. */
export const shardIn = (name: string): Shard | undefined => {
  const found = NAME.exec(name);
  return found === null ? undefined : { index: Number(found[1] ?? 0), of: Number(found[2] ?? 1) };
};

/** The objects of a scheduled job, in the order in which they are applied, and what a person must do beside them. */
export type Schedule = {
  readonly fleet: string;
  /** For a member cluster, or for the cluster that runs the job. */
  readonly of: 'job' | 'member';
  readonly objects: readonly K8sObject[];
  /** What to do, as sentences; a line that begins with four blanks is a command. */
  readonly notes: readonly string[];
};
