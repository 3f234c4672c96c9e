import { createHash, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type Answer, answered, failed, isObject, type Timestamp } from '#core/model';
import { pooled } from '#lib/pool';
import { isTaken, isUnsure, type Shelf } from './shelf.ts';

/** What an object says of itself: which write made it, and where its text is if that does not stand in the object. */
export type Header = {
  readonly format: 1;
  readonly write: string;
  /** Of the text; undefined where there is none. */
  readonly serial?: number;
  /** The number of the lock under which a write is still welcome. */
  readonly fence: number;
  readonly text?: Stored;
  /** When the text was stored. */
  readonly time?: Timestamp;
  /** Texts that this one replaced, the oldest first; their parts are still there. */
  readonly past?: readonly Past[];
};

/** Where a text is and what it digests to; without parts it stands in the object itself. */
export type Stored = { readonly digest: string; readonly parts: readonly string[] };

/** A text that was replaced. */
export type Past = { readonly serial: number; readonly time?: Timestamp; readonly text: Stored };

/** An object as it was read, with what is needed to write over it. */
export type Sheet = { readonly header: Header; readonly packed: Uint8Array; readonly tag: string };

/** Texts that are packed to at most so many bytes stand in the object itself. */
const INLINE = 65_536;
const AT_ONCE = 4;
const MOST_TRIES = 3;

const pack = promisify(gzip);
const unpack = promisify(gunzip);
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const cut = (bytes: Uint8Array, size: number): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));

/** Damage of a stored object: it is there, and not what was written. */
export const damage = (message: string): Answer<never> => failed({ kind: 'invalid', reason: 'Damaged', message });

const isStored = (text: unknown): boolean => isObject(text) && typeof text.digest === 'string' && Array.isArray(text.parts) && text.parts.every((part) => typeof part === 'string');

const isHeader = (value: unknown): value is Header => {
  if (!isObject(value) || typeof value.write !== 'string' || typeof value.fence !== 'number') return false;
  const { text, serial, past = [] } = value;
  if (serial !== undefined && typeof serial !== 'number') return false;
  return (text === undefined || isStored(text)) && Array.isArray(past) && past.every((one: unknown) => isObject(one) && typeof one.serial === 'number' && isStored(one.text));
};

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
};

const sheetIn = (name: string, bytes: Uint8Array, tag: string): Answer<Sheet> => {
  const end = bytes.indexOf(0x0a);
  const header = end < 0 ? undefined : parsed(Buffer.from(bytes.subarray(0, end)).toString('utf8'));
  if (isObject(header) && typeof header.format === 'number' && header.format > 1)
    return damage(`"${name}" has format ${header.format}, and this fleet reads format 1: a newer one wrote it`);
  if (!isHeader(header) || header.format !== 1) return damage(`"${name}" is not what fleet stores there`);
  return answered({ header, packed: bytes.subarray(end + 1), tag });
};

/** Reads an object, without the parts of a long text. */
export const readSheet = async (shelf: Shelf, name: string): Promise<Answer<Sheet | undefined>> => {
  const kept = await shelf.get(name);
  if (!kept.ok || kept.value === undefined) return kept.ok ? answered(undefined) : kept;
  return sheetIn(name, kept.value.bytes, kept.value.tag);
};

const partsOf = async (shelf: Shelf, parts: readonly string[]): Promise<Answer<Uint8Array>> => {
  const got = await pooled(parts, AT_ONCE, (part) => shelf.get(part));
  const lost = got.find((one) => !one.ok);
  if (lost !== undefined && !lost.ok) return lost;
  const missing = got.findIndex((one) => one.ok && one.value === undefined);
  if (missing >= 0) return damage(`part ${missing + 1} of ${parts.length} ("${parts[missing]}") is missing`);
  return answered(Buffer.concat(got.flatMap((one) => (one.ok && one.value ? [one.value.bytes] : []))));
};

/** The text of an object, its parts put together and held against its digest; undefined where it has none. */
export const textOf = async (shelf: Shelf, { header, packed }: Sheet): Promise<Answer<string | undefined>> => {
  const { text } = header;
  if (text === undefined) return answered(undefined);
  const bytes = text.parts.length === 0 ? answered(packed) : await partsOf(shelf, text.parts);
  if (!bytes.ok) return bytes;
  if (digestOf(bytes.value) !== text.digest) return damage('what is stored does not have the digest that it was stored with: it was altered or cut off');
  try {
    return answered((await unpack(bytes.value)).toString('utf8'));
  } catch {
    return damage('what is stored cannot be unpacked');
  }
};

