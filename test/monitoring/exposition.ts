// Reads Prometheus' text format back, for comparing what two programs wrote.

/** One series with its value; labels are unescaped. */
export type Series = { readonly name: string; readonly labels: Readonly<Record<string, string>>; readonly value: number };

const unescaped = (text: string): string => text.replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));

const seriesOf = (line: string): Series => {
  const [, name, labels, value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new Error(`no sample: ${line}`);
  return { name, labels: Object.fromEntries([...(labels ?? '').matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, label, text]) => [label, unescaped(text ?? '')])), value: Number(value) };
};

/** The series of a text whose names begin with a prefix. */
export const seriesIn = (text: string, prefix: string): readonly Series[] => text.split('\n').filter((line) => line.startsWith(prefix)).map(seriesOf);

/** What a text says about metrics whose names begin with a prefix: their help and type. */
export const describedIn = (text: string, prefix: string): readonly string[] => text.split('\n').filter((line) => line.startsWith(`# HELP ${prefix}`) || line.startsWith(`# TYPE ${prefix}`));
