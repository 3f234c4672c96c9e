import type { ScheduleRequest } from '#actions';
import type { Milliseconds } from '#core/model';
import { parseDuration } from './duration.ts';

type ScheduleFlags = {
  readonly cron: string;
  readonly image: string;
  readonly name: string;
  readonly namespace: string;
  readonly 'time-zone'?: string | undefined;
  readonly deadline: string;
  readonly jitter: string;
  readonly shards?: number | undefined;
  readonly secret?: string | undefined;
  readonly 'api-port': readonly number[];
  readonly 'create-namespace': boolean;
  readonly 'with-pending': boolean;
  readonly strict: boolean;
  readonly remember: boolean;
};

/** A job's name gets eleven characters of the Job's own (`ValidateCronJob`). */
const NAME = /^[a-z0-9]([-a-z0-9]{0,50}[a-z0-9])?$/;
const LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const CRON = /^(?:@(?:yearly|annually|monthly|weekly|daily|midnight|hourly)|[-\d*/,?a-zA-Z]+(?: +[-\d*/,?a-zA-Z]+){4})$/;

type Trouble = 'cron' | 'name' | 'namespace' | 'secret' | 'deadline' | 'jitter' | 'time-zone';

const wanted: Readonly<Record<Trouble, string>> = {
  cron: "--cron takes five fields, minute, hour, day, month and weekday, as a CronJob does; try:\n    --cron '*/15 * * * *'",
  name: '--name takes a DNS label of at most 52 characters; try:\n    --name fleet-drift',
  namespace: '--namespace takes a DNS label; try:\n    --namespace fleet',
  secret: '--secret takes the name of a Secret; try:\n    --secret fleet-drift-files',
  deadline: '--deadline takes a duration of at least a second; try:\n    --deadline 10m',
  jitter: '--jitter takes a duration; try:\n    --jitter 60s',
  'time-zone': '--time-zone takes the name of a time zone, and no Local; try:\n    --time-zone Europe/Berlin',
};

/** What is wrong with a flag, and what to type. */
export const scheduleTrouble = (flag: Trouble): string => wanted[flag];

const checks: readonly (readonly [Trouble, (flags: ScheduleFlags & { readonly secret: string }) => boolean])[] = [
  ['cron', ({ cron }) => CRON.test(cron)],
  ['name', ({ name }) => NAME.test(name)],
  ['namespace', ({ namespace }) => LABEL.test(namespace)],
  ['secret', ({ secret }) => LABEL.test(secret)],
  ['time-zone', ({ 'time-zone': zone = 'Etc/UTC' }) => /^[A-Za-z][-+\w/]*$/.test(zone) && zone.toLowerCase() !== 'local'],
  ['deadline', ({ deadline }) => (parseDuration(deadline) ?? 0) >= 1000],
  ['jitter', ({ jitter }) => parseDuration(jitter) !== undefined],
];

const timeOf = (text: string): Milliseconds => parseDuration(text) ?? (0 as Milliseconds);

/** The job that flags ask for, or the first flag that makes no sense. */
export const scheduleAsk = (flags: ScheduleFlags): ScheduleRequest['job'] | Trouble => {
  const { cron, image, name, namespace, shards, strict, remember, secret = `${name}-files`, 'time-zone': timeZone } = flags;
  const wrong = checks.find(([, fits]) => !fits({ ...flags, secret }));
  if (wrong) return wrong[0];
  const times = { deadline: timeOf(flags.deadline), jitter: timeOf(flags.jitter) };
  const rest = { ...(timeZone === undefined ? {} : { timeZone }), ...(shards === undefined ? {} : { shards }) };
  return { name, namespace, image, cron, ...times, secret, strict, remember, apiPorts: flags['api-port'], withPending: flags['with-pending'], withNamespace: flags['create-namespace'], ...rest };
};
