import { emptySet, type FieldSet, insertPath, isEmptySet, recursiveDifference, type SetDraft, setDraft, union } from './field-set.ts';
import { type ElementText, parseElement } from './path-element.ts';
import { deducedSchema, type ListSchema, type MapSchema, memberSchema, type TypeSchema } from './type-schema.ts';

type Visit = { readonly path: readonly ElementText[]; readonly set: FieldSet; readonly isWhole: boolean; readonly found: SetDraft };

const visitBelow = (visit: Visit, schemaOf: (element: ElementText) => TypeSchema | undefined): void => {
  for (const element of new Set([...visit.set.children.keys(), ...visit.set.members])) {
    const schema = schemaOf(element);
    const child = visit.set.children.get(element);
    if (schema === undefined) continue;
    const isWhole = visit.set.members.has(element) && child === undefined;
    findAtomic({ path: [...visit.path, element], set: child ?? emptySet, isWhole, found: visit.found }, schema);
  }
};

const isDeduced = (map: MapSchema): boolean => map.fields.size === 0 && map.additional?.() === deducedSchema;

const visitObject = (visit: Visit, map: MapSchema): void => {
  if (isDeduced(map)) return;
  if (!visit.isWhole && map.relationship === 'atomic') {
    if (!isEmptySet(visit.set)) insertPath(visit.found, visit.path);
    return;
  }
  visitBelow(visit, (text) => {
    const element = parseElement(text);
    return element && 'field' in element ? memberSchema(map, element.field) : map.additional?.();
  });
};

const visitList = (visit: Visit, list: ListSchema): void => {
  if (!visit.isWhole && list.relationship === 'atomic') insertPath(visit.found, visit.path);
  else visitBelow(visit, () => list.element());
};

const findAtomic = (visit: Visit, schema: TypeSchema): void => {
  if (schema.map) visitObject(visit, schema.map);
  else if (schema.scalar === undefined && schema.list) visitList(visit, schema.list);
};

/** A set in which values that have become atomic since it was written are owned as a whole (KEP-555, schema changes). */
export const reconciled = (set: FieldSet, schema: TypeSchema): FieldSet => {
  const found = setDraft();
  findAtomic({ path: [], set, isWhole: false, found }, schema);
  return isEmptySet(found) ? set : union(recursiveDifference(set, found), found);
};
