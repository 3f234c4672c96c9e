import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Agent, createServer, request as ask } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { join, resolve } from 'node:path';
import type { Sent } from './requests-text.ts';
import { verbOfRequest } from './request-verb.ts';

const tls = resolve(import.meta.dirname, '../../fixtures/tls');
const pem = (name: string): string => readFileSync(join(tls, name), 'utf8');

/** The authority that signed the relay's certificate. */
export const relayAuthority = (): string => pem('ca.crt');

/** What becomes of a request on its way: `lost` lets it through and cuts the connection before the answer comes back. */
export type Fate =
  | { readonly fate: 'through' | 'hang' | 'reset' | 'truncated' | 'lost' }
  | { readonly fate: 'answer'; readonly status: number; readonly type: string; readonly body: string; readonly headers?: Readonly<Record<string, string>> };

/** Stands between fleet and one API server on loopback. */
export type Relay = {
  readonly url: () => string;
  /** Ends all connections and refuses new ones, as a server that is gone. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
};

/** The API server behind, and who decides on each request. */
export type Behind = { readonly server: string; readonly ca: string; readonly fateOf: (sent: Sent) => Fate };

const bodyOf = async (incoming: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const sentOf = (incoming: IncomingMessage, body: Buffer): Sent => {
  const [path = '/', query = ''] = (incoming.url ?? '/').split('?');
  const method = incoming.method ?? 'GET';
  return { method, path, query, verb: verbOfRequest(method, path, query), body: body.toString('utf8') };
};

const forwarded = (behind: Behind, agent: Agent, given: { incoming: IncomingMessage; body: Buffer }): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { incoming, body } = given;
    const headers = { ...incoming.headers, host: new URL(behind.server).host };
    const sent = ask(behind.server + (incoming.url ?? '/'), { method: incoming.method, headers, agent }, resolve);
    sent.on('error', reject);
    sent.end(body);
  });

const passOn = async (answer: IncomingMessage, response: ServerResponse, fate: Fate['fate']): Promise<void> => {
  const whole = await bodyOf(answer);
  if (fate === 'lost') return void response.destroy();
  const { 'content-length': _, 'transfer-encoding': __, connection: ___, ...headers } = answer.headers;
  response.writeHead(answer.statusCode ?? 502, headers);
  if (fate !== 'truncated') return void response.end(whole);
  response.write(whole.subarray(0, Math.floor(whole.length / 2)));
  setImmediate(() => response.destroy());
};

// Outside of what systems hand out by themselves, so that nobody is given the port of a relay that is stopped for a while.
const somePort = (): number => 10_000 + Math.floor(Math.random() * 20_000);

/** Starts a relay on a free port of 127.0.0.1, with the certificate of fixtures/tls. After a stop it starts again on the same port. */
export const startRelay = async (behind: Behind): Promise<Relay> => {
  const agent = new Agent({ ca: behind.ca, keepAlive: true });
  const sockets = new Set<Socket>();
  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(incoming);
    const fate = behind.fateOf(sentOf(incoming, body));
    if (fate.fate === 'hang') return;
    if (fate.fate === 'reset') return void response.destroy();
    if (fate.fate === 'answer') return void response.writeHead(fate.status, { 'content-type': fate.type, ...fate.headers }).end(fate.body);
    await passOn(await forwarded(behind, agent, { incoming, body }), response, fate.fate);
  };
  const server = createServer({ key: pem('server.key'), cert: pem('server.crt') }, (incoming, response) => {
    serve(incoming, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = 60_000;
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
  });
  const listen = (port: number): Promise<number> =>
    new Promise((resolve, reject) => {
      server.once('error', reject).listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve((server.address() as AddressInfo).port);
      });
    });
  const listenAnywhere = (tries: number): Promise<number> => listen(somePort()).catch((error: unknown) => (tries > 0 ? listenAnywhere(tries - 1) : Promise.reject(error)));
  const port = await listenAnywhere(20);
  const stop = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
    agent.destroy();
  };
  return { url: () => `https://127.0.0.1:${port}`, stop, start: async () => void (await listen(port)) };
};
