import type { DriftRequest } from '#actions';
import type { Milliseconds } from '#core/model';
import { parseDuration } from './duration.ts';
import { notMetrics } from './metrics-file.ts';
import { parseShard } from './shard.ts';

type DriftFlags = {
  readonly file: string;
  readonly 'allow-outside': boolean;
  readonly cluster: readonly string[];
  readonly 'with-pending': boolean;
  readonly strict: boolean;
  readonly all: boolean;
  readonly shard?: string | undefined;
  readonly deadline: string;
  readonly jitter?: string | undefined;
  readonly history?: string | undefined;
  readonly remember: boolean;
  readonly 'metrics-file'?: string | undefined;
};

const remembered = ({ history, remember }: DriftFlags): Pick<DriftRequest, 'remember'> => {
  if (remember) return { remember: { in: 'state' } };
  return history === undefined ? {} : { remember: { in: 'file', path: history } };
};

/** What flags ask for and how long to wait before it, or what is wrong with one and what to type. */
export const driftAsk = (flags: DriftFlags): { readonly ask: DriftRequest; readonly jitter: Milliseconds } | string => {
  const { file, cluster: clusters, strict, all } = flags;
  const shard = flags.shard === undefined ? undefined : parseShard(flags.shard);
  if (flags.shard !== undefined && shard === undefined) return `--shard takes I/N with I from 0 to N-1, not "${flags.shard}"; try:\n    fleet drift --shard 0/10`;
  const jitter = parseDuration(flags.jitter ?? '0s');
  if (jitter === undefined) return `--jitter takes a duration, not "${flags.jitter}"; try:\n    fleet drift --jitter 60s`;
  const within = parseDuration(flags.deadline) ?? 0;
  if (within <= 0) return `--deadline takes a duration, not "${flags.deadline}"; try:\n    fleet drift --deadline 2m`;
  const noMetrics = flags['metrics-file'] === undefined ? undefined : notMetrics(flags['metrics-file']);
  if (noMetrics !== undefined) return noMetrics;
  const scope = { file, allowOutside: flags['allow-outside'], clusters, within: within as Milliseconds, ...(shard === undefined ? {} : { shard }) };
  return { ask: { ...scope, withPending: flags['with-pending'], strict, all, ...remembered(flags) }, jitter };
};
