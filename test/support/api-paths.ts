import { keyParts, type ObjectKey } from '#core/model';
import type { Direct } from './direct.ts';

type Listed = { readonly resources?: readonly { readonly kind: string; readonly name: string }[] };

/** The request path of an object, by what the cluster's discovery says of its kind. */
export const pathOf = async (cluster: Direct, key: string): Promise<{ readonly path: string; readonly apiVersion: string }> => {
  const { group, kind, namespace, name } = keyParts(key as ObjectKey);
  const preferred = group === '' ? undefined : ((await cluster.get(`/apis/${group}`)).body['preferredVersion'] as { groupVersion: string } | undefined);
  const apiVersion = group === '' ? 'v1' : (preferred?.groupVersion ?? `${group}/v1`);
  const root = group === '' ? '/api/v1' : `/apis/${apiVersion}`;
  const { resources = [] } = (await cluster.get(root)).body as Listed;
  const plural = resources.find((one) => one.kind === kind && !one.name.includes('/'))?.name;
  if (plural === undefined) throw new Error(`the cluster serves no ${kind} of "${group}"`);
  return { path: [root, ...(namespace === undefined ? [] : ['namespaces', namespace]), plural, name].join('/'), apiVersion };
};
