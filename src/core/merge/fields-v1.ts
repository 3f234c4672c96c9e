import { isObject, type Json, type JsonObject } from '#core/model';
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

// Most owners own what they owned before.
const spelt = new WeakMap<FieldSet, JsonObject>();

/** A set as `fieldsV1` of a managedFields entry, members in the server's order. */
export const toFieldsV1 = (set: FieldSet): JsonObject => {
  const known = spelt.get(set) ?? nodeOf(set);
  spelt.set(set, known);
  return known;
};

const spellingOf = (text: ElementText): ElementText | undefined => {
  if (text.startsWith('f:')) return text;
  const element = text === '.' ? undefined : parseElement(text);
  return element && elementText(element);
};

const isLeaf = (node: JsonObject): boolean => {
  for (const _ in node) return false;
  return true;
};

/** `tidy` stays true where all is spelt as we would spell it: known elements only, sorted, nothing twice. */
type Seen = { tidy: boolean };

// Says whether the node itself is a member: it has `.`, or nothing below it.
const readInto = (draft: SetDraft, node: JsonObject, seen: Seen): boolean => {
  let last: ElementText | undefined;
  for (const text in node) {
    if (text === '.') continue;
    seen.tidy &&= last === undefined || byElementText(last, text) < 0;
    last = text;
    readMember(draft, { text, child: node[text] }, seen);
  }
  const isNamed = Object.hasOwn(node, '.');
  seen.tidy &&= !isNamed || last !== undefined;
  return isNamed || isEmptySet(draft);
};

const readMember = (draft: SetDraft, { text, child }: { text: ElementText; child: Json | undefined }, seen: Seen): void => {
  const spelling = spellingOf(text);
  seen.tidy &&= spelling === text;
  if (spelling === undefined || !isObject(child)) return;
  if (isLeaf(child)) {
    draft.members.add(spelling);
    return;
  }
  const inner = setDraft();
  if (readInto(inner, child, seen)) draft.members.add(spelling);
  if (!isEmptySet(inner)) draft.children.set(spelling, inner);
};

/** The set that a `fieldsV1` describes. Elements of unknown kinds are left out. */
export const fromFieldsV1 = (fields: JsonObject): FieldSet => {
  const draft = setDraft();
  const seen = { tidy: true };
  readInto(draft, fields, seen);
  if (isEmptySet(draft)) return emptySet;
  if (seen.tidy) spelt.set(draft, fields);
  return draft;
};
