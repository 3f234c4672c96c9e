import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What a store may do wrong, by what is asked of it: it answers instead of the store, or lets it. */
export type Fault = (ask: { readonly method: string; readonly key: string; readonly headers: IncomingMessage['headers'] }, answer: ServerResponse) => boolean;

/** A bucket in this process: GET, PUT under conditions, DELETE, and listings of two keys a page. */
export type FakeS3 = { readonly endpoint: string; readonly objects: Map<string, Buffer>; fault: Fault | undefined; readonly stop: () => Promise<void> };

const tagOf = (bytes: Buffer): string => `"${createHash('md5').update(bytes).digest('hex')}"`;
const errorOf = (code: string, message: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
const escaped = (text: string): string => text.replace(/[<>&"']/g, (sign) => `&${{ '<': 'lt', '>': 'gt', '&': 'amp', '"': 'quot', "'": 'apos' }[sign]};`);

/** Answers with an error document of S3. */
export const refuse = (answer: ServerResponse, status: number, code: string): true => {
  answer.writeHead(status, { 'content-type': 'application/xml' }).end(errorOf(code, `it is ${code}`));
  return true;
};

const listing = (objects: Map<string, Buffer>, query: URLSearchParams): string => {
  const after = query.get('continuation-token') ?? '';
  const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after).sort();
  const page = keys.slice(0, 2);
  const more = keys.length > 2 ? `<IsTruncated>true</IsTruncated><NextContinuationToken>${escaped(page.at(-1) ?? '')}</NextContinuationToken>` : '<IsTruncated>false</IsTruncated>';
  return `<?xml version="1.0"?><ListBucketResult>${more}${page.map((key) => `<Contents><Key>${escaped(key)}</Key><Size>1</Size></Contents>`).join('')}</ListBucketResult>`;
};

type Put = { readonly key: string; readonly bytes: Buffer; readonly headers: IncomingMessage['headers'] };

const put = (objects: Map<string, Buffer>, { key, bytes, headers }: Put, answer: ServerResponse): void => {
  const old = objects.get(key);
  const match = headers['if-match'];
  if (headers['if-none-match'] === '*' && old) return void refuse(answer, 412, 'PreconditionFailed');
  if (match !== undefined && !old) return void refuse(answer, 404, 'NoSuchKey');
  if (match !== undefined && old && tagOf(old) !== match) return void refuse(answer, 412, 'PreconditionFailed');
  objects.set(key, bytes);
  answer.writeHead(200, { etag: tagOf(bytes) }).end();
};

/** Starts the store, with a bucket that any name calls. */
export const startFakeS3 = async (): Promise<FakeS3> => {
  const objects = new Map<string, Buffer>();
  const store: { fault: Fault | undefined } = { fault: undefined };
  const serve = async (request: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const key = decodeURIComponent(url.pathname.split('/').slice(2).join('/'));
    const bytes = await buffer(request);
    if (!/^AWS4-HMAC-SHA256 Credential=key\//.test(request.headers.authorization ?? '')) return void refuse(answer, 403, 'AccessDenied');
    if (store.fault?.({ method: request.method ?? '', key, headers: request.headers }, answer)) return;
    if (request.method === 'PUT') return put(objects, { key, bytes, headers: request.headers }, answer);
    if (request.method === 'DELETE') {
      objects.delete(key);
      return void answer.writeHead(204).end();
    }
    if (key === '') return void answer.writeHead(200, { 'content-type': 'application/xml' }).end(listing(objects, url.searchParams));
    const found = objects.get(key);
    if (found === undefined) return void refuse(answer, 404, 'NoSuchKey');
    answer.writeHead(200, { etag: tagOf(found) }).end(found);
  };
  const server = createServer((request, answer) => void serve(request, answer));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(store, {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    stop: () => new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  });
};
