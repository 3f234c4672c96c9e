import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Answer, ApiAnswer, ApplyEvent, ClusterClient, Lineage, Milliseconds, Ports, StateBackend, Timestamp } from '#core/model';
import { stateText } from '#core/model';
import type { ApplyRequest, PlanRequest } from '#actions';
import { openBackend } from '#edge/backends';
import { openCache } from '#edge/cache';
import { openClusters } from '#edge/clusters';
import { openDocuments, openFiles } from '#edge/files';
import { openKeys } from '#edge/keys';
import { openNotices } from '#edge/notices';

/** A process id that no process has: larger than any system hands out. */
const nobody = 2 ** 30;

const stillClock: Ports['clock'] = { now: () => '2026-01-02T03:04:05Z' as Timestamp, elapsed: () => performance.now() as Milliseconds, sleep: (time) => new Promise((resolve) => setTimeout(resolve, time)) };
const nowhere = (): Promise<Answer<never>> => Promise.resolve({ ok: false, failure: { kind: 'credentials', message: 'no host cluster' } });

/** The world of one command in a folder, inside this process. Its clock stands still but for sleeping. */
export const portsIn = (folder: string, onEvent: (event: ApplyEvent) => void = () => undefined): Ports => ({
  files: openFiles({ cwd: folder, stdin: async () => '' }),
  documents: openDocuments({ cwd: folder }),
  keys: openKeys({ cwd: folder }),
  clusters: openClusters({ cwd: folder, env: { HOME: folder }, limits: { connect: 5_000, headers: 5_000, body: 5_000 } }),
  notices: openNotices({ env: {}, clock: stillClock, openCluster: nowhere }),
  cache: openCache({ folder: undefined }),
  backend: (place) => openBackend(join(folder, place.backend === 'file' ? place.path : stateText(place))),
  clock: stillClock,
  ids: { lineage: () => randomUUID() as Lineage, operation: () => randomUUID().slice(0, 8) },
  who: { user: 'tester', host: hostname(), pid: nobody },
  stop: new AbortController().signal,
  stopNow: new AbortController().signal,
  onEvent, onWarning: () => undefined,
});

/** A request for everything. */
export const planAll: PlanRequest = { file: '.', allowOutside: false, tool: '0.0.0', clusters: [], targets: [], readOnly: false, leaving: [] };

/** A request to apply everything without questions. */
export const applyAll: ApplyRequest = { ...planAll, allow: ['deletes-data', 'interrupts-service', 'replaces-object', 'sweeps', 'takes-ownership', 'widens-access'], wait: false, autoApprove: true };

const never = new Promise<never>(() => undefined);

/** Where a run dies: at which event, and whether that one still happened (its answer is lost either way). */
export type Death = { readonly at: number; readonly happens: boolean };

/**
 * The same world, which dies as by kill -9: at one event (a request that writes, or a line of the journal) everything
 * stops for ever. `died` resolves then.
 */
export const mortal = (ports: Ports, death: Death): { readonly ports: Ports; readonly died: Promise<'died'> } => {
  let count = 0;
  let isDead = false;
  let tell: (word: 'died') => void = () => undefined;
  const died = new Promise<'died'>((resolve) => {
    tell = resolve;
  });
  const living = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    if (isDead) return never;
    count++;
    if (count < death.at) return work();
    isDead = true;
    if (death.happens) await work();
    tell('died');
    return never;
  };
  const unlessDead = async <Value>(work: () => Promise<Value>): Promise<Value> => (isDead ? never : work());
  const client = (real: ClusterClient): ClusterClient => ({
    ...real,
    send: (request): Promise<Answer<ApiAnswer>> => (request.query?.['dryRun'] === undefined ? living(() => real.send(request)) : unlessDead(() => real.send(request))),
  });
  const backend = (real: StateBackend): StateBackend => ({
    ...real,
    write: (text, options) => living(() => real.write(text, options)),
    unlock: (id) => unlessDead(() => real.unlock(id)),
    journal: { ...real.journal, append: (line, durable) => living(() => real.journal.append(line, durable)), clear: () => living(() => real.journal.clear()) },
  });
  return {
    died,
    ports: {
      ...ports,
      backend: (place) => backend(ports.backend(place)),
      clusters: {
        open: async (member) => {
          const opened = await ports.clusters.open(member);
          return opened.ok ? { ok: true, value: client(opened.value) } : opened;
        },
      },
    },
  };
};
