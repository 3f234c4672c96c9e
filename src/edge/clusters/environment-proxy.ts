import { BlockList, isIP } from 'node:net';

type Env = Readonly<Record<string, string | undefined>>;

/** `localhost` and this machine's own addresses. */
export const isNear = (host: string): boolean => host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'));

const eitherCase = (env: Env, name: string): string => env[name] ?? env[name.toLowerCase()] ?? '';

const bare = (host: string): string => host.replace(/^\[|\]$/g, '').toLowerCase();

const isWithin = (host: string, network: string): boolean => {
  const [address = '', bits = ''] = network.split('/');
  const [version, own] = [isIP(address), isIP(host)];
  if (version === 0 || version !== own || !/^\d+$/.test(bits) || Number(bits) > (version === 4 ? 32 : 128)) return false;
  const list = new BlockList();
  list.addSubnet(address, Number(bits), version === 4 ? 'ipv4' : 'ipv6');
  return list.check(host, version === 4 ? 'ipv4' : 'ipv6');
};

const names = (host: string, name: string): boolean => {
  if (name.includes('/')) return isWithin(host, name);
  if (isIP(bare(name)) !== 0) return host === bare(name);
  const domain = name.replace(/^\*(?=\.)/, '');
  return domain.startsWith('.') ? host.endsWith(domain) : host === domain || host.endsWith(`.${domain}`);
};

const portIn = /^(\[[^\]]*\]|[^:]+):(\d+)$/;

const isSpared = ({ hostname, port, protocol }: URL, entry: string): boolean => {
  if (entry === '*') return true;
  const [, name = entry, only] = portIn.exec(entry) ?? [];
  return (only === undefined || only === (port || (protocol === 'https:' ? '443' : '80'))) && names(bare(hostname), name);
};

/**
 * The proxy that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name for a server, read as kubectl reads them (golang.org/x/net, httpproxy):
 * this machine is never reached through one. Undefined for none.
 */
export const environmentProxy = (server: URL, env: Env): string | undefined => {
  const proxy = eitherCase(env, server.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY');
  const spared = eitherCase(env, 'NO_PROXY').toLowerCase().split(',').map((entry) => entry.trim()).filter((entry) => entry !== '');
  if (proxy === '' || isNear(server.hostname) || spared.some((entry) => isSpared(server, entry))) return undefined;
  return proxy.includes('://') ? proxy : `http://${proxy}`;
};
