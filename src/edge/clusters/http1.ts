import type { Dispatcher } from 'undici';
import { type Broken, type Line, prefixOf, type Received, replyOf, type Transport } from './exchange.ts';

const dispatched = (pool: Dispatcher, request: Dispatcher.DispatchOptions): Promise<Received | Broken> =>
  new Promise((settle) => {
    let received: Received | undefined;
    pool.dispatch(request, {
      onRequestStart: () => undefined,
      onResponseStart: (_, status, headers) => {
        // An informational answer (1xx) is followed by the real one.
        if (status >= 200) received = { status, headers, chunks: [] };
      },
      onResponseData: (_, chunk) => {
        received?.chunks.push(chunk);
      },
      // undici frees a connection in the turn after this one: who is told sooner asks again too soon, and makes it open another.
      onResponseEnd: () => setImmediate(() => setImmediate(settle, received ?? { broken: undefined, begun: false })),
      onResponseError: (_, broken) => settle({ broken, begun: received !== undefined }),
    });
  });

const proxied = async (proxy: string, options: object): Promise<Dispatcher> => {
  // The whole of undici: its agents use methods that only its index puts together.
  const { ProxyAgent, Socks5ProxyAgent } = await import('undici');
  return proxy.startsWith('socks') ? new Socks5ProxyAgent(proxy, options) : new ProxyAgent({ uri: proxy, ...options });
};

const poolOf = async ({ access, limits, secureContext }: Line): Promise<Dispatcher> => {
  const { servername, rejectUnauthorized } = access.tls;
  const tls = {
    ...(secureContext ? { secureContext } : {}),
    timeout: limits.connect,
    ...(servername === undefined ? {} : { servername }),
    ...(rejectUnauthorized === undefined ? {} : { rejectUnauthorized }),
  };
  const shared = { allowH2: false, connections: limits.connections, headersTimeout: limits.headers, bodyTimeout: limits.body };
  if (access.proxy !== undefined) return proxied(access.proxy, { ...shared, requestTls: tls });
  const { default: Pool } = await import('undici/lib/dispatcher/pool.js');
  return new Pool(access.server.origin, { ...shared, connect: tls });
};

/** A pool of connections with one request on each at a time; they are made when they are needed. */
export const openHttp1 = async (line: Line): Promise<Transport> => {
  const { access } = line;
  const pool = await poolOf(line);
  const prefix = prefixOf(access.server);
  return {
    exchange: async ({ method, path, headers, body }) => {
      const lines: Record<string, string | string[]> = {};
      for (const [name, value] of Object.entries(headers)) lines[name] = typeof value === 'string' ? value : [...value];
      const received = await dispatched(pool, {
        origin: access.server.origin,
        method,
        path: prefix + path,
        headers: lines,
        ...(body === undefined ? {} : { body }),
      });
      return 'broken' in received ? received : replyOf(received);
    },
    close: async () => {
      await pool.destroy();
    },
  };
};
