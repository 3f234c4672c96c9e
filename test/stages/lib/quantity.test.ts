import { describe, expect, it } from 'vitest';
import { milliText, NOTHING, quantityOf, quantityText } from '#lib/quantity';

describe('a quantity has one spelling', () => {
  it.each([
    { name: 'a whole number stays', given: '1', want: '1' },
    { name: 'thousandths become whole where they can', given: '1000m', want: '1' },
    { name: 'a fraction becomes thousandths', given: '0.5', want: '500m' },
    { name: 'thousands get their suffix', given: '1000', want: '1k' },
    { name: 'what is no whole multiple keeps the smaller suffix', given: '1500', want: '1500' },
    { name: 'powers of 1024 stay powers of 1024', given: '1024Mi', want: '1Gi' },
    { name: 'a fraction of a power of 1024', given: '1.5Gi', want: '1536Mi' },
    { name: 'less than 1024 of them is written in tens', given: '0.5Ki', want: '512' },
    { name: 'exponents stay exponents', given: '1e3', want: '1e3' },
    { name: 'exponents in steps of three', given: '12e4', want: '120e3' },
    { name: 'nothing', given: '0.0', want: '0' },
    { name: 'negative', given: '-1500m', want: '-1500m' },
    { name: 'a billionth is the least', given: '0.0000000001', want: '1n' },
    { name: 'bytes of a disk', given: '129e6', want: '129e6' },
  ])('$name: $given', ({ given, want }) => {
    expect(quantityText(quantityOf(given) ?? NOTHING)).toBe(want);
  });

  it.each(['', 'x', '1.5.5', '1Xi', '--1', 'e3', '1GB', 'Gi', '1 Gi', ' 1'])('%j is none', (given) => {
    expect(quantityOf(given)).toBeUndefined();
  });

  it('is rounded away from zero to thousandths where it is a resource', () => {
    expect([milliText('1.0005'), milliText('0.1m'), milliText('1Gi')]).toEqual(['1001m', '1m', '1Gi']);
  });

  it.each([
    ['1Gi', 1_073_741_824_000_000_000n],
    [1, 1_000_000_000n],
    ['1.5Gi', 1_610_612_736_000_000_000n],
    ['1E', 1_000_000_000_000_000_000_000_000_000n],
    ['.5', 500_000_000n],
    ['-1', -1_000_000_000n],
  ])('is compared in billionths: %j', (given, want) => {
    expect(quantityOf(given)?.nanos).toBe(want);
  });
});
