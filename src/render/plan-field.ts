import type { FieldChange, Json } from '#core/model';
import type { Frame } from './frame.ts';
import { columns, cut, pad, type Sided } from './layout.ts';
import { placeText } from './place-text.ts';
import { visible } from './sanitize.ts';
import { textDiff } from './text-diff.ts';
import { isSealed, unsealed, valueText } from './value-text.ts';
import { fieldReason } from './words.ts';
import { yamlLines } from './yaml-text.ts';

const INDENT = ' '.repeat(8);
const LONGEST_INLINE = 44;
const LONGEST_BLOCK = 12;

const isLong = (value: Json | undefined): value is string => typeof value === 'string' && value.includes('\n');

const isShort = (field: FieldChange): boolean => !isLong(field.live) && !isLong(field.desired) && columns(inline(field)) <= LONGEST_INLINE;

const inline = (field: FieldChange): string => {
  if (field.verdict === 'ignore') return `${field.live === undefined ? '' : `${valueText(field.live)} -> `}(the server decides)`;
  return `${valueText(field.live)} -> ${valueText(field.desired)}`;
};

/** The changed fields of a step: path and values at the left, who asked for it and where at the right. */
export const fieldLines = (fields: readonly FieldChange[], frame: Frame): readonly Sided[] => {
  const short = fields.filter(isShort);
  const pathWidth = Math.min(48, Math.max(0, ...short.map((field) => columns(visible(field.path)))));
  const provenance = provenances(fields);
  return fields.flatMap((field) =>
    isShort(field)
      ? [{ left: `${INDENT}${pad(visible(field.path), pathWidth)}  ${inline(field)}`, right: provenance(field) }]
      : blockOf(field, provenance(field), frame),
  );
};

const provenances = (fields: readonly FieldChange[]): ((field: FieldChange) => string) => {
  const width = Math.max(...fields.map((field) => columns(visible(field.from.says))));
  const reasonWidth = Math.max(...fields.map((field) => columns(fieldReason(field))));
  return (field) => {
    const reason = reasonWidth === 0 ? '' : `${pad(fieldReason(field), reasonWidth)}  `;
    return `${reason}${pad(visible(field.from.says), width)}  ${placeText(field.from.at)}`.trimEnd();
  };
};

const blockOf = (field: FieldChange, right: string, frame: Frame): readonly Sided[] => {
  const path = `${INDENT}${visible(field.path)}`;
  if (isLong(field.live) && isLong(field.desired)) return [{ left: path, right }, ...diffOf(field.live, field.desired, frame)];
  const lines = [...side('-', field.live, frame), ...side('+', field.desired, frame)];
  const last = lines.at(-1);
  return [{ left: path }, ...lines.slice(0, -1), ...(last === undefined ? [] : [{ ...last, right }])];
};

const diffOf = (before: string, after: string, frame: Frame): readonly Sided[] =>
  folded(
    textDiff(before, after).map(({ mark, text }) => ({ left: `${INDENT}  ${mark} ${text}`, ...painted(mark, frame) })),
    frame,
  );

const painted = (mark: '-' | '+' | ' ', { colour }: Frame): Pick<Sided, 'paint'> =>
  mark === ' ' ? {} : { paint: mark === '-' ? colour.removed : colour.added };

const side = (mark: '-' | '+', value: Json | undefined, frame: Frame): readonly Sided[] => {
  if (value === undefined) return [];
  return folded(
    linesOf(value).map((line) => ({ left: `${INDENT}  ${mark} ${line}`, ...painted(mark, frame) })),
    frame,
  );
};

const linesOf = (value: Json): readonly string[] => {
  if (typeof value === 'string' && !isSealed(value)) return value.replace(/\n$/, '').split('\n').map(visible);
  return typeof value === 'object' && value !== null ? yamlLines(unsealed(value)) : [valueText(value)];
};

/** The first lines, and how many more there are. */
export const folded = (lines: readonly Sided[], { expand, width }: Frame): readonly Sided[] => {
  if (expand === true) return lines;
  const kept = lines.length > LONGEST_BLOCK + 1 ? lines.slice(0, LONGEST_BLOCK) : lines;
  const more = lines.length - kept.length;
  const indent = ' '.repeat(columns(lines[0]?.left ?? '') - columns((lines[0]?.left ?? '').trimStart()));
  return [...kept.map((line) => ({ ...line, left: cut(line.left, width) })), ...(more > 0 ? [{ left: `${indent}… ${more} more lines` }] : [])];
};
