const FORM = /^([+-]?)(?:(\d+)\.?(\d*)|\.(\d+))(?:([numkMGTPE]|[KMGTPE]i)|[eE]([+-]?\d+))?$/;

const DECIMAL = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'] as const;
const BINARY = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'] as const;
const NANOS = 1_000_000_000n;

type Style = 'decimal' | 'binary' | 'exponent';
type Amount = { readonly nanos: bigint; readonly style: Style };

// Away from zero, so that a little of something never becomes nothing.
const divided = (value: bigint, by: bigint): bigint => value / by + (value % by === 0n ? 0n : value < 0n ? -1n : 1n);

const scaled = (digits: bigint, exponent: number): bigint =>
  exponent >= 0 ? digits * 10n ** BigInt(exponent) : divided(digits, 10n ** BigInt(-exponent));

const amountOf = (text: string): Amount | undefined => {
  const match = FORM.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', decimals = '', bare = '', suffix = '', exponent] = match;
  const fraction = decimals + bare;
  const digits = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}` || '0');
  const power = suffix === '' ? 0 : BINARY.indexOf(suffix as (typeof BINARY)[number]);
  if (power > 0) return { nanos: divided(digits * 1024n ** BigInt(power) * NANOS, 10n ** BigInt(fraction.length)), style: 'binary' };
  if (exponent !== undefined) return { nanos: scaled(digits, Number(exponent) - fraction.length + 9), style: 'exponent' };
  return { nanos: scaled(digits, (DECIMAL.indexOf(suffix as (typeof DECIMAL)[number]) - 3) * 3 - fraction.length + 9), style: 'decimal' };
};

const reduced = (value: bigint, by: bigint, most: number): { readonly left: bigint; readonly times: number } => {
  let [left, times] = [value, 0];
  while (left % by === 0n && times < most) {
    left /= by;
    times += 1;
  }
  return { left, times };
};

const isBinary = ({ nanos, style }: Amount): boolean => style === 'binary' && nanos % NANOS === 0n && (nanos >= 1024n * NANOS || nanos <= -1024n * NANOS);

const textOf = (amount: Amount): string => {
  if (amount.nanos === 0n) return '0';
  if (isBinary(amount)) {
    const { left, times } = reduced(amount.nanos / NANOS, 1024n, BINARY.length - 1);
    return `${left}${BINARY[times]}`;
  }
  const { left, times } = reduced(amount.nanos, 1000n, DECIMAL.length - 1);
  const exponent = (times - 3) * 3;
  return amount.style === 'exponent' ? `${left}${exponent === 0 ? '' : `e${exponent}`}` : `${left}${DECIMAL[times]}`;
};

/**
 * The spelling in which a server stores a quantity: no fraction, the largest suffix that loses nothing, binary suffixes kept
 * binary (apimachinery, resource.Quantity). Undefined where the text is no quantity.
 */
export const canonicalQuantity = (text: string): string | undefined => {
  const amount = amountOf(text);
  return amount && textOf(amount);
};

/** Whether two texts name the same amount: `1000m` and `1`, `1Gi` and `1024Mi`. */
export const sameQuantity = (one: string, other: string): boolean => {
  const [first, second] = [amountOf(one), amountOf(other)];
  return first !== undefined && second !== undefined && first.nanos === second.nanos;
};
