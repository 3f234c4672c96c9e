import { quantityOf, quantityText } from '#lib/quantity';
import { isObject, type Json } from '#core/model';

/** Amounts by resource name, in nanos. */
export type Amounts = ReadonlyMap<string, bigint>;

/** The amount that a quantity names; undefined where it names none. */
export const amountOf = (value: unknown): bigint | undefined => quantityOf(value)?.nanos;

/** A list of resources as amounts; what is no quantity is left out. */
export const amountsOf = (value: unknown): Amounts =>
  new Map(
    isObject(value)
      ? Object.entries(value as Readonly<Record<string, Json>>).flatMap(([name, quantity]): (readonly [string, bigint])[] => {
          const amount = amountOf(quantity);
          return amount === undefined ? [] : [[name, amount]];
        })
      : [],
  );

const merged = (all: readonly Amounts[], join: (one: bigint, other: bigint) => bigint): Amounts => {
  const found = new Map<string, bigint>();
  for (const amounts of all) for (const [name, amount] of amounts) found.set(name, join(found.get(name) ?? 0n, amount));
  return found;
};

/** All of them together. */
export const sumOf = (...all: readonly Amounts[]): Amounts => merged(all, (one, other) => one + other);

/** Of each resource the most that one of them has. */
export const mostOf = (...all: readonly Amounts[]): Amounts => merged(all, (one, other) => (one > other ? one : other));

const BINARY = /(?:memory|storage|hugepages)/;
const SCALE = 10n ** 9n;

/** An amount as people write it: memory and storage with binary suffixes, everything else with decimal ones. */
export const amountText = (resource: string, nanos: bigint): string => quantityText({ nanos, style: BINARY.test(resource) && nanos % (1024n * SCALE) === 0n ? 'binary' : 'decimal' });
