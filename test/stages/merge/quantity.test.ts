import { describe, expect, test } from 'vitest';
import { canonicalQuantity, sameQuantity } from '#core/merge';

describe('a quantity has one spelling', () => {
  test.each([
    ['0', '0'], ['0.0Gi', '0'], ['1', '1'], ['1000m', '1'], ['1500m', '1500m'], ['1.5', '1500m'], ['.5', '500m'], ['1.', '1'], ['0.5Gi', '512Mi'], ['1024Mi', '1Gi'], ['1024Ki', '1Mi'], ['1023Ki', '1023Ki'],
    ['1024', '1024'], ['1000', '1k'], ['1000k', '1M'], ['1e3', '1e3'], ['1E3', '1e3'], ['1000e0', '1e3'], ['100e-3', '100e-3'], ['1Ki', '1Ki'], ['0.5Ki', '512'], ['-1000m', '-1'], ['+1', '1'], ['1n', '1n'],
    ['0.1n', '1n'], ['1500u', '1500u'], ['1000u', '1m'], ['1.1Gi', '1181116006400m'], ['12E', '12E'], ['2.5Ki', '2560'], ['1536Mi', '1536Mi'], ['1.5Gi', '1536Mi'],
  ])('%s is stored as %s', (given, want) => expect(canonicalQuantity(given)).toBe(want));

  test.each(['', 'x', '1x', '1 Gi', 'Gi', '1Gi2', '--1', '1.2.3', '.', 'e3'])('%j is none', (text) => expect(canonicalQuantity(text)).toBeUndefined());
});

describe('amounts are compared as amounts', () => {
  test.each([
    ['1', '1000m', true], ['1Gi', '1024Mi', true], ['1', '1.0', true], ['1e3', '1k', true], ['1G', '1Gi', false], ['1', '2', false], ['x', 'x', false], ['1', 'x', false],
  ])('%s and %s: %s', (one, other, want) => expect(sameQuantity(one, other)).toBe(want));
});
