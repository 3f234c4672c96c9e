import { pointerSegments } from '#lib/json-pointer';
import { type FieldChange, type FieldPathText, isObject, type Json, leavesOf, type Origins, type Plan, type Provenance, readLeaves, type Step, type Wrote } from '#core/model';
import { below, placesIn } from './content-difference.ts';

/** A field of an object that is made, or that the server fills in when it is. */
export type MadeField = Omit<FieldChange, 'from'> & { readonly from?: Provenance };

type Place = { readonly path: string; readonly value: Json | undefined };

const inList = ({ path, value }: Place, at: number): Place => {
  const items = Array.isArray(value) ? (value as readonly Json[]) : [];
  const [place, item] = placesIn(items)[at] ?? [`[${at}]`, undefined];
  return { path: `${path}${place}`, value: item };
};

const into = (place: Place, segment: string): Place => {
  const { path, value } = place;
  if (Array.isArray(value)) return inList(place, Number(segment));
  return { path: below(path, segment), value: isObject(value) ? value[segment] : undefined };
};

const pathOf = (content: Json, pointer: string): FieldPathText => pointerSegments(pointer).reduce(into, { path: '', value: content } as Place).path as FieldPathText;

// A plan keeps the line of a value, and no column.
const provenanceOf = ({ writers }: Origins, wrote: Wrote | undefined): Provenance | undefined => {
  const writer = wrote && writers[wrote.writer];
  if (wrote === undefined || writer === undefined) return undefined;
  const { line } = wrote;
  return { says: writer.says, ...(writer.file === undefined || line === 0 ? {} : { at: { file: writer.file, line, column: 1, length: 1 } }) };
};

const filledIn = (content: Json, { defaults = [] }: Origins): readonly MadeField[] =>
  defaults.map((pointer) => ({ path: pathOf(content, pointer), verdict: 'ignore', reason: 'server-default', from: { says: 'server default' } }));

/** Every value of an object that a step makes with what wrote it, and the fields that the server fills in. */
export const madeFields = (step: Step, plan: Plan): readonly MadeField[] => {
  const content = step.content === undefined ? undefined : (plan.contents[step.content] as Json | undefined);
  if (content === undefined) return [];
  const origins = step.origins === undefined ? undefined : plan.origins?.[step.origins];
  const wrote = origins === undefined ? [] : readLeaves(origins.leaves);
  const written = leavesOf(content).map(([pointer, desired], leaf): MadeField => {
    const from = origins && provenanceOf(origins, wrote[leaf]);
    return { path: pathOf(content, pointer), desired, verdict: 'change', reason: step.because, ...(from === undefined ? {} : { from }) };
  });
  return [...written, ...(origins === undefined ? [] : filledIn(content, origins))];
};
