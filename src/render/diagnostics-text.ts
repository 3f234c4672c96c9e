import { catalogue } from '#core/diagnostics';
import type { Code, Diagnostic, SourceRef } from '#core/model';
import type { Frame, View } from './frame.ts';
import { wrap } from './layout.ts';
import { exactPlaceText } from './place-text.ts';
import { visible, visibleLines } from './sanitize.ts';

/** Each message with its place, the lines around it, what is wrong, and what to type; the way to read more once for each code. */
export const diagnosticsText: View<readonly Diagnostic[]> = (diagnostics, frame) => {
  const last = new Map(diagnostics.map((diagnostic, at) => [diagnostic.code, at]));
  return diagnostics.map((diagnostic, at) => `${messageLines(diagnostic, last.get(diagnostic.code) === at, frame).join('\n')}\n`).join('\n');
};

const rows: Readonly<Record<Code, { readonly summary: string }>> = catalogue;

const messageLines = (diagnostic: Diagnostic, isLast: boolean, frame: Frame): readonly string[] => {
  const { code, severity, detail, at, also, hint } = diagnostic;
  const more = isLast && frame.explainHint === true ? ['  Read more:', `      fleet explain ${code}`] : [];
  const advice = [...(hint === undefined ? [] : body(hint, frame)), ...more];
  return [
    `${frame.colour.severity[severity](`${severity} ${code}`)}  ${frame.colour.strong(rows[code]?.summary ?? '')}`,
    '',
    ...(at === undefined ? [] : placeLines(at, frame)),
    ...body(detail, frame),
    ...(also ?? []).map((place) => `  ${exactPlaceText(place.at)}  ${visible(place.says)}`),
    ...(advice.length > 0 ? ['', ...advice] : []),
  ];
};

const body = (text: string, frame: Frame): readonly string[] =>
  wrap(visibleLines(text).join('\n'), frame.width - 2).map((line) => `  ${line}`.trimEnd());

const placeLines = (at: SourceRef, frame: Frame): readonly string[] => {
  const [before, line] = [frame.line?.(at.file, at.line - 1), frame.line?.(at.file, at.line)];
  const number = String(at.line).length;
  const row = (label: string, text: string): string => `   ${label.padStart(number)} | ${text}`.trimEnd();
  return [
    `  ${exactPlaceText(at)}`,
    ...(line !== undefined && before !== undefined && at.line > 1 ? [row(String(at.line - 1), source(before, frame))] : []),
    ...(line === undefined ? [] : [row(String(at.line), source(line, frame)), row('', frame.colour.bad(caret(line, at, frame)))]),
  ];
};

const source = (line: string, { width }: Frame): string => visible(line.replaceAll('\t', ' ')).slice(0, Math.max(20, width - 10));

const caret = (line: string, { column, length }: SourceRef, frame: Frame): string => {
  const from = Math.max(0, Math.min(column - 1, line.length));
  const shown = source(line, frame).length;
  const marks = Math.max(1, Math.min(length, line.length - from, shown - from));
  return from >= shown ? '' : `${' '.repeat(from)}${'^'.repeat(marks)}`;
};
