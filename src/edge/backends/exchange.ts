import { type Answer, answered, failed, type Failure, type FailureKind } from '#core/model';

/** A request as it goes out. */
export type Outgoing = { readonly method: string; readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body?: Uint8Array };

/** An answer as it came, whatever its status. */
export type Incoming = { readonly status: number; readonly headers: Headers; readonly bytes: Uint8Array };

/** Milliseconds for one request and its answer. */
const PATIENCE = 60_000;

const kinds: Readonly<Record<string, FailureKind>> = {
  ECONNREFUSED: 'refused', ECONNRESET: 'reset', EPIPE: 'reset', UND_ERR_SOCKET: 'reset', ENOTFOUND: 'name', EAI_AGAIN: 'name', ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout', UND_ERR_HEADERS_TIMEOUT: 'timeout', UND_ERR_BODY_TIMEOUT: 'timeout', EHOSTUNREACH: 'refused', ENETUNREACH: 'refused',
};

const words: Readonly<Partial<Record<FailureKind, string>>> = {
  refused: 'nobody listens there', reset: 'the connection broke off', name: 'the name of the server is not known', timeout: 'no answer came in time', tls: 'the connection is not trusted',
};

const codeOf = (thrown: unknown): string => {
  const cause = thrown instanceof Error && thrown.cause !== undefined ? thrown.cause : thrown;
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
};

const failureOf = (thrown: unknown, host: string): Failure => {
  const code = codeOf(thrown);
  const late = thrown instanceof Error && thrown.name === 'TimeoutError';
  const kind = late ? 'timeout' : (kinds[code] ?? (/CERT|TLS|SSL|SELF_SIGNED/.test(code) ? 'tls' : 'reset'));
  return { kind, message: `${host}: ${words[kind] ?? 'the connection failed'}${code === '' ? '' : ` (${code})`}` };
};

/** Sends one request. Redirects are not followed: they would carry credentials elsewhere. */
export const exchange = async ({ method, url, headers, body }: Outgoing): Promise<Answer<Incoming>> => {
  try {
    const answer = await fetch(url, { method, headers, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE), ...(body === undefined ? {} : { body: body as Uint8Array<ArrayBuffer> }) });
    return answered({ status: answer.status, headers: answer.headers, bytes: new Uint8Array(await answer.arrayBuffer()) });
  } catch (error) {
    return failed(failureOf(error, new URL(url).host));
  }
};

/** Text of others, short and without control characters. */
export const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim().slice(0, 300);
