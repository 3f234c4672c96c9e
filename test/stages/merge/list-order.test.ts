import { describe, expect, test } from 'vitest';
import type { Json } from '#core/model';
import { applyPatch } from '#core/merge';
import { at, entry, sample, sampleSchema } from './sample.ts';

const letters = (text: string): Json => [...text];

// The live letters belong to somebody else, so that nothing is pruned.
const merged = (live: string, applied: string): string => {
  const fields = Object.fromEntries([...live].map((letter) => [`v:"${letter}"`, {}]));
  const object = sample({ tags: letters(live) }, { uid: 'u', managedFields: [entry('z', { 'f:tags': fields })] as never });
  const result = applyPatch({ live: object, applied: sample({ tags: letters(applied) }), manager: 'a', schema: sampleSchema, force: false, now: at(1) });
  return result.ok ? (result.object['tags'] as string[]).join('') : '';
};

describe('a merged list has the applied order, with the others between their neighbours', () => {
  test.each([
    { live: 'abc', applied: 'abc', want: 'abc' },
    { live: 'abc', applied: 'cab', want: 'cab' },
    { live: 'abc', applied: 'b', want: 'abc' },
    { live: 'abc', applied: 'd', want: 'abcd' },
    { live: '', applied: 'ba', want: 'ba' },
    { live: 'ab', applied: '', want: 'ab' },
    { live: 'abc', applied: 'ca', want: 'bca' },
    { live: 'abc', applied: 'xb', want: 'axbc' },
    { live: 'abc', applied: 'bxa', want: 'bcxa' },
    { live: 'abcd', applied: 'db', want: 'acdb' },
    { live: 'abcde', applied: 'exa', want: 'bcdexa' },
    { live: 'xaybz', applied: 'ba', want: 'xybza' },
  ])('$applied onto $live is $want', ({ live, applied, want }) => expect(merged(live, applied)).toBe(want));
});
