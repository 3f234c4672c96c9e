const FORM = /^([+-]?(?:\d+\.?\d*|\.\d+))(Ki|Mi|Gi|Ti|Pi|Ei|[numkMGTPE]|[eE][+-]?\d+)?$/;
const TWOS = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
const TENS: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };

/** The size of a Kubernetes quantity (`500m`, `4Gi`, `1e3`), good enough to compare; undefined where the text is none. */
export const quantityOf = (written: string | number): number | undefined => {
  const parts = FORM.exec(String(written));
  if (parts === null) return undefined;
  const [, digits = '0', unit = ''] = parts;
  const two = TWOS.indexOf(unit);
  if (two >= 0) return Number(digits) * 1024 ** (two + 1);
  const ten = TENS[unit];
  return ten === undefined ? Number(digits + unit) : Number(digits) * 10 ** ten;
};
