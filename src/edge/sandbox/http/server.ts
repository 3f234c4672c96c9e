import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { internal, isRefusal, refuse, type Refusal } from '../refusal.ts';
import type { ServerIdentity } from '../tls/certificate.ts';
import { isProtobuf } from '../codec/protobuf.ts';
import { type Call, type Reply, refusalReply, type Sink } from './call.ts';
import type { Fault } from './faults.ts';

/** Answers one request. */
export type Answering = (call: Call) => Reply | Promise<Reply>;

/** What a server is made of. `faultFor` may take a request away from the API. */
export type ServerParts = {
  readonly identity: ServerIdentity;
  readonly port: number;
  readonly answer: Answering;
  readonly faultFor: (call: Call) => Fault | undefined;
  readonly answered: (call: Call, status: number) => void;
};

/** A server that listens on loopback. */
export type Listening = { readonly url: string; readonly port: number; readonly close: () => Promise<void> };

const MOST_BYTES = 3 * 1024 * 1024;
const WORTH_GZIP = 128 * 1024;

const readBody = async (request: IncomingMessage): Promise<string | Refusal> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= MOST_BYTES) chunks.push(chunk as Buffer);
  }
  if (size > MOST_BYTES) return refuse(413, 'RequestEntityTooLarge', { message: `Request entity too large: limit is ${MOST_BYTES}` });
  return Buffer.concat(chunks).toString(isProtobuf(request.headers['content-type']) ? 'latin1' : 'utf8');
};

const callOf = (request: IncomingMessage, body: string): Call => {
  const [path = '/', ...query] = (request.url ?? '/').split('?');
  return {
    method: request.method ?? 'GET',
    path,
    query: new URLSearchParams(query.join('?')),
    accept: request.headers.accept ?? '*/*',
    contentType: request.headers['content-type'] ?? '',
    userAgent: request.headers['user-agent'] ?? '',
    authorization: request.headers.authorization ?? '',
    body,
  };
};

const sinkOf = (response: ServerResponse): Sink => ({
  write: (chunk) => void response.write(chunk),
  end: () => void response.end(),
  closed: (then) => void response.once('close', then),
});

const send = (response: ServerResponse, reply: Reply, gzips: boolean): void => {
  response.statusCode = reply.status;
  response.setHeader('Content-Type', reply.type ?? 'application/json');
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  if ('stream' in reply) {
    response.flushHeaders();
    reply.stream(sinkOf(response));
    return;
  }
  const whole = Buffer.from(reply.body);
  const packed = gzips && whole.length > WORTH_GZIP;
  if (packed) response.setHeader('Content-Encoding', 'gzip');
  const sent = packed ? gzipSync(whole, { level: 1 }) : whole;
  response.setHeader('Content-Length', sent.length);
  response.end(sent);
};

const sendFault = (response: ServerResponse, fault: Fault): void => {
  switch (fault.kind) {
    case 'status':
      send(response, refusalReply(fault.refusal), false);
      return;
    case 'page':
      send(response, { status: fault.status, body: fault.body, type: 'text/html' }, false);
      return;
    case 'cut':
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.write(fault.body);
      setImmediate(() => response.destroy());
      return;
    case 'reset':
      response.destroy();
      return;
    case 'hang':
  }
};

const answered = async (parts: ServerParts, call: Call): Promise<Reply> => {
  try {
    return await parts.answer(call);
  } catch (error) {
    return refusalReply(internal(`Internal error occurred: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`));
  }
};

const serve = async (parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const body = await readBody(request);
  const call = callOf(request, isRefusal(body) ? '' : body);
  const fault = parts.faultFor(call);
  if (fault) {
    parts.answered(call, fault.kind === 'status' ? fault.refusal.refused : fault.kind === 'page' ? fault.status : 0);
    sendFault(response, fault);
    return;
  }
  const reply = isRefusal(body) ? refusalReply(body) : await answered(parts, call);
  parts.answered(call, reply.status);
  send(response, reply, /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')));
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });

/** Starts a TLS server on 127.0.0.1; port 0 takes a free one. It rejects where the port is taken. */
export const startServer = async (parts: ServerParts): Promise<Listening> => {
  const sockets = new Set<Duplex>();
  const server = createServer({ cert: parts.identity.server.cert, key: parts.identity.server.key }, (request, response) => {
    serve(parts, request, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = 120_000;
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const port = await listen(server, parts.port);
  return {
    url: `https://127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
};
