import { type FieldPathText, isObject, type Json, type JsonObject, type K8sObject, sameValue } from '#core/model';
import { fieldPathText, type PathElement } from '#lib/field-path';
import { hasNone, type Members } from './members.ts';
import { type ElementText, parseElement } from './path-element.ts';
import type { Settled } from './settled.ts';

/** One place in a field set, beside what is wanted and what is live there. */
type Holds = (node: JsonObject, wanted: Json | undefined, live: Json | undefined) => boolean;

const isLeaf = (node: JsonObject): boolean => {
  for (const text in node) if (text !== '.') return false;
  return true;
};

const leaf: JsonObject = {};

const sizeOf = (members: object): number => {
  let size = 0;
  for (const _ in members) size++;
  return size;
};

const isMember = (element: PathElement | undefined, wanted: Members): element is { readonly field: string } =>
  element !== undefined && 'field' in element && Object.hasOwn(wanted, element.field);

const isWantedItem = (item: Json, text: ElementText, node: Json | undefined): boolean => {
  const element = parseElement(text);
  if (element === undefined || !('key' in element)) return element !== undefined && 'value' in element && element.value === item;
  if (!isObject(item)) return false;
  for (const name in element.key) {
    const value = item[name];
    if (value === undefined ? isObject(node) && Object.hasOwn(node, `f:${name}`) : value !== element.key[name]) return false;
  }
  return true;
};

const isLiveItem = (item: Json, element: PathElement): boolean => {
  if (!('key' in element)) return 'value' in element && element.value === item;
  if (!isObject(item)) return false;
  for (const name in element.key) if (item[name] !== element.key[name]) return false;
  return true;
};

const placeAfter = (from: number, live: readonly Json[], element: PathElement): number => {
  for (let at = from; at < live.length; at++) if (isLiveItem(live[at] as Json, element)) return at;
  return -1;
};

const itemTexts = (node: JsonObject): readonly ElementText[] => Object.keys(node).filter((text) => text !== '.');

// Paths are followed only where settled values may have to be looked up by them.
const holderOf = (settled: Settled | undefined): Holds => {
  const path: PathElement[] = [];

  const isSettled = (live: Json | undefined): boolean => {
    const stored = settled?.[fieldPathText(path) as FieldPathText];
    return stored !== undefined && sameValue(stored, live ?? null);
  };

  const holds: Holds = (node, wanted, live) => {
    if (isLeaf(node)) return sameValue(wanted, live) || (wanted === null && live === undefined) || (settled !== undefined && isSettled(live));
    if (Array.isArray(wanted)) return Array.isArray(live) && holdsItems(node, wanted, live);
    return isObject(wanted) && isObject(live) && holdsMembers(node, wanted, live);
  };

  const holdsBelow = (element: PathElement, node: Json | undefined, pair: readonly [Json | undefined, Json | undefined]): boolean => {
    if (settled === undefined) return isObject(node) && holds(node, pair[0], pair[1]);
    path.push(element);
    const held = isObject(node) && holds(node, pair[0], pair[1]);
    path.pop();
    return held;
  };

  const holdsMembers = (node: JsonObject, wanted: Members, live: Members): boolean => {
    let left = sizeOf(wanted);
    for (const text in node) {
      if (text === '.') continue;
      const element = parseElement(text);
      if (!isMember(element, wanted) || !holdsBelow(element, node[text], [wanted[element.field], live[element.field]])) return false;
      left--;
    }
    return left === 0 || holdsEmpty(node, wanted, live);
  };

  // An empty associative list is owned by nobody, and takes nothing out of the live one.
  const holdsEmpty = (node: JsonObject, wanted: Members, live: Members): boolean =>
    Object.entries(wanted).every(([field, value]) => {
      if (Object.hasOwn(node, `f:${field}`)) return true;
      const isEmpty = Array.isArray(value) && value.length === 0;
      return isEmpty && (Array.isArray(live[field]) || (settled !== undefined && holdsBelow({ field }, leaf, [value, live[field]])));
    });

  // Item after item in the wanted order, which must be the live one too: a merge would change it otherwise.
  const holdsItems = (node: JsonObject, wanted: readonly Json[], live: readonly Json[]): boolean => {
    const texts = itemTexts(node);
    let at = -1;
    for (const item of wanted) {
      const text = texts.find((one) => isWantedItem(item, one, node[one])) ?? '';
      const element = parseElement(text);
      at = element === undefined ? -1 : placeAfter(at + 1, live, element);
      if (element === undefined || at < 0 || !holdsBelow(element, node[text], [item, live[at]])) return false;
    }
    return texts.length === wanted.length;
  };

  return holds;
};

const plain = holderOf(undefined);

const IDENTITY: ReadonlySet<string> = new Set(['name', 'namespace', 'uid', 'resourceVersion', 'creationTimestamp', 'generation', 'selfLink', 'managedFields']);

// What nobody owns is in no set.
const ownedPart = (object: K8sObject): Members => {
  const part: Record<string, Json> = {};
  const metadata: Record<string, Json> = {};
  for (const name in object) if (name !== 'apiVersion' && name !== 'kind' && name !== 'metadata') part[name] = object[name] as Json;
  for (const name in object.metadata) if (!IDENTITY.has(name)) metadata[name] = object.metadata[name as 'labels'] as Json;
  if (!hasNone(metadata)) part['metadata'] = metadata;
  return part;
};

/** What is wanted and what is live of one object, and which of its fields the server is known to store otherwise. */
export type Holding = { readonly wanted: K8sObject; readonly live: K8sObject; readonly manager: string; readonly settled: Settled | undefined };

/**
 * Whether applying what is wanted would change nothing, as managedFields alone prove it: the manager owns just the fields
 * that are wanted, and each has the wanted value. False proves nothing. It is one walk, and makes no path where all is held.
 */
export const isHeld = ({ wanted, live, manager, settled }: Holding): boolean => {
  const entry = live.metadata.managedFields?.find((one) => one.manager === manager && one.operation === 'Apply' && one.subresource === undefined);
  const part = ownedPart(wanted);
  if (entry === undefined) return hasNone(part);
  if (entry.apiVersion !== wanted.apiVersion) return false;
  const holds = settled === undefined ? plain : holderOf(settled);
  return holds(entry.fieldsV1, part, live as unknown as Json);
};
