import { type Answer, answered, type ApiRequest, type ClusterClient, type ClusterName, failed } from '#core/model';
import type { Access } from './access.ts';
import { conversation } from './conversation.ts';
import type { Limits } from './limits.ts';
import { listAll } from './list.ts';
import { secureContext } from './tls-options.ts';
import { openTransport } from './transport.ts';

const JSON_TYPE = 'application/json';

const withQuery = (path: string, query: Readonly<Record<string, string>> | undefined): string => {
  const text = new URLSearchParams(query).toString();
  return text === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${text}`;
};

const naming = <Value>(cluster: ClusterName, answer: Answer<Value>): Answer<Value> => (answer.ok ? answer : failed({ ...answer.failure, cluster }));

const USUAL: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

const portsOf = ({ server, proxy }: Access): readonly number[] =>
  [server, ...(proxy === undefined ? [] : [URL.parse(proxy)])].flatMap((url) => (url === null ? [] : [Number(url.port) || (USUAL[url.protocol] ?? 1080)]));

/** The three verbs over one API server. */
export const openClient = async (given: { cluster: ClusterName; access: Access; limits: Limits }): Promise<Answer<ClusterClient>> => {
  const { cluster, access, limits } = given;
  const secure = access.server.protocol === 'https:' ? secureContext({ ...access.tls, ...access.credential.tls }, access.from) : answered(undefined);
  if (!secure.ok) return secure;
  const transport = await openTransport({ access, limits, secureContext: secure.value });
  const talk = conversation({ access, transport, limits });
  const write = ({ method, path, query, body, type }: ApiRequest): ReturnType<typeof talk> =>
    talk({
      method,
      path: withQuery(path, query),
      accept: JSON_TYPE,
      ...(body === undefined ? {} : { body: JSON.stringify(body), type: type ?? JSON_TYPE }),
    });
  return answered({
    cluster,
    ports: portsOf(access),
    list: async (ask) => naming(cluster, await listAll(talk, ask)),
    get: async (path, { accept = JSON_TYPE, query } = {}) => {
      const told = await talk({ method: 'GET', path: withQuery(path, query), accept });
      return naming(cluster, told.ok ? answered(told.value.body) : told);
    },
    send: async (request) => naming(cluster, await write(request)),
    close: transport.close,
  });
};
