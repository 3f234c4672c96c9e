import { failing, type Library } from '../library.ts';
import { opaque } from '../opaque.ts';

type Version = { readonly numbers: readonly bigint[]; readonly before: readonly string[] };

const type = opaque<Version>('kubernetesSemver');
const FORM = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[A-Za-z-][\dA-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][\dA-Za-z-]*))*))?(?:\+[\dA-Za-z.-]+)?$/;

const normal = (text: string): string => {
  const [, main = '', rest = ''] = /^v?([\d.]*)(.*)$/.exec(text.trim()) ?? [];
  const numbers = main.split('.').map((number) => number.replace(/^0+(?=\d)/, ''));
  return `${[...numbers, '0', '0'].slice(0, Math.max(3, numbers.length)).join('.')}${rest}`;
};

const read = (text: string, mend = false): Version | undefined => {
  const [, major, minor, patch, before] = FORM.exec(mend ? normal(text) : text) ?? [];
  if (major === undefined || minor === undefined || patch === undefined) return undefined;
  return { numbers: [BigInt(major), BigInt(minor), BigInt(patch)], before: before?.split('.') ?? [] };
};

const byPart = (one: string, other: string): number => {
  const [isNumber, isOther] = [/^\d+$/.test(one), /^\d+$/.test(other)];
  if (isNumber && isOther) return Math.sign(Number(one) - Number(other));
  return isNumber === isOther ? (one < other ? -1 : one > other ? 1 : 0) : isNumber ? -1 : 1;
};

const byBefore = (one: readonly string[], other: readonly string[]): number => {
  if (one.length === 0 || other.length === 0) return other.length - one.length;
  const at = one.findIndex((part, index) => other[index] === undefined || byPart(part, other[index]) !== 0);
  if (at < 0) return one.length - other.length;
  return other[at] === undefined ? 1 : byPart(one[at] ?? '', other[at]);
};

const compared = (one: object, other: object): bigint => {
  const [first, second] = [type.read(one), type.read(other)];
  const at = first.numbers.findIndex((number, index) => number !== second.numbers[index]);
  if (at >= 0) return (first.numbers[at] ?? 0n) > (second.numbers[at] ?? 0n) ? 1n : -1n;
  return BigInt(Math.sign(byBefore(first.before, second.before)));
};

const made = (text: string, mend = false): object => type.make(read(text, mend) ?? failing(`invalid semantic version: ${text}`));
const V = type.name;

/** Semantic versions: `semver(self.version).isLessThan(semver("2.0.0"))`. */
export const versions: Library = {
  types: [type as never],
  calls: [
    [`semver(string): ${V}`, (text: string) => made(text)],
    [`semver(string, bool): ${V}`, made],
    ['isSemver(string): bool', (text: string) => read(text) !== undefined],
    ['isSemver(string, bool): bool', (text: string, mend: boolean) => read(text, mend) !== undefined],
    [`${V}.isGreaterThan(${V}): bool`, (one: object, other: object) => compared(one, other) > 0n],
    [`${V}.isLessThan(${V}): bool`, (one: object, other: object) => compared(one, other) < 0n],
    [`${V}.compareTo(${V}): int`, compared],
    [`${V}.major(): int`, (one: object) => type.read(one).numbers[0]],
    [`${V}.minor(): int`, (one: object) => type.read(one).numbers[1]],
    [`${V}.patch(): int`, (one: object) => type.read(one).numbers[2]],
  ],
  equal: [[V, (one: object, other: object) => compared(one, other) === 0n]],
};
