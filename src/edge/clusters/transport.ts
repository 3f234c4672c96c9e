import type { SecureContext } from 'node:tls';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Dispatcher } from 'undici';
import type { Access, Headers } from './access.ts';
import type { Limits } from './limits.ts';

/** One HTTP request, its path with the query. */
export type HttpRequest = { readonly method: string; readonly path: string; readonly headers: Headers; readonly body?: string };

/** One complete HTTP answer. */
export type Reply = { readonly status: number; readonly type: string; readonly retryAfter?: string; readonly body: Buffer };

/** An exchange that broke off, with what Node or undici says of it; `begun` says that the status line had come. */
export type Broken = { readonly broken: unknown; readonly begun: boolean };

/** Connections to one API server. */
export type Transport = {
  readonly exchange: (request: HttpRequest) => Promise<Reply | Broken>;
  /** Ends what is under way as cancelled, and closes all connections. */
  readonly close: () => Promise<void>;
};

const inflated = promisify(gunzip);

const only = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''));

type Received = { status: number; headers: Record<string, string | string[] | undefined>; chunks: Buffer[] };

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

const replyOf = async ({ status, headers, chunks }: Received): Promise<Reply | Broken> => {
  const retryAfter = only(headers['retry-after']);
  const sent = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
  try {
    const body = only(headers['content-encoding']) === 'gzip' ? await inflated(sent) : sent;
    return { status, type: only(headers['content-type']), body, ...(retryAfter === '' ? {} : { retryAfter }) };
  } catch (broken) {
    return { broken, begun: true };
  }
};

const proxied = async (proxy: string, options: object): Promise<Dispatcher> => {
  // The whole of undici: its agents use methods that only its index puts together.
  const { ProxyAgent, Socks5ProxyAgent } = await import('undici');
  return proxy.startsWith('socks') ? new Socks5ProxyAgent(proxy, options) : new ProxyAgent({ uri: proxy, ...options });
};

const poolOf = async (access: Access, limits: Limits, secureContext: SecureContext | undefined): Promise<Dispatcher> => {
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

/** Opens the transport; connections are made when they are needed. */
export const openTransport = async (given: { access: Access; limits: Limits; secureContext: SecureContext | undefined }): Promise<Transport> => {
  const { access, limits } = given;
  const pool = await poolOf(access, limits, given.secureContext);
  const prefix = access.server.pathname.replace(/\/+$/, '');
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
