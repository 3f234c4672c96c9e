import type { JsonObject } from '#core/model';
import { answerCall } from './api.ts';
import { type Cluster, nowOf, type SandboxClock, type SandboxIds } from './cluster.ts';
import { startController } from './controller/controller.ts';
import { make } from './controller/hands.ts';
import { serveDefinitions } from './crd/establish.ts';
import { openApiDocument } from './discovery/documents.ts';
import type { Draft } from './draft.ts';
import type { Call, User } from './http/call.ts';
import type { Users } from './http/credentials.ts';
import { type Faults, makeFaults } from './http/faults.ts';
import { startServer } from './http/server.ts';
import { type Kinds, makeKinds } from './kinds/registry.ts';
import { sandboxNodes } from './nodes.ts';
import { loadDefinitions } from './schemas/definitions.ts';
import { type Keeper, makeKeeper, readSaved, type Saved } from './store/keep.ts';
import { makePages } from './store/pages.ts';
import { makeStore, type Store } from './store/store.ts';
import { makeIdentity } from './tls/certificate.ts';
import { defaultVersion, systemClock, systemIds } from './world.ts';

/** What a sandbox is to be like. */
export type SandboxOptions = {
  readonly name: string;
  /** 0 or missing: a free one, or the one of last time. */
  readonly port?: number;
  /** Where it is kept between runs; missing: in memory only. */
  readonly folder?: string;
  readonly region?: string;
  /** Zones of its two nodes; missing: `REGION-a` and `REGION-b`. */
  readonly zones?: readonly string[];
  /** Milliseconds until a pod is ready; missing: 200. */
  readonly readyAfter?: number;
  /** Whether the controller runs; missing: it does. */
  readonly controllers?: boolean;
  /** What it calls itself; missing: `v1.37.2-fleet-sandbox`. */
  readonly version?: string;
  readonly clock?: SandboxClock;
  readonly ids?: SandboxIds;
};

/** One request as it was answered; `status` 0 where the connection was cut. */
export type LoggedRequest = { readonly method: string; readonly path: string; readonly query: string; readonly status: number; readonly userAgent: string };

/** A user with the token that tells who it is. */
export type SandboxUser = { readonly name: string; readonly token: string };

/** A running embedded cluster. */
export type Sandbox = {
  readonly name: string;
  readonly server: string;
  readonly port: number;
  /** The authority's certificate, PEM. */
  readonly ca: string;
  /** admin, viewer, nobody, and expired, whose token is not accepted. */
  readonly users: readonly SandboxUser[];
  /** Requests since the start, or since the last `forget`, in the order in which they were answered. */
  readonly requests: () => readonly LoggedRequest[];
  readonly forget: () => void;
  readonly fault: Faults['add'];
  /** Stops serving; what is kept in a folder is complete then. */
  readonly stop: () => Promise<void>;
};

const rights: Readonly<Record<string, User['rights']>> = { admin: 'all', viewer: 'read', nobody: 'none' };

const documentsOf = (kinds: Kinds, definitions: Cluster['definitions']): Cluster['document'] => {
  const made = new Map<string, JsonObject>();
  let revision = kinds.revision();
  return (group, version) => {
    if (revision !== kinds.revision()) made.clear();
    revision = kinds.revision();
    const key = `${group}/${version}`;
    const document = made.get(key) ?? openApiDocument(kinds.all().filter((kind) => kind.group === group && kind.version === version), definitions);
    made.set(key, document);
    return document;
  };
};

const firstSeen = (clock: SandboxClock): Cluster['seen'] => {
  const times = new Map<string, number>();
  return (uid) => {
    const known = times.get(uid) ?? clock.elapsed();
    times.set(uid, known);
    return known;
  };
};

