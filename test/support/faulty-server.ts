import { createServer as createPlain, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { constants, createSecureServer as createHttp2, type Http2ServerRequest, type Http2ServerResponse, type ServerHttp2Session } from 'node:http2';
import { createServer as createSecure } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

/** A request as the server saw it. */
export type Seen = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly version: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};

/** What the script has the server do: answer, or misbehave in one of the ways that networks know. */
export type Deed =
  | {
      readonly status?: number;
      readonly json?: unknown;
      readonly text?: string;
      readonly type?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly after?: number;
      readonly gzip?: true;
    }
  /** Says nothing, for ever. */
  | { readonly fault: 'hang' }
  /** Ends the connection before a byte was said. */
  | { readonly fault: 'reset' }
  /** Begins a body and ends the connection, or goes silent, or ends the body as if it were whole. */
  | { readonly fault: 'reset-in-body' | 'hang-in-body' | 'cut-json' | 'cut-gzip'; readonly json: unknown }
  /** Says something that is not HTTP; for servers without TLS. */
  | { readonly fault: 'babble' };

/** What a script decides on: the request, and how many came before it. */
export type Script = (seen: Seen, before: number) => Deed;

/** A loopback server that does as scripted. */
export type FaultyServer = { /** HTTP/2 connections that are open. */ readonly sessions: ReadonlySet<ServerHttp2Session>; readonly url: string; readonly port: number; readonly seen: readonly Seen[]; /** How many connections were ever made. */ readonly connections: () => number; /** How many are open. */ readonly open: () => number; readonly close: () => Promise<void> };

/** A Kubernetes Status, as API servers send it. */
export const statusOf = (code: number, reason: string, said: string | { readonly message: string; readonly details: object }): Deed => ({
  status: code,
  json: { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', ...(typeof said === 'string' ? { message: said } : said), reason, code },
});

const misbehave = (deed: Extract<Deed, { fault: string }>, socket: Socket, response: ServerResponse): void => {
  if (deed.fault === 'hang') return;
  if (deed.fault === 'reset') return void ('encrypted' in socket ? socket.destroy() : socket.resetAndDestroy());
  if (deed.fault === 'babble') return void socket.end('SSH-2.0-OpenSSH_9.9\r\n');
  const text = JSON.stringify(deed.json);
  const half = text.slice(0, Math.floor(text.length / 2));
  if (deed.fault === 'cut-json') return void response.writeHead(200, { 'content-type': 'application/json' }).end(half);
  if (deed.fault === 'cut-gzip') {
    const packed = gzipSync(text);
    return void response
      .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
      .end(packed.subarray(0, packed.length - 12));
  }
  response.writeHead(200, { 'content-type': 'application/json' }).write(half);
  if (deed.fault === 'reset-in-body') setTimeout(() => socket.destroy(), 20);
};

const answer = (deed: Exclude<Deed, { fault: string }>, response: ServerResponse): void => {
  const text = deed.text ?? JSON.stringify(deed.json ?? {});
  const type = deed.type ?? (deed.text === undefined ? 'application/json' : 'text/plain');
  const body = deed.gzip ? gzipSync(text) : Buffer.from(text);
  response.writeHead(deed.status ?? 200, { 'content-type': type, ...(deed.gzip ? { 'content-encoding': 'gzip' } : {}), ...deed.headers });
  response.end(body);
};

// A stream ends with an error where a connection of its own would break.
const misbehaveOver2 = (deed: Extract<Deed, { fault: string }>, response: Http2ServerResponse): void => {
  if (deed.fault === 'reset') return void response.stream.close(constants.NGHTTP2_REFUSED_STREAM);
  if (deed.fault === 'reset-in-body') setTimeout(() => response.stream.session?.destroy(), 20);
  misbehave(deed.fault === 'reset-in-body' ? { ...deed, fault: 'hang-in-body' } : deed, response.stream.session?.socket as Socket, response as unknown as ServerResponse);
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

/** Starts the server on a free loopback port; with `tls` it speaks HTTPS and may ask for a client certificate. */
export const startFaultyServer = async (
  script: Script,
  tls?: { key: string; cert: string; ca?: string; requestCert?: boolean; rejectUnauthorized?: boolean; /** Speaks HTTP/2 with who can. */ http2?: true },
): Promise<FaultyServer> => {
  const seen: Seen[] = [];
  const sockets = new Set<Socket>();
  const sessions = new Set<ServerHttp2Session>();
  let made = 0;
  const listener = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://loopback.test');
    const one: Seen = {
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      version: request.httpVersion,
      headers: request.headers,
      body: await bodyOf(request),
    };
    seen.push(one);
    const deed = script(one, seen.length - 1);
    if ('fault' in deed) return request.httpVersion === '2.0' ? misbehaveOver2(deed, response as unknown as Http2ServerResponse) : misbehave(deed, request.socket, response);
    if (deed.after) await new Promise((resolve) => setTimeout(resolve, deed.after));
    answer(deed, response);
  };
  const both = (request: IncomingMessage | Http2ServerRequest, response: ServerResponse | Http2ServerResponse): void => void listener(request as IncomingMessage, response as ServerResponse);
  const secure = (given: NonNullable<typeof tls>) => (given.http2 ? createHttp2({ ...given, allowHTTP1: true }, both).on('session', (one) => sessions.add(one.on('close', () => sessions.delete(one)).on('error', () => undefined))) : createSecure(given, both));
  const server: Pick<Server, 'on' | 'listen' | 'address' | 'close'> = tls ? (secure(tls) as unknown as Server) : createPlain(both);
  server.on('connection', (socket: Socket) => {
    made += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`, port, seen, sessions, connections: () => made, open: () => sockets.size, close };
};
