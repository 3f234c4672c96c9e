import type { Resolved } from './scalar.ts';

// Go's strconv.FormatFloat(key, 'g', -1, 32), which sigs.k8s.io/yaml makes keys with: as few digits as a 32-bit float needs.
const floatKey = (value: number): string => {
  const single = Math.fround(value);
  let digits = 1;
  while (digits < 9 && Math.fround(Number(single.toPrecision(digits))) !== single) digits += 1;
  const [mantissa = '', power = '0'] = single.toExponential(digits - 1).split('e');
  const exponent = Number(power);
  if (exponent >= -4 && exponent < 6) return String(Number(single.toPrecision(digits)));
  const sign = exponent < 0 ? '-' : '+';
  return `${mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa}e${sign}${String(Math.abs(exponent)).padStart(2, '0')}`;
};

const SPECIAL: Readonly<Record<string, string>> = { '.nan': '.nan', '.inf': '.inf', '+.inf': '.inf', '-.inf': '-.inf' };
const INTEGER = /^[-+]?(?:[0-9_]+|0[xXbBoO].*)$/;

const numberKey = (value: number, text: string): string => {
  if (INTEGER.test(text)) return String(value);
  return value === 0 && text.startsWith('-') ? '-0' : floatKey(value);
};

/** The text of a key: `yes: 1` has the key "true", as with kubectl. Undefined where JSON has none for it. */
export const keyText = (resolved: Resolved, text: string): string | undefined => {
  if ('wrong' in resolved) return resolved.wrong === 'not-json' ? SPECIAL[text.toLowerCase()] : undefined;
  if (resolved.value === null) return undefined;
  return typeof resolved.value === 'number' ? numberKey(resolved.value, text) : String(resolved.value);
};
