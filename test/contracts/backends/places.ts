import { type BackendRoom, openMemoryBackend, openState } from '#edge/backends';
import { openKeys } from '#edge/keys';
import type { Clock, ClusterName, Milliseconds, Reach, StateBackend, StatePlace, Timestamp } from '#core/model';

/** The API server that keeps a state, by a context of a kubeconfig. */
export type Host = { readonly kubeconfig: string; readonly context: string };

/** How long a lock holds in these tests. */
export const LEASE = 1_000 as Milliseconds;

/** Time of this machine, which tells a still wall clock. */
export const testClock: Clock = {
  now: () => '2026-11-23T10:00:00Z' as Timestamp,
  elapsed: () => performance.now() as Milliseconds,
  sleep: (time) => new Promise((resolve) => setTimeout(resolve, time)),
};

const credentials = { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secretsecret', FLEET_HTTP_USERNAME: 'jane', FLEET_HTTP_PASSWORD: 'secret' };

const hostBy = ({ kubeconfig, context }: Host): BackendRoom['openCluster'] => {
  const reach: Reach = { by: 'kubeconfig', file: kubeconfig, context };
  return async () => (await import('#edge/clusters')).openClusters({}).open({ name: 'host' as ClusterName, syncMode: 'Push', labels: {}, zones: [], taints: [], reach, at: { file: '', line: 1, column: 1, length: 1 } });
};

/** Opens a place as another process would; a test may set parts of its world. */
export const openAt = (place: StatePlace, host?: Host, room: Partial<BackendRoom> = {}): StateBackend =>
  place.backend === 'file' && place.path.startsWith('memory:')
    ? openMemoryBackend(place.path)
    : openState(place, {
        env: credentials,
        clock: testClock,
        openCluster: host === undefined ? () => Promise.reject(new Error('no cluster is asked for here')) : hostBy(host),
        keys: (identityFile) => openKeys({ cwd: '/', ...(identityFile === undefined ? {} : { identityFile }) }),
        ...room,
      });

/** A place in a cluster whose Secrets are named after the state. */
export const kubernetesPlace = (name: string): StatePlace => ({ backend: 'kubernetes', reach: { by: 'none' }, namespace: 'default', name, lease: LEASE });

/** A place in a bucket, below a key named after the state. */
export const s3Place = (endpoint: string, name: string): StatePlace => ({ backend: 's3', bucket: 'states', key: `fleets/${name}`, endpoint, pathStyle: true, lease: LEASE });

/** A place on a server of Terraform's protocol. */
export const httpPlace = (address: string, name: string): StatePlace => ({
  backend: 'http', address: `${address}/${name}`, lockAddress: `${address}/${name}/lock`, unlockAddress: `${address}/${name}/lock`,
  journal: { address: `${address}/${name}-journal`, lockAddress: `${address}/${name}-journal/lock`, unlockAddress: `${address}/${name}-journal/lock` },
  methods: { update: 'POST', lock: 'LOCK', unlock: 'UNLOCK' },
});
