import { readFile } from 'node:fs/promises';
import { load } from 'js-yaml';
import { Agent, request } from 'undici';
import type { Step } from './case.ts';

/** A server to ask, whichever it is. */
export type Server = {
  readonly ask: (step: Step) => Promise<{ status: number; body: string; warnings: readonly string[] }>;
  readonly close: () => Promise<void>;
};

type Config = {
  readonly clusters: readonly { name: string; cluster: { server: string; 'certificate-authority-data': string } }[];
  readonly users: readonly { name: string; user: { token: string } }[];
};

const warningsIn = (header: string | string[] | undefined): string[] =>
  [header ?? []].flat().flatMap((line) => [...line.matchAll(/299 \S+ ("(?:[^"\\]|\\.)*")/g)].map((match) => JSON.parse(match[1] as string) as string));

const bodyText = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));

/** The server of one cluster in a kubeconfig; other users are the contexts `NAME-viewer` and so on. */
export const serverIn = (kubeconfig: string, name: string): Server => {
  const config = load(kubeconfig) as Config;
  const cluster = config.clusters.find((one) => one.name === name)?.cluster;
  if (cluster === undefined) throw new Error(`the kubeconfig has no cluster ${name}`);
  const tokenOf = (user: string): string => config.users.find((one) => one.name === user)?.user.token ?? '';
  const agent = new Agent({ connect: { ca: Buffer.from(cluster['certificate-authority-data'], 'base64') }, allowH2: false });
  return {
    ask: async ({ method, path, body, type, accept, as, agent: userAgent }) => {
      const answer = await request(`${cluster.server}${path}`, {
        method: method as 'GET', dispatcher: agent,
        headers: {
          accept: accept ?? 'application/json', 'user-agent': userAgent ?? 'contract/1.0',
          ...(as === 'none' ? {} : { authorization: `Bearer ${tokenOf(as === undefined ? name : `${name}-${as}`)}` }),
          ...(type === undefined ? {} : { 'content-type': type }),
        },
        ...(body === undefined ? {} : { body: bodyText(body) }),
      });
      return { status: answer.statusCode, body: await answer.body.text(), warnings: warningsIn(answer.headers['warning']) };
    },
    close: () => agent.destroy(),
  };
};

/** The same from a kubeconfig file. */
export const serverInFile = async (file: string, name: string): Promise<Server> => serverIn(await readFile(file, 'utf8'), name);
