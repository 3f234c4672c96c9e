import { cancelled, type Line, type Transport } from './exchange.ts';
import { openHttp1 } from './http1.ts';
import { openHttp2 } from './http2.ts';

/**
 * Opens the transport; connections are made when they are needed. Reads share one connection where the server speaks HTTP/2;
 * writes keep to HTTP/1.1, where an exchange that breaks off leaves no doubt about others (DECISIONS 30).
 */
export const openTransport = async (line: Line): Promise<Transport> => {
  const { access } = line;
  if (access.server.protocol !== 'https:' || access.proxy !== undefined) return openHttp1(line);
  let plain: Promise<Transport> | undefined;
  const http1 = (): Promise<Transport> => (plain ??= openHttp1(line));
  const http2 = openHttp2(line);
  let isClosed = false;
  return {
    exchange: async (request) => {
      const answer = request.method === 'GET' ? await http2.exchange(request) : 'http/1.1';
      if (answer !== 'http/1.1') return answer;
      return isClosed ? cancelled : (await http1()).exchange(request);
    },
    close: async () => {
      isClosed = true;
      http2.close();
      await (await plain)?.close();
    },
  };
};
