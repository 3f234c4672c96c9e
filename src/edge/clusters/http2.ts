import { type ClientHttp2Session, type ClientHttp2Stream, connect, constants, type OutgoingHttpHeaders } from 'node:http2';
import { isIP } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { type Broken, cancelled, type HttpRequest, type Line, type Received, prefixOf, replyOf, type Reply, trouble } from './exchange.ts';

/** Many requests over one connection, or the word that this server speaks HTTP/1.1 only. */
export type Http2 = {
  readonly exchange: (request: HttpRequest) => Promise<Reply | Broken | 'http/1.1'>;
  /** Ends what is under way as cancelled. */
  readonly close: () => void;
};

/** Bytes that a server may send ahead of who reads them: the protocol's own 64 KiB make it wait at every turn of a long way. */
const WINDOW = 8 * 1024 * 1024;

const LATE = { connect: trouble('UND_ERR_CONNECT_TIMEOUT'), headers: trouble('UND_ERR_HEADERS_TIMEOUT'), body: trouble('UND_ERR_BODY_TIMEOUT') };
const isLate = ({ broken }: Broken): boolean => broken === LATE.headers || broken === LATE.body;
const ENDED = trouble('ECONNRESET');

type Dialled = ClientHttp2Session | 'http/1.1' | Broken;

const secured = ({ access, limits, secureContext }: Line, ending: AbortSignal): Promise<TLSSocket | Broken> =>
  new Promise((settle) => {
    const { hostname, port } = access.server;
    const host = hostname.replace(/^\[|\]$/g, '');
    const { servername = isIP(host) ? undefined : host, rejectUnauthorized } = access.tls;
    const socket = connectTls({
      host,
      port: Number(port) || 443,
      ALPNProtocols: ['h2', 'http/1.1'],
      ...(servername === undefined ? {} : { servername }),
      ...(secureContext === undefined ? {} : { secureContext }),
      ...(rejectUnauthorized === undefined ? {} : { rejectUnauthorized }),
    });
    const timer = setTimeout(() => socket.destroy(LATE.connect), limits.connect);
    const cancel = (): void => void socket.destroy(cancelled.broken as Error);
    ending.addEventListener('abort', cancel);
    const settled = (value: TLSSocket | Broken): void => {
      clearTimeout(timer);
      ending.removeEventListener('abort', cancel);
      settle(value);
    };
    socket.once('error', (broken) => settled({ broken, begun: false })).once('secureConnect', () => settled(socket));
  });

const dialled = async (line: Line, ending: AbortSignal): Promise<Dialled> => {
  const socket = await secured(line, ending);
  if ('broken' in socket) return socket;
  if (socket.alpnProtocol !== 'h2') {
    socket.destroy();
    return 'http/1.1';
  }
  const session = connect(line.access.server.origin, { createConnection: () => socket, settings: { enablePush: false, initialWindowSize: WINDOW } });
  session.once('connect', () => session.setLocalWindowSize(WINDOW));
  // A session that is destroyed may leave its socket to the other side to close, and Node waits for it.
  const end = (): void => {
    session.destroy();
    socket.destroy();
  };
  if (ending.aborted) end();
  else ending.addEventListener('abort', end);
  // Its streams tell of an error; one that nobody listened to would end the process.
  return session.on('error', () => undefined);
};

const underWay = new WeakMap<ClientHttp2Session, number>();

// A connection that is kept for the next request keeps no process from its end.
const holding = (session: ClientHttp2Session, stream: ClientHttp2Stream): void => {
  const count = (by: number): number => {
    const now = (underWay.get(session) ?? 0) + by;
    underWay.set(session, now);
    return now;
  };
  if (count(1) === 1) session.ref();
  stream.once('close', () => {
    if (count(-1) === 0) session.unref();
  });
};

const received = (stream: ClientHttp2Stream, limits: Line['limits']): Promise<Received | Broken> =>
  new Promise((settle) => {
    let [answer, broken, isWhole]: [Received | undefined, unknown, boolean] = [undefined, undefined, false];
    stream.setTimeout(limits.headers);
    stream.on('timeout', () => {
      broken = answer === undefined ? LATE.headers : LATE.body;
      stream.close(constants.NGHTTP2_CANCEL);
    });
    stream.on('response', (headers) => {
      const chunks: Buffer[] = [];
      answer = { status: headers[':status'] ?? 0, headers, chunks };
      stream.on('data', (chunk: Buffer) => chunks.push(chunk)).setTimeout(limits.body);
    });
    stream.on('end', () => (isWhole = !stream.aborted));
    stream.on('error', (error) => (broken ??= error));
    stream.on('close', () => {
      const isDone = isWhole && stream.rstCode === constants.NGHTTP2_NO_ERROR;
      settle(answer !== undefined && isDone ? answer : { broken: broken ?? ENDED, begun: answer !== undefined });
    });
  });

const asked = (session: ClientHttp2Session, { method, path, headers }: HttpRequest, limits: Line['limits']): Promise<Received | Broken> => {
  try {
    const stream = session.request({ ...headers, ':method': method, ':path': path } as OutgoingHttpHeaders, { endStream: true });
    holding(session, stream);
    return received(stream, limits);
  } catch (broken) {
    return Promise.resolve({ broken, begun: false });
  }
};

/** Opens nothing yet: the first request connects, and so does the next one after the connection broke or its server took leave. */
export const openHttp2 = (line: Line): Http2 => {
  let dialling: Promise<Dialled> | undefined;
  const ending = new AbortController();
  const isClosed = (): boolean => ending.signal.aborted;
  const prefix = prefixOf(line.access.server);
  const dial = (): Promise<Dialled> => {
    const own = dialled(line, ending.signal);
    const forget = (): void => {
      if (dialling === own) dialling = undefined;
    };
    void own.then((found) => {
      if (found === 'http/1.1') return;
      if ('broken' in found) forget();
      else found.once('goaway', forget).once('close', forget);
    });
    return own;
  };
  // Nothing tells a connection that was lost on the way from a slow server: the next request does not wait for it too.
  const leave = (own: Promise<Dialled>, session: ClientHttp2Session): void => {
    if (dialling === own) dialling = undefined;
    session.close();
  };
  return {
    exchange: async (request) => {
      if (isClosed()) return cancelled;
      const own = dialling ?? dial();
      dialling = own;
      const found = await own;
      if (found === 'http/1.1' || 'broken' in found) return found;
      const answer = await asked(found, { ...request, path: prefix + request.path }, line.limits);
      if (!('broken' in answer)) return replyOf(answer);
      if (isLate(answer)) leave(own, found);
      return isClosed() ? { ...answer, broken: cancelled.broken } : answer;
    },
    close: () => ending.abort(),
  };
};
