const FORM = /^([+-]?)(\d*)(?:\.(\d*))?(?:(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)|[eE]([+-]?\d+))?$/;

const decimal: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, '': 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const binary: readonly string[] = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
const NANO = 1_000_000_000n;

type Style = 'decimal' | 'binary' | 'exponent';

/** An amount in billionths, with the style it is written in. */
export type Quantity = { readonly nano: bigint; readonly style: Style };

const power = (of: bigint, exponent: number): bigint => of ** BigInt(exponent);

const roundedUp = (value: bigint, by: bigint): bigint => {
  const whole = value / by;
  if (value % by === 0n) return whole;
  return value > 0n ? whole + 1n : whole - 1n;
};

const nanoOf = (digits: bigint, scale: number): bigint =>
  scale + 9 >= 0 ? digits * power(10n, scale + 9) : roundedUp(digits, power(10n, -(scale + 9)));

/** The amount that a text such as `1.5Gi`, `250m` or `1e3` names; undefined for any other text. Below a billionth it rounds away from zero. */
export const parseQuantity = (text: string): Quantity | undefined => {
  const match = FORM.exec(text.trim());
  const [, sign = '', whole = '', fraction = '', suffix = '', exponent] = match ?? [];
  if (!match || whole + fraction === '') return undefined;
  const digits = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`);
  const at = binary.indexOf(suffix);
  if (at > 0) return { nano: roundedUp(digits * power(1024n, at) * NANO, power(10n, fraction.length)), style: 'binary' };
  const scale = (exponent === undefined ? (decimal[suffix] ?? 0) : Number(exponent)) - fraction.length;
  return { nano: nanoOf(digits, scale), style: exponent === undefined ? 'decimal' : 'exponent' };
};

const binaryText = (nano: bigint): string | undefined => {
  let value = nano / NANO;
  if (nano % NANO !== 0n || (value > -1024n && value < 1024n)) return undefined;
  let at = 0;
  while (value % 1024n === 0n && at < binary.length - 1) {
    value /= 1024n;
    at += 1;
  }
  return `${value}${binary[at]}`;
};

const suffixOf = (exponent: number, style: Style): string => {
  if (style === 'exponent') return exponent === 0 ? '' : `e${exponent}`;
  return Object.keys(decimal).find((name) => decimal[name] === exponent) ?? '';
};

/** The canonical text: no fraction, the largest suffix that loses nothing (apimachinery's `resource.Quantity`). */
export const quantityText = ({ nano, style }: Quantity): string => {
  if (nano === 0n) return '0';
  const asBinary = style === 'binary' ? binaryText(nano) : undefined;
  if (asBinary !== undefined) return asBinary;
  let value = nano;
  let exponent = -9;
  while (value % 1000n === 0n && exponent < 18) {
    value /= 1000n;
    exponent += 3;
  }
  return `${value}${suffixOf(exponent, style === 'exponent' ? 'exponent' : 'decimal')}`;
};

/** The canonical text of a quantity, or undefined where the text is none. */
export const canonicalQuantity = (text: string): string | undefined => {
  const parsed = parseQuantity(text);
  return parsed && quantityText(parsed);
};

/** The canonical text, rounded away from zero to thousandths, as resource lists are stored. */
export const milliQuantity = (text: string): string => {
  const parsed = parseQuantity(text);
  return parsed ? quantityText({ ...parsed, nano: roundedUp(parsed.nano, 1_000_000n) * 1_000_000n }) : text;
};