const makeCluster = async (options: SandboxOptions, store: Store): Promise<Cluster> => {
  const definitions = await loadDefinitions();
  const { readRule } = await import('#core/definitions/cel');
  const kinds = makeKinds(definitions, readRule);
  const clock = options.clock ?? systemClock;
  return {
    name: options.name, version: options.version ?? defaultVersion, store, kinds, definitions, pages: makePages(), clock, ids: options.ids ?? systemIds,
    controllers: options.controllers ?? true, document: documentsOf(kinds, definitions), seen: firstSeen(clock),
  };
};

const firstNamespaces: readonly string[] = ['default', 'kube-node-lease', 'kube-public', 'kube-system'];

const populate = (cluster: Cluster, { region = 'local', zones = [`${region}-a`, `${region}-b`] }: SandboxOptions): void => {
  if (cluster.store.version() > 0) return;
  for (const name of firstNamespaces) make({ cluster, storage: '/namespaces' }, { metadata: { name } });
  const nodes: Draft[] = sandboxNodes({ name: cluster.name, region, zones, now: nowOf(cluster), version: cluster.version });
  for (const node of nodes) make({ cluster, storage: '/nodes' }, node);
};

const identify = (saved: Saved | undefined, options: SandboxOptions, { now, secret }: { readonly now: string; readonly secret: () => string }): Pick<Saved, 'identity' | 'tokens'> =>
  saved ?? {
    identity: makeIdentity(options.name, new Date(now)),
    tokens: Object.fromEntries([...Object.keys(rights), 'expired'].map((name) => [name, secret()])),
  };

const keeperFor = (options: SandboxOptions, cluster: Cluster, parts: () => Omit<Saved, 'format' | 'store'>): Keeper | undefined => {
  if (options.folder === undefined) return undefined;
  const take = (): Saved => ({ format: 1, ...parts(), store: { version: cluster.store.version(), objects: Object.fromEntries(cluster.store.all()) } });
  const keeper = makeKeeper({ folder: options.folder, take, after: cluster.clock.after });
  cluster.store.listen(keeper.changed);
  return keeper;
};

const logOf = (): { readonly add: (call: Call, status: number) => void; readonly all: () => readonly LoggedRequest[]; readonly clear: () => void } => {
  let lines: LoggedRequest[] = [];
  return {
    add: ({ method, path, query, userAgent }, status) => void lines.push({ method, path, query: query.toString(), status, userAgent }),
    all: () => [...lines],
    clear: () => {
      lines = [];
    },
  };
};

/**
 * Starts an embedded cluster: an API server on 127.0.0.1 with TLS and tokens, in this process. It says by its version that it is
 * a sandbox. It rejects where the port is taken or the folder holds something else.
 */
export const startSandbox = async (options: SandboxOptions): Promise<Sandbox> => {
  const saved = options.folder === undefined ? undefined : await readSaved(options.folder);
  const cluster = await makeCluster(options, makeStore(saved?.store));
  const { identity, tokens } = identify(saved, options, { now: cluster.clock.now(), secret: cluster.ids.secret });
  const users: Users = new Map(Object.entries(rights).map(([name, right]) => [tokens[name] ?? '', { name, rights: right }]));
  const stopDefinitions = serveDefinitions(cluster);
  const faults = makeFaults();
  const log = logOf();
  const server = await startServer({ identity, port: options.port ?? saved?.port ?? 0, answer: answerCall(cluster, users), faultFor: faults.find, answered: log.add });
  const keeper = keeperFor(options, cluster, () => ({ name: options.name, port: server.port, identity, tokens }));
  populate(cluster, options);
  const stopController = cluster.controllers ? startController(cluster, { readyAfter: options.readyAfter ?? 200 }) : () => {};
  return {
    name: options.name, server: server.url, port: server.port, ca: identity.ca, users: Object.entries(tokens).map(([name, token]) => ({ name, token })),
    requests: log.all, forget: log.clear, fault: faults.add,
    stop: async () => {
      stopController();
      stopDefinitions();
      await server.close();
      await keeper?.flush();
    },
  };
};
