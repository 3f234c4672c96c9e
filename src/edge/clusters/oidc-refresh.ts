import type { ClientAuth } from 'openid-client';
import { answered, type Answer, isObject } from '#core/model';
import { environmentProxy } from './environment-proxy.ts';
import { noAccess, saidBy } from './trouble.ts';

/** What a kubeconfig says of its OIDC provider. */
export type Issuer = {
  readonly address: string;
  readonly client: string;
  readonly secret?: string;
  /** PEM. */
  readonly ca?: string;
  readonly from: string;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/** A token for API servers, and the one that renews it. */
export type Login = { readonly token: string; readonly refresh?: string };

type Library = typeof import('openid-client');

const BASIC = 'client_secret_basic';

// Providers that say nothing take the secret as HTTP's own (OpenID Connect Discovery 1.0, section 3).
const proofOf = ({ None, ClientSecretBasic, ClientSecretPost }: Library, secret: string | undefined): ClientAuth => {
  if (secret === undefined) return None();
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, ...rest) => ((server.token_endpoint_auth_methods_supported ?? [BASIC]).includes(BASIC) ? basic : post)(server, ...rest);
};

const why = (error: unknown): string => (isObject(error) && typeof error['error'] === 'string' ? `${saidBy(error)}: ${error['error']}` : saidBy(error));

/** Gets a new token. A provider that gives no new refresh token lets the old one be used again. */
export const refreshed = async ({ address, client, secret, ca, from, env }: Issuer, refresh: string): Promise<Answer<Login>> => {
  const [library, { fetch, Agent, ProxyAgent }] = await Promise.all([import('openid-client'), import('undici')]);
  const url = URL.parse(address);
  if (url === null) return noAccess(`${from}: the OIDC provider "${address}" is not an address`);
  const tls = ca === undefined ? {} : { ca };
  const proxy = environmentProxy(url, env);
  const dispatcher = proxy === undefined ? new Agent({ connect: tls }) : new ProxyAgent({ uri: proxy, requestTls: tls });
  try {
    const customFetch = (to: string, options: object): Promise<Response> => fetch(to, { ...options, dispatcher }) as unknown as Promise<Response>;
    const configuration = await library.discovery(url, client, undefined, proofOf(library, secret), { [library.customFetch]: customFetch });
    const { id_token: token, refresh_token: next = refresh } = await library.refreshTokenGrant(configuration, refresh);
    return token === undefined ? noAccess(`${from}: the OIDC provider ${address} gave no ID token`) : answered({ token, refresh: next });
  } catch (error) {
    return noAccess(`${from}: the OIDC provider ${address} did not renew the login: ${why(error)}`);
  } finally {
    await dispatcher.close();
  }
};
