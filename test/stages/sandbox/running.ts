import { kubeconfigFor, type Sandbox, type SandboxOptions, startSandbox } from '#edge/sandbox';
import { type Server, serverIn } from '../../contracts/apiserver/server.ts';

type Answer = { readonly status: number; readonly body: { readonly [name: string]: any } };

/** A sandbox with a client. */
export type Box = {
  readonly sandbox: Sandbox;
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, body: object) => Promise<Answer>;
  readonly patch: (path: string, body: object) => Promise<Answer>;
  readonly remove: (path: string) => Promise<Answer>;
  /** Asks again and again until the object is as wanted. */
  readonly until: (path: string, holds: (answer: Answer) => boolean) => Promise<Answer>;
  readonly close: () => Promise<void>;
};

const parsed = (text: string): Answer['body'] => {
  try {
    return JSON.parse(text) as Answer['body'];
  } catch {
    return { text };
  }
};

/** Starts a sandbox whose pods are ready at once. */
export const startBox = async (options: Partial<SandboxOptions> = {}): Promise<Box> => {
  const sandbox = await startSandbox({ name: 'box', readyAfter: 5, ...options });
  const server: Server = serverIn(kubeconfigFor([sandbox]), sandbox.name);
  const send = async (method: string, path: string, more: object = {}): Promise<Answer> => {
    const { status, body } = await server.ask({ method, path, ...more });
    return { status, body: parsed(body) };
  };
  const get = (path: string): Promise<Answer> => send('GET', path);
  return {
    sandbox, get,
    post: (path, body) => send('POST', path, { body, type: 'application/json' }),
    patch: (path, body) => send('PATCH', path, { body, type: 'application/merge-patch+json' }),
    remove: (path) => send('DELETE', path),
    until: async (path, holds) => {
      for (let tries = 0; tries < 400; tries++) {
        const answer = await get(path);
        if (holds(answer)) return answer;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error(`${path} did not become what was waited for: ${JSON.stringify((await get(path)).body)}`);
    },
    close: async () => {
      await server.close();
      await sandbox.stop();
    },
  };
};
