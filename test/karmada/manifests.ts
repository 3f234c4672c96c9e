import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dump, loadAll } from 'js-yaml';

/** An object of the API, as far as it is looked at here. */
export type Manifest = { readonly apiVersion: string; readonly kind: string; readonly metadata: { readonly name: string } & Record<string, unknown> } & Record<string, unknown>;

/** The objects of a YAML text, empty documents aside. */
export const manifestsIn = (text: string): readonly Manifest[] => (loadAll(text) as (Manifest | null)[]).filter((one) => one !== null);

/** One YAML text of several objects. */
export const yamlOf = (objects: readonly unknown[]): string => objects.map((object) => dump(object)).join('---\n');

const namespaces = ['karmada-system', 'karmada-cluster'].map((name) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }));

/** What makes the host's API server pass requests for clusters on to Karmada's own API server at a port of this machine. */
export const aggregation = (port: number): string =>
  yamlOf([
    ...namespaces,
    {
      apiVersion: 'v1', kind: 'Service', metadata: { name: 'karmada-aggregated-apiserver', namespace: 'karmada-system' },
      spec: { type: 'ExternalName', externalName: 'localhost', ports: [{ port }] },
    },
    {
      apiVersion: 'apiregistration.k8s.io/v1', kind: 'APIService', metadata: { name: 'v1alpha1.cluster.karmada.io' },
      spec: {
        group: 'cluster.karmada.io', version: 'v1alpha1', groupPriorityMinimum: 2000, versionPriority: 10, insecureSkipTLSVerify: true,
        service: { name: 'karmada-aggregated-apiserver', namespace: 'karmada-system', port },
      },
    },
  ]);

/** Where the webhook listens, and who vouches for it (base64). */
export type Webhook = { readonly url: string; readonly authority: string };

const pointed = (text: string, { url, authority }: Webhook): string =>
  text.replaceAll(/https:\/\/[\w.{}-]+\.svc:443/g, url).replaceAll(/(['"]?)\{\{caBundle\}\}\1/g, authority);

/** Karmada's definitions, converted by the webhook, from what `kubectl kustomize` makes of its chart. */
export const definitions = (kustomized: string, webhook: Webhook): string => pointed(kustomized, webhook);

/** Karmada's admission, by the webhook. */
export const admission = async (module: string, webhook: Webhook): Promise<string> => pointed(await readFile(join(module, 'artifacts/deploy/webhook-configuration.yaml'), 'utf8'), webhook);

/** How Karmada reaches a member. */
export type Access = { readonly server: string; readonly authority: string; readonly token: string };

/** What `karmadactl join` leaves in the host for a member: its credentials and its Cluster, which says the rest of it. */
export const joined = (cluster: Manifest, { server, authority, token }: Access): string => {
  const secret = { namespace: 'karmada-cluster', name: cluster.metadata.name };
  const spec = { ...(cluster['spec'] as object), syncMode: 'Push', apiEndpoint: server, secretRef: secret };
  return yamlOf([
    { apiVersion: 'v1', kind: 'Secret', metadata: secret, stringData: { token, caBundle: authority } },
    { ...cluster, spec },
  ]);
};
