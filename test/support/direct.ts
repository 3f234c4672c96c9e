import { readFileSync } from 'node:fs';
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { load } from 'js-yaml';

type Kubeconfig = {
  clusters: { name: string; cluster: { server: string; 'certificate-authority-data'?: string; 'certificate-authority'?: string } }[];
  contexts: { name: string; context: { cluster: string; user: string } }[];
  users: { name: string; user: { token?: string } }[];
};

/** An answer of an API server, parsed. */
export type Reply = { readonly status: number; readonly body: Record<string, never> & { [key: string]: unknown } };

/** A body, and its content type if it is not JSON. */
export type Sent = { readonly body: unknown; readonly type?: string };

/** Talks to a cluster past fleet, with a token user of a kubeconfig: what somebody else does. */
export type Direct = {
  readonly get: (path: string) => Promise<Reply>;
  readonly send: (method: string, path: string, body?: Sent) => Promise<Reply>;
};

/** Opens one context of a kubeconfig. */
export const direct = (file: string, context: string): Direct => {
  const config = load(readFileSync(file, 'utf8')) as Kubeconfig;
  const named = config.contexts.find(({ name }) => name === context)?.context;
  const cluster = config.clusters.find(({ name }) => name === named?.cluster)?.cluster;
  const token = config.users.find(({ name }) => name === named?.user)?.user.token;
  if (cluster === undefined || token === undefined) throw new Error(`no context "${context}" with a token in ${file}`);
  const inline = cluster['certificate-authority-data'];
  const ca = inline !== undefined ? Buffer.from(inline, 'base64') : cluster['certificate-authority'] === undefined ? undefined : readFileSync(cluster['certificate-authority']);
  const send: Direct['send'] = (method, path, given) =>
    new Promise((resolve, reject) => {
      const open = cluster.server.startsWith('https:') ? secure : plain;
      const headers = { authorization: `Bearer ${token}`, accept: 'application/json', ...(given === undefined ? {} : { 'content-type': given.type ?? 'application/json' }) };
      const sent = open(cluster.server + path, { method, headers, ...(ca === undefined ? {} : { ca }) }, (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => {
          text += part;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text || '{}') }));
      });
      sent.on('error', reject);
      sent.end(given === undefined ? undefined : JSON.stringify(given.body));
    });
  return { get: (path) => send('GET', path), send };
};
