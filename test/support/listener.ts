import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request that arrived. */
export type Heard = { readonly method: string; readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string };

/** How the next request is answered: with a status, or never (`hang`), or by a connection that is cut (`cut`). */
export type Reaction = 'hang' | 'cut' | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string };

/** An HTTP server on loopback that is told how to answer; 200 where nothing is said. */
export type Listener = {
  readonly url: string;
  readonly heard: readonly Heard[];
  /** Answers for the next requests, in their order. */
  readonly react: (...reactions: readonly Reaction[]) => void;
  readonly forget: () => void;
  readonly close: () => Promise<void>;
};

const listening = (server: Server): Promise<string> => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)));

/** Starts such a server. */
export const startListener = async (): Promise<Listener> => {
  const heard: Heard[] = [];
  const next: Reaction[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    heard.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
    const reaction = next.shift() ?? { status: 200 };
    if (reaction === 'hang') return;
    if (reaction === 'cut') request.socket.destroy();
    else response.writeHead(reaction.status, reaction.headers).end(reaction.body ?? 'ok');
  });
  return {
    url: await listening(server),
    heard,
    react: (...reactions) => void next.push(...reactions),
    forget: () => void heard.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
