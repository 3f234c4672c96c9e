import { type FieldSet, insertPath, isEmptySet, recursiveDifference, type SetDraft, setDraft, union } from './field-set.ts';
import { type ElementText, parseElement } from './path-element.ts';
import { deducedSchema, type ListSchema, type MapSchema, memberSchema, type TypeSchema } from './type-schema.ts';

type Visit = { readonly path: readonly ElementText[]; readonly set: FieldSet; readonly found: SetDraft };

// A member with nothing below it is owned as a whole already.
const visitBelow = ({ path, set, found }: Visit, schemaOf: (element: ElementText) => TypeSchema | undefined): void => {
  for (const [element, child] of set.children) {
    const schema = schemaOf(element);
    if (schema !== undefined) findAtomic({ path: [...path, element], set: child, found }, schema);
  }
};

const isDeduced = (map: MapSchema): boolean => map.fields.size === 0 && map.additional?.() === deducedSchema;

const visitObject = (visit: Visit, map: MapSchema): void => {
  if (isDeduced(map)) return;
  if (map.relationship === 'atomic') {
    insertPath(visit.found, visit.path);
    return;
  }
  visitBelow(visit, (text) => {
    const element = parseElement(text);
    return element && 'field' in element ? memberSchema(map, element.field) : map.additional?.();
  });
};

const visitList = (visit: Visit, list: ListSchema): void => {
  if (list.relationship === 'atomic') insertPath(visit.found, visit.path);
  else visitBelow(visit, () => list.element());
};

const findAtomic = (visit: Visit, schema: TypeSchema): void => {
  if (schema.map) visitObject(visit, schema.map);
  else if (schema.scalar === undefined && schema.list) visitList(visit, schema.list);
};

/** A set in which values that have become atomic since it was written are owned as a whole (KEP-555, schema changes). */
export const reconciled = (set: FieldSet, schema: TypeSchema): FieldSet => {
  const found = setDraft();
  findAtomic({ path: [], set, found }, schema);
  return isEmptySet(found) ? set : union(recursiveDifference(set, found), found);
};
