import { answered, type Answer, type JsonObject } from '#core/model';
import type { Credential, Headers } from './access.ts';
import { authProvider } from './auth-provider.ts';
import { execPlugin } from './exec-plugin.ts';
import { impersonation } from './impersonation.ts';
import type { ContextParts } from './kubeconfig.ts';
import { isOidc, oidcLogin } from './oidc.ts';
import { tokenFile } from './token-file.ts';

/** What a way of proving who one is may look at. */
export type Asked = { readonly parts: ContextParts; readonly env: Readonly<Record<string, string | undefined>> };

const fixed = (headers: Headers): Credential => ({ headers: () => Promise.resolve(answered(headers)), renews: false });

const bearer = (token: string): Headers => ({ authorization: `Bearer ${token}` });

const basic = (user: JsonObject): Headers => ({
  authorization: `Basic ${Buffer.from(`${String(user.username)}:${String(user.password ?? '')}`).toString('base64')}`,
});

type Way = { readonly has: (user: JsonObject) => boolean; readonly open: (asked: Asked) => Promise<Answer<Credential>> | Answer<Credential> };

// The first that the user has counts; a token file before a token, as client-go has it.
const ways: readonly Way[] = [
  { has: (user) => user.exec !== undefined && user.exec !== null, open: execPlugin },
  { has: isOidc, open: oidcLogin },
  { has: (user) => user['auth-provider'] !== undefined && user['auth-provider'] !== null, open: authProvider },
  { has: (user) => typeof user.tokenFile === 'string' && user.tokenFile !== '', open: tokenFile },
  { has: (user) => typeof user.token === 'string' && user.token !== '', open: ({ parts }) => answered(fixed(bearer(String(parts.user.token)))) },
  { has: (user) => typeof user.username === 'string' && user.username !== '', open: ({ parts }) => answered(fixed(basic(parts.user))) },
  { has: () => true, open: () => answered(fixed({})) },
];

/** The credential of a context's user, with the headers of whom it acts as. */
export const credentialOf = async (asked: Asked): Promise<Answer<Credential>> => {
  const { user } = asked.parts;
  const way = ways.find((one) => one.has(user));
  const opened = way === undefined ? answered(fixed({})) : await way.open(asked);
  if (!opened.ok) return opened;
  const acting = impersonation(user);
  const { headers, ...rest } = opened.value;
  return answered({
    ...rest,
    headers: async (rejected) => {
      const own = await headers(rejected);
      return own.ok ? answered({ ...own.value, ...acting }) : own;
    },
  });
};
