import { failing, type Library } from '../library.ts';

type Comparable = bigint | number | string | boolean;
type Items = readonly Comparable[];

const textOf = (value: unknown): string => (value instanceof Map ? `{${[...value].map(([key, member]) => `${textOf(key)}:${textOf(member)}`).sort().join()}}` : Array.isArray(value) ? `[${value.map(textOf).join()}]` : `${typeof value === 'bigint' ? 'number' : typeof value} ${String(value)}`);

/** Whether two values of an expression are the same; whole numbers are, whatever their type. */
export const isSame = (one: unknown, other: unknown): boolean => textOf(one) === textOf(other);

const holds = (list: readonly unknown[], value: unknown): boolean => list.some((one) => isSame(one, value));
const isWithin = (part: readonly unknown[], whole: readonly unknown[]): boolean => part.every((one) => holds(whole, one));

const extreme = (list: Items, name: string, isBetter: (one: Comparable, other: Comparable) => boolean): Comparable => {
  const [first, ...others] = list;
  return first === undefined ? failing(`${name} called on empty list`) : others.reduce((best, one) => (isBetter(one, best) ? one : best), first);
};

const sum = (list: readonly (bigint | number)[]): bigint | number =>
  list.every((one) => typeof one === 'bigint') ? list.reduce((all, one) => all + BigInt(one), 0n) : list.reduce((all: number, one) => all + Number(one), 0);

const slice = (list: readonly unknown[], from: bigint, to: bigint): readonly unknown[] => {
  if (from < 0n || to < from || to > BigInt(list.length)) return failing(`cannot slice(${from}, ${to}), list is length ${list.length}`);
  return list.slice(Number(from), Number(to));
};

const order = (one: Comparable, other: Comparable): number => (one < other ? -1 : one > other ? 1 : 0);

/** Lists and sets: Kubernetes' own list library, and CEL's extensions `lists` and `sets`. */
export const lists: Library = {
  spaces: ['sets', 'lists'],
  calls: [
    ['list.isSorted(): bool', (list: Items) => list.every((one, at) => at === 0 || (list[at - 1] as Comparable) <= one)],
    ['list.sum(): dyn', sum],
    ['list.min(): dyn', (list: Items) => extreme(list, 'min', (one, other) => one < other)],
    ['list.max(): dyn', (list: Items) => extreme(list, 'max', (one, other) => one > other)],
    ['list.indexOf(dyn): int', (list: Items, value: unknown) => BigInt(list.findIndex((one) => isSame(one, value)))],
    ['list.lastIndexOf(dyn): int', (list: Items, value: unknown) => BigInt(list.findLastIndex((one) => isSame(one, value)))],
    ['list.includes(dyn): bool', holds],
    ['string.includes(dyn): bool', isSame],
    ['int.includes(dyn): bool', isSame],
    ['list.distinct(): list', (list: Items) => list.filter((one, at) => list.findIndex((other) => isSame(one, other)) === at)],
    ['list.flatten(): list', (list: Items) => list.flat()],
    ['list.flatten(int): list', (list: readonly unknown[], depth: bigint) => list.flat(Number(depth) as 1)],
    ['list.reverse(): list', (list: Items) => list.toReversed()],
    ['list.slice(int, int): list', slice],
    ['list.sort(): list', (list: Items) => list.toSorted(order)],
    ['listsSpace.range(int): list', (_: unknown, most: bigint) => Array.from({ length: Number(most) }, (__, at) => BigInt(at))],
    ['setsSpace.contains(list, list): bool', (_: unknown, whole: Items, part: Items) => isWithin(part, whole)],
    ['setsSpace.equivalent(list, list): bool', (_: unknown, one: Items, other: Items) => isWithin(one, other) && isWithin(other, one)],
    ['setsSpace.intersects(list, list): bool', (_: unknown, one: Items, other: Items) => one.some((item) => holds(other, item))],
  ],
};
