// Runs a real Karmada control plane on a test bed's host, with some of the bed's members as its clusters.
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join as pathOf } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../support/free-port.ts';
import { direct, type Direct } from '../support/direct.ts';
import { serversIn } from '../support/testbed-world.ts';
import { testbedBinary } from '../testbed/build.ts';
import type { Testbed } from '../testbed/launch.ts';
import { builtKarmada, type Karmada } from './build.ts';
import { type Child, startChild } from './children.ts';
import { type Kubectl, kubectlFor } from './kubectl.ts';
import { admission, aggregation, definitions, joined, type Manifest } from './manifests.ts';

/** A cluster of Karmada: its Cluster object, and the context of the test bed's kubeconfig that leads to it. */
export type Joining = { readonly cluster: Manifest; readonly context: string };

/** A control plane that runs. */
export type RunningKarmada = {
  /** kubectl on Karmada's API. */
  readonly kubectl: Kubectl;
  readonly api: Direct;
  readonly stop: () => Promise<void>;
};

const READY_WITHIN_MS = 120_000;

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(() => resolve(true)));
    socket.once('error', () => resolve(false));
  });

// An API server behind another one answers with plain text while it is not there.
const serves = (kubectl: Kubectl, path: string): Promise<boolean> =>
  kubectl(['get', '--raw', path]).then(
    () => true,
    () => false,
  );

const until = async (what: string, ask: () => Promise<boolean>): Promise<void> => {
  const deadline = performance.now() + READY_WITHIN_MS;
  while (!(await ask().catch(() => false))) {
    if (performance.now() > deadline) throw new Error(`${what}: not after ${READY_WITHIN_MS / 1000} s`);
    await sleep(200);
  }
};

// Its default rates, meant to spare an API server that others use too, would make the tests several times as long.
const rates = ['--kube-api-qps=2000', '--kube-api-burst=2000'];
const memberRates = ['--cluster-api-qps=2000', '--cluster-api-burst=2000', '--rate-limiter-qps=1000', '--rate-limiter-bucket-size=1000'];
const several = ['resourcebinding', 'clusterresourcebinding', 'work', 'namespace', 'resource-template', 'dependent-resource', 'propagation-policy', 'cluster-propagation-policy'].map(
  (kind) => `--concurrent-${kind}-syncs=10`,
);

type Site = { readonly bed: Testbed; readonly karmada: Karmada; readonly children: Child[]; readonly kubectl: Kubectl; readonly api: Direct; readonly failed: (error: Error) => void };

const run = ({ bed, children, failed }: Site, name: string, command: readonly string[]): Child => {
  const child = startChild(name, command, pathOf(bed.dir, `karmada-${name}.log`));
  children.push(child);
  child.ended.catch(failed);
  return child;
};

const access = (site: Site, name: Parameters<Karmada['command']>[0]): readonly string[] => [site.karmada.command(name), '--kubeconfig', site.bed.kubeconfig];

const serveClusters = async (site: Site, etcd: string): Promise<void> => {
  const { bed, kubectl } = site;
  const port = await freePort();
  run(site, 'aggregated-apiserver', [
    ...access(site, 'aggregated-apiserver'), '--authentication-kubeconfig', bed.kubeconfig, '--authorization-kubeconfig', bed.kubeconfig,
    `--etcd-servers=${etcd}`, `--tls-cert-file=${pathOf(bed.dir, 'host/server.crt')}`, `--tls-private-key-file=${pathOf(bed.dir, 'host/server.key')}`,
    '--bind-address=127.0.0.1', `--secure-port=${port}`, ...rates,
  ]);
  await kubectl(['apply', '--server-side', '-f', '-'], aggregation(port));
  await until('clusters to be served', () => serves(kubectl, '/apis/cluster.karmada.io/v1alpha1/clusters'));
};

