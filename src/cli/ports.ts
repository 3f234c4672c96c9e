import { randomBytes, randomUUID } from 'node:crypto';
import { hostname, userInfo } from 'node:os';
import { text } from 'node:stream/consumers';
import { openBackend } from '#edge/backends';
import { openClusters } from '#edge/clusters';
import { openDocuments, openFiles, type SpecEditor, specEditor, type TestEditor, testEditor } from '#edge/files';
import { openKeys } from '#edge/keys';
import type { ApplyEvent, Clock, Diagnostic, Keys, Lineage, Milliseconds, Ports, Timestamp } from '#core/model';
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

const realKeys = ({ cwd, env, isTerminal }: Surroundings): Keys =>
  openKeys({
    cwd,
    ...(env['FLEET_PASSPHRASE_FILE'] === undefined ? {} : { passphraseFile: env['FLEET_PASSPHRASE_FILE'] }),
    ...(env['FLEET_IDENTITY_FILE'] === undefined ? {} : { identityFile: env['FLEET_IDENTITY_FILE'] }),
    ...(isTerminal.in ? { ask: askSecret } : {}),
  });

/** Edits the spec, from where fleet was started. */
export const realEditor = (around: Surroundings): SpecEditor => specEditor({ cwd: around.cwd });

/** Edits tests, from where fleet was started. */
export const realTestEditor = (around: Surroundings): TestEditor => testEditor({ cwd: around.cwd });

/** What a command wants to hear while an action runs. */
export type Listeners = { readonly onEvent: (event: ApplyEvent) => void; readonly onWarning: (diagnostic: Diagnostic) => void };

/** The real world, for one command. */
export const realWorld = (around: Surroundings, listeners: Listeners, requestTimeout?: Milliseconds): Ports => ({
  files: openFiles({ cwd: around.cwd, stdin: () => text(process.stdin) }),
  documents: openDocuments({ cwd: around.cwd }),
  keys: realKeys(around),
  clusters: openClusters({ env: around.env, cwd: around.cwd, ...(requestTimeout === undefined ? {} : { limits: { connect: requestTimeout, headers: requestTimeout, body: requestTimeout } }) }),
  backend: (path) => openBackend(path),
  clock,
  ids: { lineage: () => randomUUID() as Lineage, operation: () => randomBytes(4).toString('hex') },
  who: { user: userName(), host: hostname(), pid: process.pid },
  ...stops(),
  ...listeners,
});
