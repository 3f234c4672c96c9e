import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webster } from '#lib/webster';

const divide = (weights: readonly number[], seats: number): number[] => [...webster(seats, new Map(weights.map((weight, at) => [`m${at + 1}`, weight]))).values()];

// From Karmada v1.16 and later, with no UID.
const vectors: readonly (readonly [weights: readonly number[], seats: number, want: string])[] = [
  ...([[1, '1/0/0'], [2, '1/1/0'], [3, '1/1/1'], [5, '2/2/1'], [6, '3/2/1'], [7, '4/2/1'], [12, '6/4/2'], [13, '7/4/2'], [14, '7/5/2']] as const).map(([seats, want]) => [[3, 2, 1], seats, want] as const),
  ...([[1, '0/1'], [2, '1/1'], [3, '1/2'], [4, '1/3'], [5, '2/3'], [6, '2/4'], [7, '2/5'], [8, '3/5'], [9, '3/6'], [10, '3/7']] as const).map(([seats, want]) => [[1, 2], seats, want] as const),
  ...([[2, '1/1'], [5, '4/1'], [6, '4/2'], [9, '7/2'], [10, '7/3']] as const).map(([seats, want]) => [[3, 1], seats, want] as const),
  [[1, 3], 9, '2/7'],
  ...([[5, '5/0'], [6, '5/1'], [10, '9/1']] as const).map(([seats, want]) => [[10, 1], seats, want] as const),
  ...([[4, '2/1/1'], [7, '4/2/1'], [8, '4/2/2'], [10, '5/3/2']] as const).map(([seats, want]) => [[5, 3, 2], seats, want] as const),
  ...([[4, '3/1/0'], [5, '3/1/1'], [7, '5/1/1'], [8, '5/2/1']] as const).map(([seats, want]) => [[7, 2, 1], seats, want] as const),
  ...([[1, '1/0/0'], [2, '1/1/0'], [4, '2/1/1'], [7, '3/2/2']] as const).map(([seats, want]) => [[1, 1, 1], seats, want] as const),
  ...([[4, '0/0/4'], [5, '1/0/4'], [6, '1/1/4'], [10, '1/1/8']] as const).map(([seats, want]) => [[1, 1, 8], seats, want] as const),
];

describe('Webster divides as Karmada does', () => {
  it.each(vectors)('%j among %i', (weights, seats, want) => expect(divide(weights, seats).join('/')).toBe(want));
});

describe('whatever the weights', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 });
  it('all seats are given, and none more', () => {
    fc.assert(fc.property(weights, fc.nat(200), (given, seats) => divide(given, seats).reduce((sum, one) => sum + one, 0) === seats));
  });
  it('one seat more takes none away', () => {
    fc.assert(fc.property(weights, fc.nat(100), (given, seats) => divide(given, seats + 1).every((one, at) => one >= (divide(given, seats)[at] ?? 0))));
  });
  it('without votes nobody gets any', () => expect(divide([0, 0], 5)).toEqual([0, 0]));
});
