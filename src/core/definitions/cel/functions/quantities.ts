import { type Quantity, quantityOf } from '#lib/quantity';
import { failing, type Library } from '../library.ts';
import { opaque } from '../opaque.ts';

const type = opaque<Quantity>('kubernetesQuantity');
const UNIT = 10n ** 9n;

const nanosOf = (made: object | bigint): bigint => (typeof made === 'bigint' ? made * UNIT : type.read(made).nanos);
const parse = (text: string): object => type.make(quantityOf(text) ?? failing('quantities must match the regular expression'));
const signOf = (nanos: bigint): bigint => (nanos > 0n ? 1n : nanos < 0n ? -1n : 0n);
const shifted = (one: object, nanos: bigint): object => type.make({ ...type.read(one), nanos });

const Q = type.name;

/** Quantities: `quantity("1Gi").isLessThan(quantity(self.memory))`. */
export const quantities: Library = {
  types: [type as never],
  calls: [
    [`quantity(string): ${Q}`, parse],
    ['isQuantity(string): bool', (text: string) => quantityOf(text) !== undefined],
    [`${Q}.sign(): int`, (one: object) => signOf(nanosOf(one))],
    [`${Q}.isGreaterThan(${Q}): bool`, (one: object, other: object) => nanosOf(one) > nanosOf(other)],
    [`${Q}.isLessThan(${Q}): bool`, (one: object, other: object) => nanosOf(one) < nanosOf(other)],
    [`${Q}.compareTo(${Q}): int`, (one: object, other: object) => signOf(nanosOf(one) - nanosOf(other))],
    [`${Q}.asApproximateFloat(): double`, (one: object) => Number(nanosOf(one)) / 1e9],
    [`${Q}.isInteger(): bool`, (one: object) => nanosOf(one) % UNIT === 0n],
    [`${Q}.asInteger(): int`, (one: object) => (nanosOf(one) % UNIT === 0n ? nanosOf(one) / UNIT : failing('cannot convert value to integer'))],
    ...[Q, 'int'].flatMap((other): Library['calls'] => [
      [`${Q}.add(${other}): ${Q}`, (one: object, more: object | bigint) => shifted(one, nanosOf(one) + nanosOf(more))],
      [`${Q}.sub(${other}): ${Q}`, (one: object, less: object | bigint) => shifted(one, nanosOf(one) - nanosOf(less))],
    ]),
  ],
  equal: [[Q, (one: object, other: object) => nanosOf(one) === nanosOf(other)]],
};
