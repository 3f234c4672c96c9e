import { byText, type Note, type Plan } from '#core/model';
import type { Frame } from './frame.ts';
import { type Sided, sideBySide, wrap } from './layout.ts';
import { placeText } from './place-text.ts';
import { visible } from './sanitize.ts';
import { noteOrder } from './words.ts';

const MOST = 10;

const cutList = <Item>(items: readonly Item[], { expand }: Frame): { readonly shown: readonly Item[]; readonly more: number } => {
  const shown = expand === true || items.length <= MOST ? items : items.slice(0, MOST);
  return { shown, more: items.length - shown.length };
};

const noteLine = (note: Note, { colour }: Frame): Sided => ({
  left: `    ${visible(note.says)}`,
  right: placeText(note.at),
  ...(note.kind === 'refused' ? { paint: colour.bad } : {}),
});

/** What was considered and not done; the first ten of each kind. */
export const noteLines = ({ notes }: Plan, frame: Frame): readonly string[] => {
  if (notes.length === 0) return [];
  const kinds = [...new Set(notes.map((note) => note.kind))].sort((one, other) => noteOrder[one] - noteOrder[other]);
  const rows = kinds.flatMap((kind): readonly Sided[] => {
    const { shown, more } = cutList(
      notes.filter((note) => note.kind === kind),
      frame,
    );
    return [...shown.map((note) => noteLine(note, frame)), ...(more > 0 ? [{ left: `    … ${more} more of the kind "${kind}"` }] : [])];
  });
  return ['Not done, and why:', ...sideBySide(rows, frame.width, frame.colour.faint), ''];
};

/** What needs consent by name, under the flag that gives it. */
export const hazardLines = ({ hazards }: Plan, frame: Frame): readonly string[] => {
  if (hazards.length === 0) return [];
  const kinds = [...new Set(hazards.map((hazard) => hazard.kind))].sort(byText);
  const lines = kinds.flatMap((kind) => {
    const { shown, more } = cutList(
      hazards.filter((hazard) => hazard.kind === kind),
      frame,
    );
    const says = shown.flatMap((hazard) => wrap(visible(hazard.says), frame.width - 6).map((line) => `      ${line}`));
    return [`    ${frame.colour.bad(`--allow ${kind}`)}`, ...says, ...(more > 0 ? [`      … ${more} more`] : [])];
  });
  return [frame.colour.strong('Needs your consent:'), ...lines, ''];
};

/** Which hazards the spec consents to beforehand, counted by kind. */
export const allowedKinds = ({ allowed = [] }: Pick<Plan, 'allowed'>): string => [...Map.groupBy(allowed, ({ kind }) => kind)].map(([kind, own]) => `${kind} (${own.length})`).sort(byText).join(', ');

/** The same as lines; with `--expand` each of them. */
export const allowedLines = ({ allowed = [] }: Plan, { expand, width }: Frame): readonly string[] => {
  if (allowed.length === 0) return [];
  const says = expand === true ? allowed.flatMap((hazard) => wrap(visible(hazard.says), width - 4).map((line) => `    ${line}`)) : [];
  return [...wrap(`Consented to by the spec: ${allowedKinds({ allowed })}`, width), ...says, ''];
};
