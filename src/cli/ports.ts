import { randomBytes, randomUUID } from 'node:crypto';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { openStates } from '#edge/backends';
import { openCache } from '#edge/cache';
import { environmentProxy, openClusters } from '#edge/clusters';
import { openDocuments, openFiles, type SpecEditor, specEditor, type TestEditor, testEditor } from '#edge/files';
import { openKeys } from '#edge/keys';
import { openNotices } from '#edge/notices';
import type { ApplyEvent, Clock, ClusterName, Diagnostic, Keys, Lineage, MemberCluster, Milliseconds, Ports, Reach, Timestamp } from '#core/model';
import { askSecret } from './ask-secret.ts';

/** What the process is given from outside, read in this one place. */
export type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly isTerminal: { readonly in: boolean; readonly out: boolean; readonly err: boolean };
  readonly width: number;
};

/** The surroundings of this process. */
export const surroundings = (): Surroundings => ({
  env: process.env,
  cwd: process.cwd(),
  isTerminal: { in: process.stdin.isTTY === true, out: process.stdout.isTTY === true, err: process.stderr.isTTY === true },
  width: process.stdout.columns ?? 120,
});

/** Time as this machine tells it. */
export const clock: Clock = {
  now: () => new Date(Date.now()).toISOString().replace(/\.\d+Z$/, 'Z') as Timestamp,
  elapsed: () => performance.now() as Milliseconds,
  sleep: (time) => new Promise((resolve) => setTimeout(resolve, time)),
};

const userName = (): string => {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
};

// The first signal asks apply to finish what is in flight; the second lets go of that too; a third is the shell's usual way out.
const stops = (): { stop: AbortSignal; stopNow: AbortSignal } => {
  const soft = new AbortController();
  const hard = new AbortController();
  const onSignal = (): void => {
    if (!soft.signal.aborted) soft.abort();
    else if (!hard.signal.aborted) hard.abort();
    else process.exit(130);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return { stop: soft.signal, stopNow: hard.signal };
};

const realKeys = ({ cwd, env, isTerminal }: Surroundings, identityFile = env['FLEET_IDENTITY_FILE']): Keys =>
  openKeys({
    cwd,
    ...(env['FLEET_PASSPHRASE_FILE'] === undefined ? {} : { passphraseFile: env['FLEET_PASSPHRASE_FILE'] }),
    ...(identityFile === undefined ? {} : { identityFile }),
    ...(isTerminal.in ? { ask: askSecret } : {}),
  });

// XDG Base Directory Specification 0.8: a relative path is none.
const cacheFolder = ({ env }: Surroundings): string | undefined => {
  const { XDG_CACHE_HOME: own, HOME: home } = env;
  if (own?.startsWith('/')) return join(own, 'fleet', 'openapi');
  return home === undefined || home === '' ? undefined : join(home, '.cache', 'fleet', 'openapi');
};

// The cluster that keeps the state is reached as members are, and is none of them.
const hostBy = (reach: Reach): MemberCluster => ({ name: 'host' as ClusterName, syncMode: 'Push', labels: {}, zones: [], taints: [], reach, at: { file: '', line: 1, column: 1, length: 1 } });

/** Edits the spec, from where fleet was started. */
export const realEditor = (around: Surroundings): SpecEditor => specEditor({ cwd: around.cwd });

/** Edits tests, from where fleet was started. */
export const realTestEditor = (around: Surroundings): TestEditor => testEditor({ cwd: around.cwd });

/** What a command wants to hear while an action runs. */
export type Listeners = { readonly onEvent: (event: ApplyEvent) => void; readonly onWarning: (diagnostic: Diagnostic) => void };

const clustersOf = ({ env, cwd }: Surroundings, timeout?: Milliseconds): Ports['clusters'] =>
  openClusters({ env, cwd, ...(timeout === undefined ? {} : { limits: { connect: timeout, headers: timeout, body: timeout } }) });

const openerOf = (around: Surroundings, clusters: Ports['clusters']): Ports['backend'] =>
  openStates({ env: around.env, clock, openCluster: (reach) => clusters.open(hostBy(reach)), keys: (identityFile) => realKeys(around, identityFile) });

/** The real world, for one command. */
export const realWorld = (around: Surroundings, listeners: Listeners, requestTimeout?: Milliseconds): Ports => {
  const clusters = clustersOf(around, requestTimeout);
  const stopping = stops();
  return {
    files: openFiles({ cwd: around.cwd, stdin: () => text(process.stdin) }),
    documents: openDocuments({ cwd: around.cwd }),
    keys: realKeys(around),
    clusters,
    notices: openNotices({ env: around.env, clock, proxyOf: (url) => environmentProxy(url, around.env), openCluster: (reach) => clusters.open(hostBy(reach)), stop: stopping.stop }),
    cache: openCache({ folder: cacheFolder(around) }),
    backend: openerOf(around, clusters),
    clock,
    ids: { lineage: () => randomUUID() as Lineage, operation: () => randomBytes(4).toString('hex') },
    who: { user: userName(), host: hostname(), pid: process.pid },
    ...stopping,
    ...listeners,
  };
};
