import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { answered, type Answer, assertNever, type Clusters, type ClusterClient, failed, type MemberCluster, type Reach } from '#core/model';
import type { Access } from './access.ts';
import { credentialOf } from './credential.ts';
import { environmentProxy, isNear } from './environment-proxy.ts';
import { inCluster } from './in-cluster.ts';
import { contextParts, type Kubeconfig, readKubeconfig } from './kubeconfig.ts';
import { type Limits, usualLimits } from './limits.ts';
import { openClient } from './open-client.ts';
import { tlsOptions } from './tls-options.ts';
import { noAccess } from './trouble.ts';
import { openWithin } from './within.ts';

/** What the surroundings give. `env` is what credential plugins see and where a pod finds its API server. */
export type ClustersOptions = {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Kubeconfig paths are relative to it. */
  readonly cwd?: string;
  readonly limits?: Partial<Limits>;
  /** Where a pod's service account is mounted. */
  readonly serviceAccount?: string;
};

type Room = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly read: (file: string) => Promise<Answer<Kubeconfig>>;
  readonly serviceAccount?: string;
};

const byContext = async (reach: Extract<Reach, { by: 'kubeconfig' }>, room: Room): Promise<Answer<Access>> => {
  const config = await room.read(reach.file);
  if (!config.ok) return config;
  const parts = contextParts(config.value, reach.file, reach.context);
  if (!parts.ok) return parts;
  const { from, cluster } = parts.value;
  const server = URL.parse(String(cluster.server));
  if (server === null || !/^https?:$/.test(server.protocol))
    return noAccess(`${from}: the server "${String(cluster.server)}" is not an http or https address`);
  const tls = await tlsOptions(parts.value);
  if (!tls.ok) return tls;
  const credential = await credentialOf({ parts: parts.value, env: room.env });
  if (!credential.ok) return credential;
  // On the same machine, compressing takes longer than it saves.
  const gzip = cluster['disable-compression'] !== true && !isNear(server.hostname);
  const own = cluster['proxy-url'];
  const proxy = typeof own === 'string' && own !== '' ? own : environmentProxy(server, room.env);
  return answered({
    from,
    server,
    tls: tls.value,
    credential: credential.value,
    gzip,
    ...(proxy === undefined ? {} : { proxy }),
  });
};

const accessTo = (reach: Reach, room: Room): Promise<Answer<Access>> => {
  switch (reach.by) {
    case 'kubeconfig':
      return byContext(reach, room);
    case 'in-cluster':
      return inCluster(room.env, room.serviceAccount);
    case 'none':
      return Promise.resolve(noAccess('the fleet spec does not say how to reach this cluster'));
    default:
      return assertNever(reach);
  }
};

/** Opens clients; a kubeconfig that many clusters share is read once. Nothing is sent before the first verb is used. */
export const openClusters = (options: ClustersOptions = {}): Clusters => {
  const files = new Map<string, Promise<Answer<Kubeconfig>>>();
  const limits = { ...usualLimits, ...options.limits };
  const absolute = (file: string): string =>
    file.startsWith('~/') ? join(options.env?.HOME ?? homedir(), file.slice(2)) : resolve(options.cwd ?? '.', file);
  const read = (file: string): Promise<Answer<Kubeconfig>> => {
    const known = files.get(file) ?? readKubeconfig(absolute(file), file);
    files.set(file, known);
    return known;
  };
  const room: Room = { env: options.env ?? {}, read, ...(options.serviceAccount === undefined ? {} : { serviceAccount: options.serviceAccount }) };
  const open = async (member: MemberCluster): Promise<Answer<ClusterClient>> => {
    const access = await accessTo(member.reach, room);
    const client = access.ok ? await openClient({ cluster: member.name, access: access.value, limits }) : access;
    return client.ok ? client : failed({ ...client.failure, cluster: member.name });
  };
  return { open: (member, { within } = {}) => (within === undefined ? open(member) : openWithin(() => open(member), within)) };
};
