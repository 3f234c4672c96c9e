import { createTwoFilesPatch } from 'diff';
import type { SourceEdit, SourceEdits } from '#core/model';
import type { Frame, View } from './frame.ts';
import { counted } from './layout.ts';
import { visible } from './sanitize.ts';

const CONTEXT = 3;

// Lines around a change may be of another object of the file.
const contextOf = (before: string): number => (/kind\W+Secret/.test(before) ? 0 : CONTEXT);

const paintOf = (line: string, { colour }: Frame): string => {
  if (line.startsWith('+') && !line.startsWith('+++')) return colour.good(visible(line));
  return line.startsWith('-') && !line.startsWith('---') ? colour.bad(visible(line)) : visible(line);
};

const patchText = ({ file, before, after }: SourceEdit): string =>
  createTwoFilesPatch(before === '' ? '/dev/null' : `a/${file}`, `b/${file}`, before, after ?? '', undefined, undefined, { context: contextOf(before) })
    .split('\n')
    .filter((line) => !line.startsWith('====') && line !== '')
    .join('\n');

/** Changes of source files as a patch, and whether they are written. */
export const sourceEditsText: View<SourceEdits> = ({ edits, written }, frame) => {
  const said = edits.length === 0 ? 'The source says so already.' : written ? `${counted(edits.length, 'file')} written.` : `${counted(edits.length, 'file')} would be written.`;
  const patches = edits.flatMap((edit) => patchText(edit).split('\n').map((line) => paintOf(line, frame)));
  return `${[...patches, ...(edits.length === 0 ? [] : ['']), frame.colour.strong(said)].join('\n')}\n`;
};

/** The same for machines: of each file only what changes, never the whole of it. */
export const patchesOf = ({ edits, written }: SourceEdits): { readonly edits: readonly { readonly file: string; readonly patch: string }[]; readonly written: boolean } => ({
  edits: edits.map((edit) => ({ file: edit.file, patch: patchText(edit) })),
  written,
});
