import { describe, expect, it } from 'vitest';
import { environmentProxy } from '../../../src/edge/clusters/environment-proxy.ts';

const HTTPS_PROXY = 'http://proxy:3128';

describe('the proxy of the surroundings', () => {
  it.each<{ name: string; server: string; env: Record<string, string>; want?: string }>([
    { name: 'none is named', server: 'https://east.example.com', env: {} },
    { name: 'one is named for https', server: 'https://east.example.com', env: { HTTPS_PROXY }, want: HTTPS_PROXY },
    { name: 'in small letters', server: 'https://east.example.com', env: { https_proxy: HTTPS_PROXY }, want: HTTPS_PROXY },
    { name: 'without a scheme it is http', server: 'https://east.example.com', env: { HTTPS_PROXY: 'proxy:3128' }, want: HTTPS_PROXY },
    { name: 'one for https is none for http', server: 'http://east.example.com', env: { HTTPS_PROXY } },
    { name: 'this machine by name', server: 'https://localhost:6443', env: { HTTPS_PROXY } },
    { name: 'this machine by address', server: 'https://127.0.0.2:6443', env: { HTTPS_PROXY } },
    { name: 'this machine by its other address', server: 'https://[::1]:6443', env: { HTTPS_PROXY } },
    { name: 'a spared host', server: 'https://east.example.com', env: { HTTPS_PROXY, NO_PROXY: 'other, EAST.example.com' } },
    { name: 'a spared domain spares what is below it', server: 'https://east.example.com', env: { HTTPS_PROXY, NO_PROXY: 'example.com' } },
    { name: 'a domain is no ending of a word', server: 'https://eastexample.com', env: { HTTPS_PROXY, NO_PROXY: 'example.com' }, want: HTTPS_PROXY },
    { name: 'a dot means only what is below', server: 'https://example.com', env: { HTTPS_PROXY, NO_PROXY: '.example.com' }, want: HTTPS_PROXY },
    { name: 'a star and a dot too', server: 'https://east.example.com', env: { HTTPS_PROXY, NO_PROXY: '*.example.com' } },
    { name: 'everything', server: 'https://east.example.com', env: { HTTPS_PROXY, NO_PROXY: '*' } },
    { name: 'a spared address', server: 'https://10.0.0.1:6443', env: { HTTPS_PROXY, NO_PROXY: '10.0.0.1' } },
    { name: 'a spared network', server: 'https://10.1.2.3:6443', env: { HTTPS_PROXY, NO_PROXY: '10.0.0.0/8' } },
    { name: 'another network', server: 'https://11.1.2.3:6443', env: { HTTPS_PROXY, NO_PROXY: '10.0.0.0/8' }, want: HTTPS_PROXY },
    { name: 'a network of the other family', server: 'https://[fd00::1]:6443', env: { HTTPS_PROXY, NO_PROXY: 'fd00::/8' } },
    { name: 'a spared port', server: 'https://east:6443', env: { HTTPS_PROXY, NO_PROXY: 'east:6443' } },
    { name: 'another port', server: 'https://east', env: { HTTPS_PROXY, NO_PROXY: 'east:6443' }, want: HTTPS_PROXY },
    { name: 'what is no network spares nothing', server: 'https://10.0.0.1', env: { HTTPS_PROXY, NO_PROXY: '10.0.0.0/99, 10.0.0.0/x' }, want: HTTPS_PROXY },
  ])('$name', ({ server, env, want }) => {
    expect(environmentProxy(new URL(server), env)).toBe(want);
  });
});
