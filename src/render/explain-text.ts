import { catalogue, didYouMean } from '#core/diagnostics';
import { byText } from '#core/model';
import type { Frame } from './frame.ts';
import { wrap } from './layout.ts';

type Row = { readonly severity: string; readonly summary: string; readonly explain: string };

const rows: Readonly<Record<string, Row>> = catalogue;

/** The long text of a code, from the catalogue and nothing else; undefined for a code that does not exist. */
export const explainText = (code: string, frame: Frame): string | undefined => {
  const known = code.toUpperCase();
  const row = Object.hasOwn(rows, known) ? rows[known] : undefined;
  return (
    row && `${frame.colour.strong(`${known}  ${row.summary}`)}  (${row.severity})\n\n${wrap(row.explain, Math.min(frame.width, 100)).join('\n')}\n`
  );
};

/** Every code with its summary, in order. */
export const codesText = (): string =>
  Object.keys(rows)
    .sort(byText)
    .map((code) => `${code}  ${rows[code]?.summary ?? ''}\n`)
    .join('');

/** The code that a mistyped one most likely meant. */
export const nearestCode = (code: string): string | undefined => didYouMean(code.toUpperCase(), Object.keys(rows));
