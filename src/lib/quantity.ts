const FORM = /^([+-]?)(?:(\d+)\.?(\d*)|\.(\d+))(?:([numkMGTPE]|[KMGTPE]i)|[eE]([+-]?\d{1,3}))?$/;

const DECIMAL = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'] as const;
const BINARY = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'] as const;

/** A quantity as apimachinery keeps it: nanos, rounded away from zero, and the spelling it came in. */
export type Quantity = { readonly nanos: bigint; readonly style: 'decimal' | 'binary' | 'exponent' };

/** No amount at all. */
export const NOTHING: Quantity = { nanos: 0n, style: 'decimal' };

const upward = (value: bigint, by: bigint): bigint => value / by + (value % by === 0n ? 0n : value < 0n ? -1n : 1n);

const scaled = (digits: bigint, power: number): bigint => (power >= 0 ? digits * 10n ** BigInt(power) : upward(digits, 10n ** BigInt(-power)));

const read = (value: unknown): Quantity | undefined => {
  const match = FORM.exec(typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '');
  if (match === null) return undefined;
  const [, sign = '', whole = '', after = '', bare = '', suffix = '', exponent] = match;
  const fraction = after + bare;
  const digits = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`);
  const binary = suffix === '' ? 0 : BINARY.indexOf(suffix as (typeof BINARY)[number]);
  if (binary > 0) return { nanos: upward(digits * 1024n ** BigInt(binary) * 10n ** 9n, 10n ** BigInt(fraction.length)), style: 'binary' };
  const power = exponent === undefined ? (DECIMAL.indexOf(suffix as (typeof DECIMAL)[number]) - 3) * 3 : Number(exponent);
  return { nanos: scaled(digits, power - fraction.length + 9), style: exponent === undefined ? 'decimal' : 'exponent' };
};

const MOST = 4096;
const known = new Map<unknown, Quantity | undefined>();

/** The quantity that a text or number names; undefined where it names none. Few are in use over and over: they are read once. */
export const quantityOf = (value: unknown): Quantity | undefined => {
  if (known.has(value)) return known.get(value);
  const quantity = read(value);
  if (known.size < MOST) known.set(value, quantity);
  return quantity;
};

/** In thousandths, rounded up. */
export const thousandths = ({ nanos }: Quantity): bigint => upward(nanos, 10n ** 6n);

/** In whole units, rounded up. */
export const wholes = ({ nanos }: Quantity): bigint => upward(nanos, 10n ** 9n);

const reduced = (value: bigint, by: bigint, most: number): { readonly left: bigint; readonly times: number } => {
  let [left, times] = [value, 0];
  while (times < most && left % by === 0n) {
    left /= by;
    times += 1;
  }
  return { left, times };
};

// Below 1024, or with a fraction, apimachinery writes a binary amount like a decimal one.
const isBinary = ({ nanos, style }: Quantity): boolean =>
  style === 'binary' && nanos % 10n ** 9n === 0n && (nanos >= 1024n * 10n ** 9n || nanos <= -1024n * 10n ** 9n);

/** The spelling that apimachinery gives a quantity: no fraction, the largest suffix that loses nothing. */
export const quantityText = (quantity: Quantity): string => {
  if (quantity.nanos === 0n) return '0';
  if (isBinary(quantity)) {
    const { left, times } = reduced(quantity.nanos / 10n ** 9n, 1024n, BINARY.length - 1);
    return `${left}${BINARY[times]}`;
  }
  const { left, times } = reduced(quantity.nanos, 1000n, DECIMAL.length - 1);
  if (quantity.style !== 'exponent') return `${left}${DECIMAL[times]}`;
  return times === 3 ? `${left}` : `${left}e${(times - 3) * 3}`;
};

/** Both together, spelt like the first that is not nothing (apimachinery, Quantity.Add). */
export const added = (one: Quantity, other: Quantity): Quantity => ({ nanos: one.nanos + other.nanos, style: one.nanos === 0n ? other.style : one.style });

/** The canonical spelling, rounded away from zero to thousandths, as resource lists are stored; undefined where the value names no amount. */
export const milliText = (value: unknown): string | undefined => {
  const quantity = quantityOf(value);
  return quantity && quantityText({ ...quantity, nanos: thousandths(quantity) * 1_000_000n });
};
