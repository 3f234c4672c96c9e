import { isObject, type Json, type JsonObject } from '#core/model';
import { itemElement } from './list-items.ts';
import { type ElementText, elementText, fieldPathOf, serverPathText } from './path-element.ts';
import { type ListSchema, type MapSchema, memberSchema, partsFor, type ScalarType, type TypeSchema } from './type-schema.ts';

/** What a value breaks of its schema, in the words of an API server: path first. */
export type Problems = readonly string[];

// Nearly every value fits, so that its path is put together only where it does not.
type Place = { readonly above: Place; readonly name?: string; readonly element?: ElementText } | undefined;
type Check = { readonly found: string[]; readonly mayRepeat: boolean };

const fits: Readonly<Record<ScalarType, (value: Json) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  untyped: (value) => typeof value !== 'object',
};

const wanted: Readonly<Record<ScalarType, string>> = { string: 'string', number: 'numeric (int or float)', boolean: 'boolean', untyped: 'any scalar' };

const pathOf = (place: Place): readonly ElementText[] => (place === undefined ? [] : [...pathOf(place.above), place.element ?? `f:${place.name}`]);

const note = ({ found }: Check, at: Place, text: string): void => {
  found.push(at === undefined ? text : `${serverPathText(fieldPathOf(pathOf(at)))}: ${text}`);
};

const checkAt = (check: Check, at: Place, { value, schema }: { value: Json; schema: TypeSchema }): void => {
  if (value === null) return;
  const { map, scalar, list } = partsFor(schema, value);
  if (map) {
    if (isObject(value)) checkMembers(check, at, { value, map });
    else note(check, at, `expected map, got ${JSON.stringify(value)}`);
  } else if (scalar) {
    if (!fits[scalar](value)) note(check, at, `expected ${wanted[scalar]}, got ${JSON.stringify(value)}`);
  } else checkList(check, at, { value, list });
};

const checkList = (check: Check, at: Place, { value, list }: { value: Json; list: ListSchema | undefined }): void => {
  if (list === undefined) note(check, at, 'schema error: invalid atom');
  else if (Array.isArray(value)) checkItems(check, at, { items: value, list });
  else note(check, at, `expected list, got ${JSON.stringify(value)}`);
};

const checkMembers = (check: Check, above: Place, { value, map }: { value: JsonObject; map: MapSchema }): void => {
  for (const name of Object.keys(value)) {
    const at = { above, name };
    const schema = memberSchema(map, name);
    if (schema === undefined) note(check, at, 'field not declared in schema');
    else checkAt(check, at, { value: value[name] as Json, schema });
  }
};

const noElement = (list: ListSchema, item: Json): string => {
  if (list.relationship === 'set') {
    if (item === null) return "associative list without keys has an element that's an explicit null";
    return Array.isArray(item) ? 'not supported: associative list with lists as elements' : "associative list without keys has an element that's a map type";
  }
  if (!isObject(item)) return `associative list with keys may not have ${item === null ? 'a null element' : 'non-map elements'}`;
  const keys = list.keys.map((key) => JSON.stringify(key)).join(' ');
  return `associative list with keys has an element that omits all key fields [${keys}] (and doesn't have default values for any key fields)`;
};

const checkItems = (check: Check, above: Place, { items, list }: { items: readonly Json[]; list: ListSchema }): void => {
  const schema = list.element();
  const seen = new Set<ElementText>();
  for (const [index, value] of items.entries()) {
    const element = list.relationship === 'atomic' ? elementText({ index }) : itemElement(list, value);
    if (element === undefined) {
      note(check, above, `element ${index}: ${noElement(list, value)}`);
      continue;
    }
    if (seen.has(element) && !check.mayRepeat) note(check, above, `duplicate entries for key ${serverPathText(fieldPathOf([element]))}`);
    seen.add(element);
    checkAt(check, { above, element }, { value, schema });
  }
};

/** What of an object its schema does not allow; items of a live object may stand twice, those of an applied one may not. */
export const problemsOf = (object: Json, schema: TypeSchema, { mayRepeat }: { readonly mayRepeat: boolean }): Problems => {
  const check: Check = { found: [], mayRepeat };
  checkAt(check, undefined, { value: object, schema });
  return check.found;
};
