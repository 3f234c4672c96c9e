import { describe, expect, it } from 'vitest';
import { type FaultyServer, type Seen, statusOf } from '../../support/faulty-server.ts';
import { base64, clientOf, kubeconfig, opened, pem, secure, server } from './kube.ts';

const SECONDS = { soon: 300, past: -300 };

/** An ID token that ends so many seconds from now; nobody here looks at its signature. */
const idToken = (issuer: string, from: number, number = 0): string => {
  const now = Math.floor(Date.now() / 1000);
  const parts = [{ alg: 'RS256', typ: 'JWT' }, { iss: issuer, aud: 'fleet', sub: 'jane', iat: now, exp: now + from, number }];
  return [...parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')), 'c2ln'].join('.');
};

type Idp = Pick<FaultyServer, 'url' | 'seen'>;
/** An identity provider that knows each refresh token once, as those that rotate them do. */
const provider = async ({ lasts = SECONDS.soon, proofs }: { readonly lasts?: number; readonly proofs?: readonly string[] } = {}): Promise<Idp> => {
  let number = 0;
  const idp: Idp = await server(secure, ({ path, body }) => {
    if (path === '/.well-known/openid-configuration') return { json: { issuer: idp.url, token_endpoint: `${idp.url}/token`, jwks_uri: `${idp.url}/keys`, ...(proofs === undefined ? {} : { token_endpoint_auth_methods_supported: proofs }) } };
    if (new URLSearchParams(body).get('refresh_token') !== `refresh-${number}`) return { status: 400, json: { error: 'invalid_grant' } };
    number++;
    return { json: { access_token: 'a', token_type: 'bearer', expires_in: lasts, refresh_token: `refresh-${number}`, id_token: idToken(idp.url, lasts, number) } };
  });
  return idp;
};
const grants = ({ seen }: Idp): readonly Seen[] => seen.filter(({ path }) => path === '/token');
const open = async (url: string, config: Readonly<Record<string, string>>) => {
  const ca = base64(pem('ca.crt'));
  return opened(kubeconfig({ server: url, cluster: { 'certificate-authority-data': ca }, user: { 'auth-provider': { name: 'oidc', config: { 'client-id': 'fleet', 'idp-certificate-authority-data': ca, ...config } } } }));
};

describe('an OIDC login', () => {
  it('is used while it lasts, and nobody is asked', async () => {
    const [api, idp] = [await server(secure), await provider()];
    const token = idToken(idp.url, SECONDS.soon);
    await clientOf(await open(api.url, { 'id-token': token, 'refresh-token': 'refresh-0', 'idp-issuer-url': idp.url })).get('/version');
    expect([api.seen.map(({ headers }) => headers.authorization), idp.seen]).toEqual([[`Bearer ${token}`], []]);
  });
  it('that is over is renewed once for many requests, and for those after them', async () => {
    const [api, idp] = [await server(secure), await provider()];
    const client = clientOf(await open(api.url, { 'id-token': idToken(idp.url, SECONDS.past), 'refresh-token': 'refresh-0', 'idp-issuer-url': idp.url }));
    const answers = await Promise.all(Array.from({ length: 10 }, () => client.get('/version')));
    await client.get('/version');
    expect([answers.every(({ ok }) => ok), grants(idp).length, new Set(api.seen.map(({ headers }) => headers.authorization)).size]).toEqual([true, 1, 1]);
  });
  it('is renewed with the newest of the refresh tokens', async () => {
    const [api, idp] = [await server(secure), await provider({ lasts: 5 })];
    const client = clientOf(await open(api.url, { 'id-token': idToken(idp.url, SECONDS.past), 'refresh-token': 'refresh-0', 'idp-issuer-url': idp.url }));
    expect([(await client.get('/a')).ok, (await client.get('/b')).ok]).toEqual([true, true]);
    expect(grants(idp).map(({ body }) => new URLSearchParams(body).get('refresh_token')).slice(0, 2)).toEqual(['refresh-0', 'refresh-1']);
  });
  it('that the server does not take any more is renewed', async () => {
    const [api, idp] = [await server(secure, ({ headers }) => (headers.authorization === `Bearer ${old}` ? statusOf(401, 'Unauthorized', 'no') : { json: {} })), await provider()];
    const old = idToken(idp.url, SECONDS.soon);
    const client = clientOf(await open(api.url, { 'id-token': old, 'refresh-token': 'refresh-0', 'idp-issuer-url': idp.url }));
    expect([(await client.get('/version')).ok, grants(idp).length]).toEqual([true, 1]);
  });
  it.each([
    ['by HTTP, where the provider says nothing else', undefined, [`Basic ${base64('fleet:s+cret')}`, null]],
    ['in the form, where the provider wants it there', ['client_secret_post'], [undefined, 's cret']],
  ])('is renewed with the secret %s', async (_, proofs, want) => {
    const [api, idp] = [await server(secure), await provider(proofs === undefined ? {} : { proofs })];
    clientOf(await open(api.url, { 'id-token': idToken(idp.url, SECONDS.past), 'refresh-token': 'refresh-0', 'idp-issuer-url': idp.url, 'client-secret': 's cret' }));
    expect(grants(idp).map(({ headers, body }) => [headers.authorization, new URLSearchParams(body).get('client_secret')])).toEqual([want]);
  });
  it('that is over and cannot be renewed makes the cluster unusable, and nothing is asked as nobody', async () => {
    const [api, idp] = [await server(secure), await provider()];
    expect(await open(api.url, { 'id-token': idToken(idp.url, SECONDS.past), 'idp-issuer-url': idp.url })).toMatchObject({ ok: false, failure: { kind: 'credentials', message: expect.stringMatching(/the OIDC login is over/) as string } });
    expect(api.seen).toEqual([]);
  });
  it('whose refresh token is taken no more says so, and not what it was', async () => {
    const [api, idp] = [await server(secure), await provider()];
    const answer = await open(api.url, { 'id-token': idToken(idp.url, SECONDS.past), 'refresh-token': 'hunter2', 'idp-issuer-url': idp.url });
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'credentials', message: expect.stringMatching(/did not renew the login: .*invalid_grant$/) as string } });
    expect(JSON.stringify(answer)).not.toContain('hunter2');
  });
});
