import { randomUUID } from 'node:crypto';
import { type Answer, answered, failed, isObject } from '#core/model';
import type { Cell, Lease } from '../shelf/lease.ts';
import { damage } from '../shelf/sheet.ts';
import { isTaken, type Shelf } from '../shelf/shelf.ts';

const NAME = 'lock';

// An ETag is of the content: a renewal that says nothing new would look like none.
const bytesOf = (lease: Lease): Uint8Array => Buffer.from(`${JSON.stringify({ format: 1, write: randomUUID(), lease })}\n`);

const leaseIn = (bytes: Uint8Array): Answer<Lease> => {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    const lease = isObject(value) ? value.lease : undefined;
    if (isObject(lease) && typeof lease.fence === 'number' && typeof lease.duration === 'number') return answered(lease as unknown as Lease);
  } catch {
    return damage('the lock is not what fleet stores there');
  }
  return damage('the lock is not what fleet stores there');
};

const careless = failed({
  kind: 'invalid',
  message: 'the store takes writes that are conditional (If-None-Match, If-Match) and does not hold to the conditions, so it cannot keep a lock',
});

// Some stores pass over headers that they do not know. A lock there would be everybody's.
const holdsToConditions = async (shelf: Shelf, bytes: Uint8Array): Promise<Answer<void>> => {
  for (const tag of [undefined, '"00000000000000000000000000000000"']) {
    const put = await shelf.put(NAME, bytes, tag);
    if (put.ok) return careless;
    if (!isTaken(put.failure)) return put;
  }
  return answered(undefined);
};

/** One object as the cell of a lock. Where it is made, it is tried out whether the store holds to conditions. */
export const objectCell = (shelf: Shelf): Cell => ({
  get: async () => {
    const kept = await shelf.get(NAME);
    if (!kept.ok || kept.value === undefined) return kept.ok ? answered(undefined) : kept;
    const lease = leaseIn(kept.value.bytes);
    return lease.ok ? answered({ lease: lease.value, tag: kept.value.tag }) : lease;
  },
  put: async (lease, tag) => {
    const bytes = bytesOf(lease);
    const put = await shelf.put(NAME, bytes, tag);
    if (!put.ok || tag !== undefined) return put;
    const holds = await holdsToConditions(shelf, bytes);
    if (holds.ok) return put;
    await shelf.remove(NAME);
    return holds;
  },
});
