import type { FieldPath } from '#lib/field-path';
import { assertNever, type DesiredObject, type Edited, type JsonPointer, type K8sObject, type Origin, type Provenance, policyText } from '#core/model';
import { pointerTo } from './value-at.ts';

const covers = (outer: JsonPointer, inner: JsonPointer): boolean => inner === outer || inner.startsWith(`${outer}/`);

const longest = (edits: readonly Edited[]): Edited | undefined =>
  edits.reduce<Edited | undefined>((best, edit) => (best === undefined || edit.pointer.length >= best.pointer.length ? edit : best), undefined);

/** Who wrote the value at a pointer: the longest edit that covers it; else, for a value seen as a whole, an edit inside it; else the template. */
export const originAt = (desired: DesiredObject, pointer: JsonPointer): Origin | undefined => {
  const covering = longest(desired.edited.filter((edit) => covers(edit.pointer, pointer)));
  const inside = longest(desired.edited.filter((edit) => covers(pointer, edit.pointer)));
  return (covering ?? inside)?.origin;
};

/** The same for a path, which may name list items by their keys. */
export const originOf = (desired: DesiredObject, path: FieldPath): Origin | undefined => originAt(desired, pointerTo(desired.object, path));

/** Where a field's value comes from, in words and as a place. */
export const provenanceOf = (desired: DesiredObject, path: FieldPath, origin = originOf(desired, path)): Provenance =>
  writtenBy(desired, origin, (template) => pointerTo(template, path));

/** The same for a pointer into the object. */
export const provenanceAt = (desired: DesiredObject, pointer: JsonPointer): Provenance => writtenBy(desired, originAt(desired, pointer), () => pointer);

const writtenBy = (desired: DesiredObject, origin: Origin | undefined, inTemplate: (template: K8sObject) => JsonPointer): Provenance => {
  if (origin === undefined) return fromTemplate(desired, inTemplate);
  switch (origin.from) {
    case 'template':
      return { says: 'template', at: origin.at };
    case 'placement':
      return { says: 'placement', at: origin.at };
    case 'override':
      return { says: policyText(origin.policy), at: origin.at };
    case 'fleet':
      return { says: 'fleet' };
    default:
      return assertNever(origin);
  }
};

const fromTemplate = ({ template }: DesiredObject, inTemplate: (template: K8sObject) => JsonPointer): Provenance =>
  template === undefined ? { says: 'fleet' } : { says: 'template', at: template.document.locate(inTemplate(template.object)) };
