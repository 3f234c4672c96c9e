import { resolvePlain } from './scalar.ts';

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

/** The text of a key that is written plainly: `yes: 1` has the key "true", as with kubectl. Undefined where it has none. */
export const plainKey = (text: string): string | undefined => {
  const special = SPECIAL[text.toLowerCase()];
  const resolved = resolvePlain(text);
  if ('wrong' in resolved) return resolved.wrong === 'not-json' ? special : undefined;
  if (resolved.value === null) return undefined;
  return typeof resolved.value === 'number' && !/^[-+]?[0-9_]+$|^[-+]?0[xXbBoO]/.test(text) ? floatKey(resolved.value) : String(resolved.value);
};
