import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Where a page is served, and when that has ended. */
export type ServedPage = { readonly url: string; readonly ended: Promise<void> };

/**
 * Serves one page on loopback until it is told to stop, at an address that nobody can guess. A request by another host name is
 * refused: a name that somebody else points at this machine must not read the page (DNS rebinding).
 */
export const servePage = async (html: string, stop: AbortSignal): Promise<ServedPage> => {
  const path = `/${randomBytes(16).toString('hex')}`;
  let host = '';
  const answer = ({ method, url, headers: asked }: IncomingMessage, response: ServerResponse): void => {
    const isOurs = (method === 'GET' || method === 'HEAD') && url === path && asked.host === host;
    response.writeHead(isOurs ? 200 : 404, isOurs ? headers : {}).end(isOurs ? html : '');
  };
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const end = (): void => {
    server.close();
    server.closeAllConnections();
  };
  const ended = once(server, 'close').then(() => {});
  if (stop.aborted) end();
  else stop.addEventListener('abort', end, { once: true });
  return { url: `http://${host}${path}`, ended };
};