type Writing = {
  readonly name: string;
  readonly text: string;
  readonly serial?: number;
  readonly fence: number;
  readonly tag: string | undefined;
  /** What else the header says; a text with it never stands in the object itself, so that it outlives it. */
  readonly kept?: Pick<Header, 'time' | 'past'>;
  /** It stands in the object itself, of at most so many packed bytes, or nowhere. */
  readonly inline?: number;
};

type Put = { readonly name: string; readonly bytes: Uint8Array; readonly tag: string | undefined };

// Asked again under the same condition, a write that was stored after all is refused; then `isOurs` says whose it is.
const putSurely = async (shelf: Shelf, put: Put, isOurs: () => Promise<string | undefined>): Promise<Answer<string>> => {
  let answer = await shelf.put(put.name, put.bytes, put.tag);
  for (let tries = 1; tries < MOST_TRIES && !answer.ok && isUnsure(answer.failure); tries++) {
    await setTimeout(100 * 2 ** tries);
    answer = await shelf.put(put.name, put.bytes, put.tag);
    const tag = !answer.ok && isTaken(answer.failure) ? await isOurs() : undefined;
    if (tag !== undefined) return answered(tag);
  }
  return answer;
};

type Part = { readonly name: string; readonly bytes: Uint8Array };

// Names of parts are never used twice: one that is there is ours.
const store = async (shelf: Shelf, parts: readonly Part[]): Promise<Answer<void>> => {
  const stored = await pooled(parts, AT_ONCE, (part) => putSurely(shelf, { ...part, tag: undefined }, async () => ''));
  return stored.find((one) => !one.ok) as Extract<Answer<void>, { ok: false }> | undefined ?? answered(undefined);
};

/** Names of parts sort by the serial of their text, so that those of older ones are known by name. */
export const stemOf = (name: string, serial: number): string => `${name}.${String(serial).padStart(10, '0')}.`;

/** Writes a header, and bytes that stand beside it, over the version `tag`. An answer that did not come is settled by asking again. */
export const putSheet = (shelf: Shelf, name: string, given: { readonly header: Header; readonly packed: Uint8Array; readonly tag: string | undefined }): Promise<Answer<string>> => {
  const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(given.header)}\n`), given.packed]);
  return putSurely(shelf, { name, bytes, tag: given.tag }, async () => {
    const now = await readSheet(shelf, name);
    return now.ok && now.value?.header.write === given.header.write ? now.value.tag : undefined;
  });
};

const tooLong = (bytes: number, most: number): Answer<never> => failed({ kind: 'invalid', reason: 'TooLong', message: `packed it has ${bytes} bytes, and ${most} fit` });

/** Writes a text: what does not fit into the object goes into parts before it, so that the object is changed last and at once. */
export const writeSheet = async (shelf: Shelf, { name, text, serial, fence, tag, kept, inline }: Writing): Promise<Answer<Sheet>> => {
  const write = randomUUID();
  const packed = await pack(text, { level: 6 });
  if (inline !== undefined && packed.length > inline) return tooLong(packed.length, inline);
  const stem = `${stemOf(name, serial ?? 0)}${write.slice(0, 8)}`;
  const parts = kept === undefined && packed.length <= (inline ?? INLINE) ? [] : cut(packed, shelf.largest).map((bytes, at) => ({ name: `${stem}.${at}`, bytes }));
  const header: Header = { format: 1, write, fence, ...(serial === undefined ? {} : { serial }), ...kept, text: { digest: digestOf(packed), parts: parts.map((part) => part.name) } };
  const beside = parts.length === 0 ? packed : new Uint8Array();
  const stored = await store(shelf, parts);
  const put = stored.ok ? await putSheet(shelf, name, { header, packed: beside, tag }) : stored;
  if (put.ok) return answered({ header, packed: beside, tag: put.value });
  // Parts of a write that may have been stored are not taken from under it.
  if (isTaken(put.failure)) await Promise.all(parts.map((part) => shelf.remove(part.name)));
  return put;
};
