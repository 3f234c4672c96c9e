import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { AwsV4Signer } from 'aws4fetch';
import { type Answer, failed, type S3Place } from '#core/model';
import { exchange, type Incoming } from '../exchange.ts';
import { isUnsure } from '../shelf/shelf.ts';
import { type Credentials, credentialsIn } from './credentials.ts';
import { s3Failure } from './s3-failure.ts';

/** A request to a bucket; an empty key is the bucket's own. */
export type S3Ask = { readonly method: 'GET' | 'PUT' | 'DELETE'; readonly key: string; readonly query?: Readonly<Record<string, string>>; readonly headers?: Readonly<Record<string, string>>; readonly body?: Uint8Array };

/** Asks one bucket. */
export type S3Client = (ask: S3Ask) => Promise<Answer<Incoming>>;

const MOST_TRIES = 4;

// RFC 3986 spares these, and S3's signatures do not.
const encoded = (key: string): string => key.split('/').map((part) => encodeURIComponent(part).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)).join('/');

const addressOf = ({ bucket, endpoint, pathStyle }: S3Place, region: string): string => {
  const url = new URL(endpoint ?? `https://s3.${region}.amazonaws.com`);
  const path = url.pathname.replace(/\/$/, '');
  // A certificate for all buckets does not hold for names with dots.
  return pathStyle || bucket.includes('.') ? `${url.protocol}//${url.host}${path}/${bucket}/` : `${url.protocol}//${bucket}.${url.host}${path}/`;
};

const signed = async (ask: S3Ask, url: string, by: { credentials: Credentials; region: string }): Promise<Record<string, string>> => {
  const digest = createHash('sha256').update(ask.body ?? '').digest('hex');
  const signer = new AwsV4Signer({ method: ask.method, url, headers: { ...ask.headers, 'x-amz-content-sha256': digest }, service: 's3', region: by.region, allHeaders: true, ...by.credentials });
  const { headers } = await signer.sign();
  return Object.fromEntries(headers.entries());
};

/** The bucket of a place. What only reads or removes is asked again where no answer came; a write never is: only who wrote knows whether it counts. */
export const s3Client = (place: S3Place, env: Readonly<Record<string, string | undefined>>): S3Client => {
  const region = place.region ?? env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'] ?? 'us-east-1';
  const endpoint = place.endpoint ?? env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL'];
  const address = addressOf({ ...place, ...(endpoint === undefined ? {} : { endpoint }) }, region);
  const once = async (ask: S3Ask, credentials: Credentials): Promise<Answer<Incoming>> => {
    const query = new URLSearchParams(ask.query).toString();
    const url = `${address}${encoded(ask.key)}${query === '' ? '' : `?${query}`}`;
    const { host: _, ...headers } = await signed(ask, url, { credentials, region });
    const answer = await exchange({ method: ask.method, url, headers, ...(ask.body === undefined ? {} : { body: ask.body }) });
    const failure = answer.ok ? s3Failure(answer.value) : answer.failure;
    return failure === undefined ? answer : failed(failure);
  };
  // Others may have renewed the credentials' file since it was read.
  const renewed = async (ask: S3Ask): Promise<Answer<Incoming>> => {
    const credentials = await credentialsIn(env);
    const answer = credentials.ok ? await once(ask, credentials.value) : credentials;
    if (!credentials.ok || answer.ok || answer.failure.kind !== 'unauthorized') return answer;
    const now = await credentialsIn(env);
    return now.ok && JSON.stringify(now.value) !== JSON.stringify(credentials.value) ? once(ask, now.value) : answer;
  };
  return async (ask) => {
    for (let tries = 1; ; tries++) {
      const answer = await renewed(ask);
      if (answer.ok || ask.method === 'PUT' || !isUnsure(answer.failure) || tries >= MOST_TRIES) return answer;
      await setTimeout(100 * 2 ** tries);
    }
  };
};
