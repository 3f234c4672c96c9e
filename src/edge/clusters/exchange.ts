import type { SecureContext } from 'node:tls';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Access, Headers } from './access.ts';
import type { Limits } from './limits.ts';

/** One HTTP request, its path with the query. */
export type HttpRequest = { readonly method: string; readonly path: string; readonly headers: Headers; readonly body?: string };

/** One complete HTTP answer. */
export type Reply = { readonly status: number; readonly type: string; readonly retryAfter?: string; readonly body: Buffer };

/** An exchange that broke off, with what Node or undici says of it; `begun` says that the status line had come. */
export type Broken = { readonly broken: unknown; readonly begun: boolean };

/** A trouble under the code that undici has for it: what breaks is told alike over both protocols. */
export const trouble = (code: string): Error => Object.assign(new Error(code), { code });

/** An exchange that was not begun because all is closed. */
export const cancelled: Broken = { broken: trouble('UND_ERR_DESTROYED'), begun: false };

/** Connections to one API server. */
export type Transport = {
  readonly exchange: (request: HttpRequest) => Promise<Reply | Broken>;
  /** Ends what is under way as cancelled, and closes all connections. */
  readonly close: () => Promise<void>;
};

/** Whom to connect to, and as what. */
export type Line = { readonly access: Access; readonly limits: Limits; readonly secureContext: SecureContext | undefined };

/** An answer as it came in. */
export type Received = { readonly status: number; readonly headers: Readonly<Record<string, string | readonly string[] | number | undefined>>; readonly chunks: Buffer[] };

/** What a server's address puts before every path. */
export const prefixOf = (server: URL): string => server.pathname.replace(/\/+$/, '');

const inflated = promisify(gunzip);

const only = (value: Received['headers'][string]): string => String((Array.isArray(value) ? value[0] : value) ?? '');

/** The answer in one piece, unpacked. */
export const replyOf = async ({ status, headers, chunks }: Received): Promise<Reply | Broken> => {
  const retryAfter = only(headers['retry-after']);
  const sent = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
  try {
    const body = only(headers['content-encoding']) === 'gzip' ? await inflated(sent) : sent;
    return { status, type: only(headers['content-type']), body, ...(retryAfter === '' ? {} : { retryAfter }) };
  } catch (broken) {
    return { broken, begun: true };
  }
};
