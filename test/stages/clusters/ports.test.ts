import { describe, expect, it } from 'vitest';
import { clientOf, kubeconfig, opened } from './kube.ts';

describe('the ports that a client connects to', () => {
  it.each([
    { name: 'the server\'s own', server: 'https://api.example:16443', proxy: undefined, want: [16_443] },
    { name: 'the usual one of its protocol', server: 'https://api.example', proxy: undefined, want: [443] },
    { name: 'without TLS', server: 'http://api.example', proxy: undefined, want: [80] },
    { name: 'and its proxy\'s', server: 'https://api.example:6443', proxy: 'http://proxy.example:3128', want: [6_443, 3_128] },
    { name: 'and the usual one of SOCKS', server: 'https://api.example', proxy: 'socks5://proxy.example', want: [443, 1_080] },
  ])('are $name', async ({ server, proxy, want }) =>
    expect(clientOf(await opened(kubeconfig({ server, ...(proxy === undefined ? {} : { cluster: { 'proxy-url': proxy } }) }))).ports).toEqual(want));
});
