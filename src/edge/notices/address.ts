import { type Answer, answered, type Endpoint, failed } from '#core/model';

/** An address in its parts: without user and password, which go into a header. */
export type Address = { readonly url: URL; readonly authorization?: string };

const unusable = (says: string): Answer<never> => failed({ kind: 'credentials', message: says });

const unescaped = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Where an endpoint is, with a path behind it. A message names the variable, and never what it holds. */
export const addressOf = (endpoint: Endpoint, path: string, env: Readonly<Record<string, string | undefined>>): Answer<Address> => {
  const [from, text] = 'url' in endpoint ? ['the url in the spec', endpoint.url] : [`the environment variable ${endpoint.urlFromEnv}`, env[endpoint.urlFromEnv]?.trim() ?? ''];
  if (text === '') return unusable(`${from} is not set`);
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) return unusable(`${from} holds no http or https address`);
  const { username, password } = url;
  url.pathname = path === '' ? url.pathname : `${url.pathname.replace(/\/+$/, '')}${path}`;
  url.username = '';
  url.password = '';
  if (username === '' && password === '') return answered({ url });
  return answered({ url, authorization: `Basic ${Buffer.from(`${unescaped(username)}:${unescaped(password)}`).toString('base64')}` });
};
