import { type FieldPath, parseFieldPath } from '#lib/field-path';
import { byText, type Failure, type FieldPathText, type Fixed, isObject, type Note, type Preview, type SourceRef, type Step } from '#core/model';
import type { Trio } from './input.ts';
import { provenanceOf } from './provenance.ts';

const isWithin = (outer: FieldPath, inner: FieldPath): boolean => outer.length <= inner.length && outer.every((element, at) => JSON.stringify(element) === JSON.stringify(inner[at]));

const meets = (one: FieldPath, other: FieldPath): boolean => isWithin(one, other) || isWithin(other, one);

const fixedIn = (preview: Preview | undefined): readonly Fixed[] => {
  if (preview?.known !== 'predicted' && preview?.known !== 'no') return [];
  return preview.fixed ?? [];
};

/** What the rule of the kind's definition says that forbids to change a field of an object that is there; undefined where none does. */
export const fixedBy = (preview: Preview | undefined, path: FieldPathText): string | undefined =>
  fixedIn(preview).find(({ paths }) => paths.some((fixed) => meets(parseFieldPath(fixed), parseFieldPath(path))))?.says;

const SERVER_PATH = /([^.[\]]+)|\[([^\]]*)\]/g;

const elementOf = (value: unknown, text: string): FieldPath[number] => (Array.isArray(value) && /^\d+$/.test(text) ? { index: Number(text) } : { field: text });

const into = (value: unknown, element: FieldPath[number]): unknown => {
  if ('index' in element) return Array.isArray(value) ? value[element.index] : undefined;
  return isObject(value) && 'field' in element ? value[element.field] : undefined;
};

/** The path that a server's spelling of a field means in an object: `spec.parts[0].name`, `spec.labels[app]`. */
export const serverPath = (object: unknown, field: string): FieldPath => {
  const path: FieldPath[number][] = [];
  let value = object;
  for (const [, name, key] of field.matchAll(SERVER_PATH)) {
    const element = elementOf(value, name ?? key ?? '');
    path.push(element);
    value = into(value, element);
  }
  return path;
};

/** Where the value of a field was written, which a server named; undefined where nobody wrote it. */
export const placeOf = ({ desired }: Trio, field: string | undefined): SourceRef | undefined => {
  if (desired === undefined || field === undefined || field === '<nil>' || field === '') return undefined;
  return provenanceOf(desired, serverPath(desired.object, field)).at;
};

const placed = (trio: Trio, field: string): Pick<Note, 'object' | 'cluster' | 'at'> => {
  const at = placeOf(trio, field) ?? trio.desired?.template?.document.at;
  return { object: trio.at.object, cluster: trio.at.cluster, ...(at === undefined ? {} : { at }) };
};

const foreseenNotes = (trio: Trio): readonly Note[] => {
  const { preview, at } = trio;
  if (preview?.known !== 'predicted' && preview?.known !== 'verified') return [];
  const dropped = (preview.dropped ?? []).toSorted(byText).map(
    (field): Note => ({ kind: 'drops-fields', ...placed(trio, field), says: `${at.cluster} does not keep ${field} of ${at.object}: the definition of its kind has no such field` }),
  );
  const unjudged = (preview.known === 'verified' ? [] : (preview.unjudged ?? [])).map(
    ({ field, rule, because }): Note => ({ kind: 'unjudged', ...placed(trio, field), says: `the rule \`${rule}\` on ${field} of ${at.object} could not be evaluated here: ${because}` }),
  );
  return [...dropped, ...unjudged];
};

/** A finding with what its preview is worth saying of it, where something is done. */
export const foresaid = <Found extends { readonly draft?: unknown; readonly notes: readonly Note[] }>(trio: Trio, found: Found): Found =>
  found.draft === undefined ? found : { ...found, notes: [...found.notes, ...foreseenNotes(trio)] };

/** Why a step could not be verified, where that is known. */
export const unverifiedBy = (preview: Preview | undefined): Pick<Step, 'unverified'> =>
  preview?.known === 'predicted' && preview.unverified !== undefined ? { unverified: preview.unverified } : {};

/** The first field that a failure is about and that somebody wrote. */
export const placeOfFailure = (trio: Trio, { causes = [] }: Failure): SourceRef | undefined =>
  causes.reduce<SourceRef | undefined>((found, { field }) => found ?? placeOf(trio, field), undefined);
