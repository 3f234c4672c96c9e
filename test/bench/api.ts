import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { Pool } from 'undici';

type Kubeconfig = {
  clusters: { name: string; cluster: { server: string; 'certificate-authority-data'?: string; 'certificate-authority'?: string } }[];
  contexts: { name: string; context: { cluster: string; user: string } }[];
  users: { name: string; user: { token?: string } }[];
};

/** A bare connection to one API server: what any client has to pay at least. */
export type Api = { readonly pool: Pool; readonly headers: Record<string, string> };

/** Opens the contexts of a kubeconfig that the test bed wrote (token users). */
export const openApis = (file: string, contexts: readonly string[], over: 'HTTP/1.1' | 'HTTP/2' = 'HTTP/1.1'): Api[] => {
  const config = load(readFileSync(file, 'utf8')) as Kubeconfig;
  return contexts.map((name) => {
    const { cluster, user } = config.contexts.find((one) => one.name === name)?.context ?? { cluster: '', user: '' };
    const at = config.clusters.find((one) => one.name === cluster)?.cluster;
    const token = config.users.find((one) => one.name === user)?.user.token;
    if (at === undefined || token === undefined) throw new Error(`no usable context "${name}" in ${file}`);
    const inline = at['certificate-authority-data'];
    const ca = inline === undefined ? readFileSync(at['certificate-authority'] as string) : Buffer.from(inline, 'base64');
    return { pool: new Pool(at.server, { ...(over === 'HTTP/2' ? { connections: 1, allowH2: true } : { connections: 8, allowH2: false }), connect: { ca } }), headers: { authorization: `Bearer ${token}` } };
  });
};

/** One LIST of a collection with a label selector, in pages of 500, parsed. */
export const listAll = async (api: Api, path: string, selector: string): Promise<unknown[]> => {
  const items: unknown[] = [];
  for (let next = ''; ; ) {
    const query = `limit=500&labelSelector=${encodeURIComponent(selector)}${next === '' ? '' : `&continue=${next}`}`;
    const { body } = await api.pool.request({ method: 'GET', path: `${path}?${query}`, headers: { ...api.headers, accept: 'application/json' } });
    const page = JSON.parse(await body.text()) as { items: unknown[]; metadata: { continue?: string } };
    items.push(...page.items);
    next = page.metadata.continue ?? '';
    if (next === '') return items;
  }
};

/** One server-side apply. */
export const applyOne = async (api: Api, path: string, object: unknown): Promise<number> => {
  const { statusCode, body } = await api.pool.request({
    method: 'PATCH',
    path: `${path}?fieldManager=floor&force=false`,
    headers: { ...api.headers, 'content-type': 'application/apply-patch+yaml', accept: 'application/json' },
    body: JSON.stringify(object),
  });
  await body.text();
  return statusCode;
};
