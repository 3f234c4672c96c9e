import { answered, type Answer, isObject, type JsonObject } from '#core/model';
import type { Credential, Headers } from './access.ts';
import type { Asked } from './credential.ts';
import { type Issuer, type Login, refreshed } from './oidc-refresh.ts';
import { pemOf } from './pem.ts';
import { noAccess } from './trouble.ts';

/** A token that ends while a request is on its way is of no use. */
const EARLY_MS = 10_000;

const wallClock = (): number => performance.timeOrigin + performance.now();

/** When a JWT ends, in milliseconds since 1970; one that cannot be read has ended. */
const endOf = (token: string): number => {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return isObject(claims) && typeof claims['exp'] === 'number' ? claims['exp'] * 1000 : 0;
  } catch {
    return 0;
  }
};

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const sent = ({ token }: Login): Headers => ({ authorization: `Bearer ${token}` });

/** Whether a user logs in by OIDC. */
export const isOidc = ({ 'auth-provider': provider }: JsonObject): boolean => isObject(provider) && provider.name === 'oidc';

const issuerOf = async ({ parts, env }: Asked, config: JsonObject): Promise<Answer<Issuer | undefined>> => {
  const { from, file } = parts;
  const ca = await pemOf({ part: config, name: 'idp-certificate-authority', kubeconfig: file, from });
  if (!ca.ok) return ca;
  const [address, client, secret] = ['idp-issuer-url', 'client-id', 'client-secret'].map((name) => text(config[name]));
  if (address === undefined || client === undefined) return answered(undefined);
  return answered({ address, client, from, env, ...(secret === undefined ? {} : { secret }), ...(ca.value === undefined ? {} : { ca: ca.value }) });
};

/** `auth-provider: { name: oidc }` of a kubeconfig's user: the ID token while it lasts, then a new one, got once however many requests wait for it. */
export const oidcLogin = async (asked: Asked): Promise<Answer<Credential>> => {
  const provider = asked.parts.user['auth-provider'];
  const config = isObject(provider) && isObject(provider.config) ? provider.config : {};
  const issuer = await issuerOf(asked, config);
  if (!issuer.ok) return issuer;
  let login: Login = { token: text(config['id-token']) ?? '', ...(text(config['refresh-token']) === undefined ? {} : { refresh: String(config['refresh-token']) }) };
  let renewing: Promise<Answer<Headers>> | undefined;
  const renew = async (by: Issuer, refresh: string): Promise<Answer<Headers>> => {
    const next = await refreshed(by, refresh);
    if (!next.ok) return next;
    login = next.value;
    return answered(sent(login));
  };
  const headers = async (rejected?: string): Promise<Answer<Headers>> => {
    if (renewing !== undefined) return renewing;
    if (login.token !== '' && sent(login).authorization !== rejected && wallClock() < endOf(login.token) - EARLY_MS) return answered(sent(login));
    if (issuer.value === undefined || login.refresh === undefined) return noAccess(`${asked.parts.from}: the OIDC login is over, and the kubeconfig does not say how to renew it`);
    renewing = renew(issuer.value, login.refresh).finally(() => {
      renewing = undefined;
    });
    return renewing;
  };
  const first = await headers();
  return first.ok ? answered({ headers, renews: issuer.value !== undefined && login.refresh !== undefined }) : first;
};
