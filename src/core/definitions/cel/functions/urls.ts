import { failing, type Library } from '../library.ts';
import { opaque } from '../opaque.ts';

type Parts = { readonly scheme: string; readonly host: string; readonly path: string; readonly query: string };

const type = opaque<Parts>('kubernetesURL');

// As Go's url.ParseRequestURI: an absolute address or an absolute path, without white space.
const read = (text: string): Parts | undefined => {
  if (/[\x00-\x20\x7f]/.test(text)) return undefined;
  const [, scheme = '', rest = ''] = /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(.*)$/.exec(text) ?? [];
  if (!rest.startsWith('/') && scheme === '') return undefined;
  const [, authority = '', path = '', query = ''] = /^(?:\/\/([^/?]*))?([^?]*)(?:\?(.*))?$/.exec(rest) ?? [];
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  if (!/^(\[[0-9A-Fa-f:.%]+\]|[^[\]:]*)(:\d*)?$/.test(host) || /%(?![0-9A-Fa-f]{2})/.test(path)) return undefined;
  return { scheme: scheme.toLowerCase(), host, path, query };
};

const portOf = (host: string): string => /:(\d*)$/.exec(host.replace(/^\[.*\]/, ''))?.[1] ?? '';
const nameOf = (host: string): string => /^\[(.*)\]/.exec(host)?.[1] ?? host.replace(/:\d*$/, '');

const plain = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));

const queryOf = (query: string): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  for (const pair of query.split('&').filter((one) => one !== '')) {
    const [name = '', ...value] = pair.split('=');
    found.set(plain(name), [...(found.get(plain(name)) ?? []), plain(value.join('='))]);
  }
  return found;
};

const U = type.name;
const part = (pick: (parts: Parts) => unknown) => (url: object): unknown => pick(type.read(url));

/** Addresses of the web: `url(self.endpoint).getHostname()`. */
export const urls: Library = {
  types: [type as never],
  calls: [
    [`url(string): ${U}`, (text: string) => type.make(read(text) ?? failing(`URL parse error during conversion from string: parse "${text}": invalid URI for request`))],
    ['isURL(string): bool', (text: string) => read(text) !== undefined],
    [`${U}.getScheme(): string`, part(({ scheme }) => scheme)],
    [`${U}.getHost(): string`, part(({ host }) => host)],
    [`${U}.getHostname(): string`, part(({ host }) => nameOf(host))],
    [`${U}.getPort(): string`, part(({ host }) => portOf(host))],
    [`${U}.getEscapedPath(): string`, part(({ path }) => path)],
    [`${U}.getQuery(): map<string, list<string>>`, part(({ query }) => queryOf(query))],
  ],
  equal: [[U, (one: object, other: object) => JSON.stringify(type.read(one)) === JSON.stringify(type.read(other))]],
};
