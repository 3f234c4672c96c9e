import type { Milliseconds } from '#core/model';

/** How a scheduled job is to be. */
export type ScheduleAsk = {
  readonly name: string;
  readonly namespace: string;
  /** The namespace is among the objects. */
  readonly withNamespace: boolean;
  readonly image: string;
  /** Five fields, as a CronJob takes them. */
  readonly cron: string;
  readonly timeZone?: string;
  /** How long one run may take, without the time that it waits at first. */
  readonly deadline: Milliseconds;
  /** It waits a random time below this before it begins. */
  readonly jitter: Milliseconds;
  /** So many pods share the clusters out; left out where one looks at all. */
  readonly shards?: number;
  /** The Secret with kubeconfigs and other files that are not printed. */
  readonly secret: string;
  /** TCP ports at which API servers answer. */
  readonly apiPorts: readonly number[];
  readonly withPending: boolean;
  /** Each run leaves what it found beside the state. */
  readonly remember: boolean;
  readonly strict: boolean;
};
