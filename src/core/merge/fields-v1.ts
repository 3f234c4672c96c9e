import { isObject, type JsonObject } from '#core/model';
import { emptySet, type FieldSet, isEmptySet, type SetDraft, setDraft } from './field-set.ts';
import { byElementText, type ElementText, elementText, parseElement } from './path-element.ts';

const nodeOf = (set: FieldSet): JsonObject => {
  const node: Record<string, JsonObject> = {};
  for (const element of [...new Set([...set.members, ...set.children.keys()])].sort(byElementText)) {
    const child = set.children.get(element);
    const self: JsonObject = child !== undefined && set.members.has(element) ? { '.': {} } : {};
    node[element] = child === undefined ? self : { ...self, ...nodeOf(child) };
  }
  return node;
};

/** A set as `fieldsV1` of a managedFields entry, members in the server's order. */
export const toFieldsV1 = (set: FieldSet): JsonObject => nodeOf(set);

const spellingOf = (text: ElementText): ElementText | undefined => {
  if (text.startsWith('f:')) return text;
  const element = text === '.' ? undefined : parseElement(text);
  return element && elementText(element);
};

// Says whether the node itself is a member: it has `.`, or nothing below it.
const readInto = (draft: SetDraft, node: JsonObject): boolean => {
  for (const [text, child] of Object.entries(node)) {
    const spelling = spellingOf(text);
    if (spelling === undefined || !isObject(child)) continue;
    const inner = setDraft();
    if (readInto(inner, child)) draft.members.add(spelling);
    if (!isEmptySet(inner)) draft.children.set(spelling, inner);
  }
  return Object.hasOwn(node, '.') || isEmptySet(draft);
};

/** The set that a `fieldsV1` describes. Elements of unknown kinds are left out. */
export const fromFieldsV1 = (fields: JsonObject): FieldSet => {
  const draft = setDraft();
  readInto(draft, fields);
  return isEmptySet(draft) ? emptySet : draft;
};
