import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ServedPage, servePage } from '#cli/serve-page';

type Answer = { readonly status: number | undefined; readonly body: string };

const ask = (url: string, more: { readonly path?: string; readonly method?: string; readonly host?: string } = {}): Promise<Answer> =>
  new Promise((done, fail) => {
    const { hostname, port, pathname } = new URL(url);
    const { path = pathname, method = 'GET', host = `${hostname}:${port}` } = more;
    const sent = request({ hostname, port, path, method, headers: { host } }, (answer) => {
      let body = '';
      answer.on('data', (part) => {
        body += part;
      });
      answer.on('end', () => done({ status: answer.statusCode, body }));
    });
    sent.on('error', fail).end();
  });

describe('a page on loopback', () => {
  let stop: AbortController;
  let served: ServedPage;
  beforeEach(async () => {
    stop = new AbortController();
    served = await servePage('<!doctype html>page', stop.signal);
  });
  afterEach(() => {
    stop.abort();
    return served.ended;
  });

  test('has an address of this machine that cannot be guessed', async () => {
    expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}$/);
    expect(await ask(served.url)).toEqual({ status: 200, body: '<!doctype html>page' });
  });

  test.each([
    { name: 'at another path', more: { path: '/' } },
    { name: 'by another host name', more: { host: 'evil.test' } },
    { name: 'by localhost, which is another name too', more: { host: 'localhost' } },
    { name: 'with another method', more: { method: 'POST' } },
  ])('is not there $name', async ({ more }) => {
    expect(await ask(served.url, more)).toEqual({ status: 404, body: '' });
  });

  test('ends when it is told to', async () => {
    stop.abort();
    await served.ended;
    await expect(ask(served.url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('ends at once where it was told to before', async () => {
    const already = await servePage('page', AbortSignal.abort());
    await expect(already.ended).resolves.toBeUndefined();
  });
});
