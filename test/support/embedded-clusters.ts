import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kubeconfigFor, type Sandbox, startSandbox } from '#edge/sandbox';

/** One API server that is running. */
export type EmbeddedCluster = {
  readonly name: string;
  readonly url: string;
  readonly ca: string;
  /** By context: the cluster's own name for who may do everything, `NAME-viewer` and so on for others. */
  readonly tokens: Readonly<Record<string, string>>;
};

/** API servers that are running, and the kubeconfig that leads to each directly. */
export type EmbeddedClusters = { readonly clusters: readonly EmbeddedCluster[]; readonly kubeconfig: string; readonly close: () => Promise<void> };

const contextOf = (sandbox: Sandbox, user: string): string => (user === 'admin' ? sandbox.name : `${sandbox.name}-${user}`);

const described = (sandbox: Sandbox): EmbeddedCluster => ({
  name: sandbox.name, url: sandbox.server, ca: sandbox.ca, tokens: Object.fromEntries(sandbox.users.map(({ name, token }) => [contextOf(sandbox, name), token])),
});

/** Starts embedded clusters in this process; their workloads become ready at once. */
export const startEmbedded = async (names: readonly string[]): Promise<EmbeddedClusters> => {
  const sandboxes = await Promise.all(names.map((name) => startSandbox({ name, readyAfter: 10 })));
  const folder = mkdtempSync(join(tmpdir(), 'fleet-embedded-'));
  const kubeconfig = join(folder, 'kubeconfig');
  writeFileSync(kubeconfig, kubeconfigFor(sandboxes));
  return {
    clusters: sandboxes.map(described), kubeconfig,
    close: async () => {
      await Promise.all(sandboxes.map((sandbox) => sandbox.stop()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