const admit = async (site: Site): Promise<void> => {
  const { bed, karmada, kubectl } = site;
  const port = await freePort();
  const webhook = { url: `https://127.0.0.1:${port}`, authority: (await readFile(pathOf(bed.dir, 'host/ca.crt'))).toString('base64') };
  run(site, 'webhook', [
    ...access(site, 'webhook'), '--bind-address=127.0.0.1', `--secure-port=${port}`, `--cert-dir=${pathOf(bed.dir, 'host')}`, '--tls-cert-file-name=server.crt',
    '--tls-private-key-file-name=server.key', '--metrics-bind-address=0', '--health-probe-bind-address=0', ...rates,
  ]);
  const kustomized = await kubectl(['kustomize', pathOf(karmada.module, 'charts/karmada/_crds')]);
  await kubectl(['apply', '--server-side', '-f', '-'], definitions(kustomized, webhook));
  await until('policies to be served', () => serves(kubectl, '/apis/policy.karmada.io/v1alpha1/propagationpolicies'));
  await until('the webhook', () => listens(port));
  await kubectl(['apply', '--server-side', '-f', '-'], await admission(karmada.module, webhook));
};

type Told = { readonly status?: { readonly conditions?: readonly { readonly type: string; readonly status: string }[]; readonly apiEnablements?: readonly unknown[]; readonly resourceSummary?: object } };

const isReady = ({ status }: Told): boolean =>
  status?.conditions?.some(({ type, status: is }) => type === 'Ready' && is === 'True') === true && (status.apiEnablements ?? []).length > 0 && status.resourceSummary !== undefined;

const join = async (site: Site, clusters: readonly Joining[]): Promise<void> => {
  const { bed, api, kubectl } = site;
  const { clusters: servers } = serversIn(bed.kubeconfig, clusters.map(({ context }) => context));
  for (const [at, server] of servers.entries()) {
    const cluster = clusters[at]?.cluster;
    const token = server.tokens[server.name];
    if (cluster === undefined || token === undefined) throw new Error(`no way to ${server.name}`);
    await kubectl(['apply', '--server-side', '-f', '-'], joined(cluster, { server: server.url, authority: server.ca, token }));
  }
  for (const { cluster } of clusters)
    await until(`${cluster.metadata.name} to be ready`, async () => isReady((await api.get(`/apis/cluster.karmada.io/v1alpha1/clusters/${cluster.metadata.name}`)).body as Told));
};

const wire = async (site: Site, clusters: readonly Joining[]): Promise<void> => {
  // The bed's own etcd is not told of; another one keeps the Cluster objects.
  const etcd = run(site, 'etcd', [await testbedBinary(), 'etcd', pathOf(site.bed.dir, 'karmada-etcd'), pathOf(site.bed.dir, 'karmada-etcd-server.log')]);
  const endpoint = await etcd.firstLine;
  await Promise.all([serveClusters(site, endpoint), admit(site)]);
  const quiet = ['--leader-elect=false', '--metrics-bind-address=0', '--health-probe-bind-address=0', ...rates];
  // Members get definitions during a test; what they serve is to be known soon.
  run(site, 'controller-manager', [...access(site, 'controller-manager'), ...quiet, ...memberRates, ...several, '--cluster-status-update-frequency=3s']);
  run(site, 'scheduler', [...access(site, 'scheduler'), ...quiet]);
  await join(site, clusters);
};

/** Starts Karmada on a bed that has a host; nothing of it is left running when it cannot start, or when it is stopped. */
export const startKarmada = async (bed: Testbed, clusters: readonly Joining[]): Promise<RunningKarmada> => {
  const children: Child[] = [];
  const failure = Promise.withResolvers<never>();
  failure.promise.catch(() => undefined);
  const site: Site = {
    bed, karmada: await builtKarmada(), children, kubectl: kubectlFor(bed.kubeconfig, 'host'), api: direct(bed.kubeconfig, 'host'), failed: failure.reject,
  };
  const stop = async (): Promise<void> => {
    await Promise.all(children.map((child) => child.stop()));
  };
  try {
    await Promise.race([wire(site, clusters), failure.promise]);
    return { kubectl: site.kubectl, api: site.api, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
