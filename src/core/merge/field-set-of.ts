import { isObject, type Json, type K8sObject } from '#core/model';
import { type FieldSet, isEmptySet, type SetDraft, setDraft } from './field-set.ts';
import { itemElements } from './list-items.ts';
import { hasNone } from './members.ts';
import type { ElementText } from './path-element.ts';
import { deducedSchema, type ListSchema, type MapSchema, memberSchema, partsFor, type TypeSchema } from './type-schema.ts';

type Target = { readonly draft: SetDraft; readonly element: ElementText };

const ownInto = ({ draft, element }: Target, value: Json, schema: TypeSchema): void => {
  const inner = setDraft();
  if (ownBelow(inner, value, schema)) draft.members.add(element);
  if (!isEmptySet(inner)) draft.children.set(element, inner);
};

// Fills in what is owned below a value, and says whether the value itself is owned.
const ownBelow = (draft: SetDraft, value: Json, schema: TypeSchema): boolean => {
  const parts = partsFor(schema, value);
  if (parts.map) return ownMembers(draft, value, parts.map);
  return parts.scalar !== undefined || (parts.list !== undefined && ownItems(draft, value, parts.list));
};

const ownMembers = (draft: SetDraft, value: Json, map: MapSchema): boolean => {
  if (map.relationship === 'atomic') return true;
  if (!isObject(value)) return false;
  for (const [name, member] of Object.entries(value)) {
    const element = `f:${name}`;
    ownInto({ draft, element }, member, memberSchema(map, name) ?? deducedSchema);
    if (member === null || (isObject(member) && hasNone(member)) || !map.fields.has(name)) draft.members.add(element);
  }
  return false;
};

// Items that stand twice are owned as one, without what is in them.
const ownItems = (draft: SetDraft, value: Json, list: ListSchema): boolean => {
  if (list.relationship === 'atomic') return true;
  if (!Array.isArray(value)) return false;
  const elements = itemElements(list, value);
  const twice = new Set(elements.filter((element, at) => elements.indexOf(element) !== at));
  for (const [at, element] of elements.entries()) {
    if (!twice.has(element)) ownInto({ draft, element }, value[at] as Json, list.element());
    draft.members.add(element);
  }
  return false;
};

/** Every leaf and item that an object mentions: what whoever applies it owns. */
export const fieldSetOf = (object: K8sObject, schema: TypeSchema): FieldSet => {
  const draft = setDraft();
  ownBelow(draft, object as Json, schema);
  return draft;
};
