import type { Optional } from '@marcbachmann/cel-js';
import { goPattern } from '#core/definitions';
import { failing, type Library } from '../library.ts';
import { formatted } from './formatted.ts';

const patternFor = (text: string, flags = ''): RegExp => {
  const pattern = goPattern(text);
  return pattern === undefined ? unread(text) : new RegExp(pattern.source, `${pattern.flags}${flags}`);
};

// No failure of the expression: it is we who cannot read it.
const unread = (text: string): never => {
  throw new Error(`the pattern ${JSON.stringify(text)} cannot be read here`);
};

const found = (text: string, pattern: string, most = -1n): readonly string[] => {
  const all = [...text.matchAll(patternFor(pattern, 'g'))].map(([whole]) => whole);
  return most < 0n ? all : all.slice(0, Number(most));
};

const replaced = (text: string, ...[from, to, most = -1n]: readonly [string, string, bigint?]): string => {
  const parts = text.split(from);
  if (most < 0n || most >= BigInt(parts.length - 1)) return parts.join(to);
  const cut = Number(most);
  return [...parts.slice(0, cut), parts.slice(cut).join(from)].join(to);
};

const signAt = (text: string, at: bigint): string => {
  const signs = [...text];
  if (at < 0n || at > BigInt(signs.length)) return failing(`index out of range: ${at}`);
  return signs[Number(at)] ?? '';
};

const heldIn = (optional: Optional): unknown => (optional.hasValue() ? optional.value() : failing('optional.none() dereference'));

/** Texts: CEL's extension `strings` of version 2, as far as the library lacks it, and Kubernetes' regular expressions. */
export const texts: Library = {
  spaces: ['strings'],
  calls: [
    ['string.matchesGo(string): bool', (text: string, pattern: string) => patternFor(pattern).test(text)],
    ['matchesGo(string, string): bool', (text: string, pattern: string) => patternFor(pattern).test(text)],
    ['string.find(string): string', (text: string, pattern: string) => found(text, pattern, 1n)[0] ?? ''],
    ['string.findAll(string): list<string>', (text: string, pattern: string) => found(text, pattern)],
    ['string.findAll(string, int): list<string>', found],
    ['string.replace(string, string): string', (text: string, from: string, to: string) => replaced(text, from, to)],
    ['string.replace(string, string, int): string', replaced],
    ['string.charAt(int): string', signAt],
    ['string.reverse(): string', (text: string) => [...text].reverse().join('')],
    ['string.format(list): string', formatted],
    ['optional.held(): dyn', heldIn],
    ['stringsSpace.quote(string): string', (_: unknown, text: string) => JSON.stringify(text)],
  ],
};
