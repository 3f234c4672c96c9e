import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import type { EmbeddedClusters } from './embedded-clusters.ts';

type Kubeconfig = {
  readonly clusters: readonly { readonly name: string; readonly cluster: { readonly server: string; readonly 'certificate-authority-data'?: string; readonly 'certificate-authority'?: string } }[];
  readonly contexts: readonly { readonly name: string; readonly context: { readonly cluster: string; readonly user: string } }[];
  readonly users: readonly { readonly name: string; readonly user: { readonly token?: string } }[];
};

/** API servers that a kubeconfig leads to, in the form that a world is made of; who started them ends them. */
export const serversIn = (kubeconfig: string, contexts: readonly string[]): EmbeddedClusters => {
  const config = load(readFileSync(kubeconfig, 'utf8')) as Kubeconfig;
  const clusters = contexts.map((name) => {
    const context = config.contexts.find((one) => one.name === name)?.context;
    const cluster = config.clusters.find((one) => one.name === context?.cluster)?.cluster;
    const token = config.users.find((one) => one.name === context?.user)?.user.token;
    if (cluster === undefined || token === undefined) throw new Error(`no context "${name}" with a token in ${kubeconfig}`);
    const inline = cluster['certificate-authority-data'];
    const ca = inline === undefined ? readFileSync(cluster['certificate-authority'] ?? '', 'utf8') : Buffer.from(inline, 'base64').toString('utf8');
    return { name, url: cluster.server, ca, tokens: { [name]: token } };
  });
  return { clusters, kubeconfig, close: async () => undefined };
};
