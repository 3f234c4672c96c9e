import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shardOf } from '#core/schedule';
import type { ClusterName } from '#core/model';
import { parseShard } from '#cli/shard';

const names = Array.from({ length: 500 }, (_, at) => `member-${at}` as ClusterName);

describe('shards', () => {
  it('are the same for all time', () => expect(['east', 'west', 'north'].map((name) => shardOf(name as ClusterName, 10))).toEqual([5,9,4]));
  it('hold each cluster once, whatever its name', () =>
    fc.assert(fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 1, max: 1000 }), (name, of) => {
      const shard = shardOf(name as ClusterName, of);
      return Number.isInteger(shard) && shard >= 0 && shard < of && shard === shardOf(name as ClusterName, of);
    })));
  it('are about as large as one another', () => {
    const sizes = Array.from({ length: 10 }, (_, shard) => names.filter((name) => shardOf(name, 10) === shard).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(500);
    expect([Math.min(...sizes) > 30, Math.max(...sizes) < 70]).toEqual([true, true]);
  });
  it.each([['0/10', { index: 0, of: 10 }], ['3/10', { index: 3, of: 10 }], ['0/1', { index: 0, of: 1 }], ['10/10', undefined], ['-1/10', undefined], ['3', undefined], ['3/', undefined], ['/3', undefined], ['1/0', undefined], ['$(JOB_COMPLETION_INDEX)/10', undefined], ['1.0/2', undefined]])('are typed as index and number: %s', (text, want) =>
    expect(parseShard(text)).toEqual(want));
});
