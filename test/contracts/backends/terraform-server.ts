import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

type Kept = { state?: string; lock?: { readonly ID: string } };

/** Answers instead of the server, or lets it. */
export type Fault = (ask: { readonly method: string; readonly path: string }, answer: ServerResponse) => boolean;

/** A server of Terraform's HTTP backend protocol in this process; every path is a state, and its lock is `/lock` behind it. */
export type TerraformServer = { readonly address: string; readonly states: Map<string, Kept>; fault: Fault | undefined; readonly stop: () => Promise<void> };

const LOCKS = new Set(['LOCK', 'POST']);
const UNLOCKS = new Set(['UNLOCK', 'DELETE']);

const locking = (kept: Kept, { method, body }: { method: string; body: string }, answer: ServerResponse): void => {
  const asked = JSON.parse(body) as { readonly ID: string };
  if (LOCKS.has(method)) {
    if (kept.lock !== undefined) return void answer.writeHead(423, { 'content-type': 'application/json' }).end(JSON.stringify(kept.lock));
    kept.lock = asked;
    return void answer.writeHead(200).end();
  }
  if (!UNLOCKS.has(method)) return void answer.writeHead(405).end();
  if (kept.lock !== undefined && kept.lock.ID !== asked.ID) return void answer.writeHead(409, { 'content-type': 'application/json' }).end(JSON.stringify(kept.lock));
  delete kept.lock;
  answer.writeHead(200).end();
};

// As GitLab does: a state that is locked takes a write only under the lock's id, and one that is not takes any.
const storing = (kept: Kept, { id, body }: { id: string | null; body: string }, answer: ServerResponse): void => {
  if (kept.lock !== undefined && kept.lock.ID !== id) return void answer.writeHead(409, { 'content-type': 'application/json' }).end(JSON.stringify(kept.lock));
  kept.state = body;
  answer.writeHead(200).end();
};

/** Starts the server; user and password are `jane` and `secret`. */
export const startTerraformServer = async (): Promise<TerraformServer> => {
  const states = new Map<string, Kept>();
  const room: { fault: Fault | undefined } = { fault: undefined };
  const serve = async (request: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = url.pathname.replace(/\/lock$/, '');
    const body = await text(request);
    if (request.headers.authorization !== `Basic ${Buffer.from('jane:secret').toString('base64')}`) return void answer.writeHead(401).end();
    if (room.fault?.({ method: request.method ?? '', path: url.pathname }, answer)) return;
    const kept = states.get(path) ?? {};
    states.set(path, kept);
    if (path !== url.pathname) return locking(kept, { method: request.method ?? '', body }, answer);
    if (request.method === 'POST') return storing(kept, { id: url.searchParams.get('ID'), body }, answer);
    if (kept.state === undefined) return void answer.writeHead(404).end();
    answer.writeHead(200, { 'content-type': 'application/json' }).end(kept.state);
  };
  const server = createServer((request, answer) => void serve(request, answer));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(room, {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    states,
    stop: () => new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  });
};
