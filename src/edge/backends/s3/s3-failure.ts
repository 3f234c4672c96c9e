import type { Failure, FailureKind } from '#core/model';
import { type Incoming, plain } from '../exchange.ts';

const byCode: Readonly<Record<string, FailureKind>> = {
  PreconditionFailed: 'conflict', ConditionalRequestConflict: 'conflict', OperationAborted: 'conflict',
  AccessDenied: 'forbidden', AllAccessDisabled: 'forbidden',
  ExpiredToken: 'unauthorized', InvalidAccessKeyId: 'unauthorized', InvalidToken: 'unauthorized', SignatureDoesNotMatch: 'unauthorized', RequestTimeTooSkewed: 'unauthorized', TokenRefreshRequired: 'unauthorized',
  NoSuchKey: 'absent', NoSuchBucket: 'absent', NotImplemented: 'invalid', SlowDown: 'throttled', RequestTimeout: 'timeout',
};

const byStatus: Readonly<Record<number, FailureKind>> = { 401: 'unauthorized', 403: 'forbidden', 409: 'conflict', 412: 'conflict', 429: 'throttled' };

/** The text of one element, its five entities resolved. */
export const elementIn = (xml: string, name: string): string | undefined => {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };
  return text?.replace(/&(lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity);
};

const isErrorDocument = (xml: string): boolean => /^\s*(<\?xml[^>]*\?>\s*)?<Error[\s>]/.test(xml);

/** What went wrong, by the code of S3's error document first: some answer 200 and send one; undefined where nothing did. */
export const s3Failure = ({ status, bytes }: Incoming): Failure | undefined => {
  const xml = Buffer.from(bytes.subarray(0, 4_096)).toString('utf8');
  const isError = isErrorDocument(xml);
  if (status >= 200 && status < 300 && !isError) return undefined;
  const code = isError ? (elementIn(xml, 'Code') ?? '') : '';
  const kind = byCode[code] ?? byStatus[status] ?? (status >= 500 || isError ? 'server' : 'invalid');
  const said = isError ? plain(elementIn(xml, 'Message') ?? '') : '';
  return { kind, status, message: [`HTTP ${status}`, plain(code), said].filter((part) => part !== '').join(' '), ...(code === '' ? {} : { reason: plain(code) }) };
};
