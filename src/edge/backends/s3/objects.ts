import { type Answer, answered, byText, failed, type S3Place, stateText } from '#core/model';
import type { Incoming } from '../exchange.ts';
import type { Kept, Shelf } from '../shelf/shelf.ts';
import type { S3Client } from './s3-client.ts';
import { elementIn } from './s3-failure.ts';

/** A single PUT takes 5 GiB; parts of this size are gentler to proxies. */
const LARGEST = 64 * 1_048_576;

const tagIn = ({ headers }: Incoming): Answer<string> => {
  const tag = headers.get('etag');
  return tag === null || tag === '' ? failed({ kind: 'server', message: 'the answer has no ETag, so what was stored cannot be told from what others store' }) : answered(tag);
};

const isNoKey = (reason: string | undefined): boolean => reason === 'NoSuchKey';

const encryption = ({ encryption: how, kmsKey }: S3Place): Readonly<Record<string, string>> => ({
  ...(how === undefined ? {} : { 'x-amz-server-side-encryption': how }),
  ...(kmsKey === undefined ? {} : { 'x-amz-server-side-encryption-aws-kms-key-id': kmsKey }),
});

const page = ({ bytes }: Incoming): Answer<{ keys: readonly string[]; next?: string }> => {
  const xml = Buffer.from(bytes).toString('utf8');
  if (!xml.includes('<ListBucketResult') || !xml.includes('</ListBucketResult>')) return failed({ kind: 'truncated', message: 'a listing was asked for, and the answer is not one' });
  const keys = [...xml.matchAll(/<Contents>.*?<\/Contents>/gs)].map(([one]) => elementIn(one, 'Key') ?? '');
  if (elementIn(xml, 'IsTruncated') !== 'true') return answered({ keys });
  const next = elementIn(xml, 'NextContinuationToken');
  return next === undefined ? failed({ kind: 'truncated', message: 'the listing goes on, and does not say where' }) : answered({ keys, next });
};

/** Objects of a bucket as a shelf; an object's ETag is its tag. */
export const objectShelf = (client: S3Client, place: S3Place): Shelf => {
  const folder = `${place.key}/`;
  const pages = async (prefix: string, next: string | undefined): Promise<Answer<readonly string[]>> => {
    const asked = await client({ method: 'GET', key: '', query: { 'list-type': '2', prefix: folder + prefix, ...(next === undefined ? {} : { 'continuation-token': next }) } });
    const found = asked.ok ? page(asked.value) : asked;
    if (!found.ok) return found;
    const rest = found.value.next === undefined ? answered<readonly string[]>([]) : await pages(prefix, found.value.next);
    return rest.ok ? answered([...found.value.keys, ...rest.value]) : rest;
  };
  return {
    where: stateText(place),
    largest: LARGEST,
    get: async (name) => {
      const got = await client({ method: 'GET', key: folder + name });
      if (!got.ok) return isNoKey(got.failure.reason) ? answered<Kept | undefined>(undefined) : got;
      const tag = tagIn(got.value);
      return tag.ok ? answered({ bytes: got.value.bytes, tag: tag.value }) : tag;
    },
    put: async (name, bytes, tag) => {
      const condition: Record<string, string> = tag === undefined ? { 'if-none-match': '*' } : { 'if-match': tag };
      const headers = { ...condition, ...encryption(place), 'content-type': 'application/octet-stream' };
      const put = await client({ method: 'PUT', key: folder + name, headers, body: bytes });
      if (put.ok) return tagIn(put.value);
      // What is to be written over and is not there any more was removed in between.
      return tag !== undefined && isNoKey(put.failure.reason) ? failed({ ...put.failure, kind: 'conflict' }) : put;
    },
    remove: async (name) => {
      const gone = await client({ method: 'DELETE', key: folder + name });
      return gone.ok || isNoKey(gone.failure.reason) ? answered(undefined) : gone;
    },
    names: async (prefix) => {
      const keys = await pages(prefix, undefined);
      return keys.ok ? answered(keys.value.map((key) => key.slice(folder.length)).sort(byText)) : keys;
    },
  };
};
