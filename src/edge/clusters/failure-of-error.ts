import type { Failure, FailureKind } from '#core/model';
import { plainText } from './plain-text.ts';
import { codeOf, saidBy } from './trouble.ts';
import type { Broken } from './exchange.ts';

const kinds: Readonly<Record<string, FailureKind>> = {
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'refused',
  EHOSTDOWN: 'refused',
  ENETUNREACH: 'refused',
  ENETDOWN: 'refused',
  EADDRNOTAVAIL: 'refused',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  ETIMEDOUT: 'timeout',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
  ENOTFOUND: 'name',
  EAI_AGAIN: 'name',
  EAI_FAIL: 'name',
  EPROTO: 'tls',
  HOSTNAME_MISMATCH: 'tls',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'truncated',
  UND_ERR_ABORTED: 'cancelled',
  UND_ERR_DESTROYED: 'cancelled',
  UND_ERR_CLOSED: 'cancelled',
  UND_ERR_INVALID_ARG: 'credentials',
  UND_ERR_PRX_TLS: 'tls',
};

// Families of codes: OpenSSL's and Node's names for certificate troubles, zlib's, the HTTP parser's.
const families: readonly { readonly begins: RegExp; readonly kind: FailureKind }[] = [
  {
    begins: /^(ERR_TLS|ERR_SSL|ERR_OSSL|CERT_|CRL_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|ERROR_IN_CERT)/,
    kind: 'tls',
  },
  { begins: /^Z_/, kind: 'truncated' },
  { begins: /^(HTTPParserError|HPE_|UND_ERR_HEADERS_OVERFLOW|ERR_HTTP2_ERROR)/, kind: 'not-kubernetes' },
];

const sentences: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  EHOSTUNREACH: 'host not reachable',
  ENETUNREACH: 'network not reachable',
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
  UND_ERR_HEADERS_TIMEOUT: 'connected, but no answer in time',
  UND_ERR_BODY_TIMEOUT: 'the answer stopped half-way',
  ETIMEDOUT: 'no connection in time',
  ECONNRESET: 'connection reset',
  EPIPE: 'connection reset',
  UND_ERR_SOCKET: 'connection closed by the other side',
  ENOTFOUND: 'host name not known',
  EAI_AGAIN: 'host name could not be looked up',
  UND_ERR_DESTROYED: 'cancelled',
  UND_ERR_ABORTED: 'cancelled',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the answer ended early',
  HTTPParserError: 'the answer is not HTTP',
  ERR_HTTP2_ERROR: 'the answer is not HTTP',
  ERR_HTTP2_STREAM_ERROR: 'the other side ended the request',
  ERR_HTTP2_GOAWAY_SESSION: 'connection closed by the other side',
  ERR_HTTP2_INVALID_SESSION: 'connection closed by the other side',
};

const kindOf = (code: string, begun: boolean): FailureKind => {
  const kind = kinds[code] ?? families.find(({ begins }) => begins.test(code))?.kind ?? 'reset';
  return begun && kind === 'reset' ? 'truncated' : kind;
};

/** What an exchange that broke off is: by codes only, never by the text of somebody else's error. */
export const failureOfError = ({ broken, begun }: Broken, server: URL): Failure => {
  const code = codeOf(broken);
  const says = sentences[code] ?? plainText(saidBy(broken));
  return { kind: kindOf(code, begun), message: `${says}${begun ? ' after the answer had begun' : ''} (${server.origin})` };
};
