import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type FaultyServer, startFaultyServer } from '../../support/faulty-server.ts';
import { openClusters, type ClustersOptions } from '#edge/clusters';
import type { Answer, ClusterClient, ClusterName, MemberCluster, Reach } from '#core/model';

/** A file of fixtures/tls. */
export const pem = (name: string): string => readFileSync(new URL(`../../../fixtures/tls/${name}`, import.meta.url), 'utf8');

/** What a server with TLS shows. */
export const secure = { key: pem('server.key'), cert: pem('server.crt') };

/** Text as a kubeconfig holds it. */
export const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** A server that answers by a script, until the test's end. */
export const server = async (
  tls?: Parameters<typeof startFaultyServer>[1],
  script: Parameters<typeof startFaultyServer>[0] = () => ({ json: { ok: true } }),
): Promise<FaultyServer> => {
  const started = await startFaultyServer(script, tls);
  onTestFinished(started.close);
  return started;
};

/** A temporary folder of this test, removed at its end. */
export const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'fleet-clusters-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
};

type Kube = { readonly server: string; readonly cluster?: object; readonly user?: object };

/** A kubeconfig with one context, `east`, written into a folder of its own. */
export const kubeconfig = ({ server, cluster = {}, user = {} }: Kube, into = folder()): string => {
  const file = join(into, 'kube.yaml');
  const value = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'east',
    clusters: [{ name: 'east-cluster', cluster: { server, ...cluster } }],
    users: [{ name: 'east-user', user }],
    contexts: [{ name: 'east', context: { cluster: 'east-cluster', user: 'east-user' } }],
  };
  writeFileSync(file, JSON.stringify(value));
  return file;
};

/** A member cluster that is reached in the given way. */
export const member = (reach: Reach): MemberCluster => ({
  name: 'east' as ClusterName,
  syncMode: 'Push',
  labels: {},
  zones: [],
  taints: [],
  reach,
  at: { file: 'fleet.yaml', line: 1, column: 1, length: 1 },
});

/** Short enough for a test that waits until they are over. */
export const shortLimits = { connect: 300, headers: 300, body: 300, patience: 1_000 };

/** Opens a client for a kubeconfig, and closes it at the test's end. */
export const opened = async (file: string, options: ClustersOptions & { context?: string } = {}): Promise<Answer<ClusterClient>> => {
  const { context, ...rest } = options;
  const client = await openClusters({ limits: shortLimits, ...rest }).open(
    member({ by: 'kubeconfig', file, ...(context === undefined ? {} : { context }) }),
  );
  if (client.ok) onTestFinished(() => client.value.close());
  return client;
};

/** The client of an answer that must have come. */
export const clientOf = (answer: Answer<ClusterClient>): ClusterClient => {
  if (!answer.ok) throw new Error(answer.failure.message);
  return answer.value;
};
