import { isObject, type Json } from '#core/model';
import { itemElement } from './list-items.ts';
import { type ElementText, elementText, fieldPathOf, serverPathText } from './path-element.ts';
import { type ListSchema, type MapSchema, memberSchema, partsFor, type ScalarType, type TypeSchema } from './type-schema.ts';

/** What a value breaks of its schema, in the words of an API server: path first. */
export type Problems = readonly string[];

type Check = { readonly path: readonly ElementText[]; readonly mayRepeat: boolean };

const fits: Readonly<Record<ScalarType, (value: Json) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  untyped: (value) => typeof value !== 'object',
};

const wanted: Readonly<Record<ScalarType, string>> = { string: 'string', number: 'numeric (int or float)', boolean: 'boolean', untyped: 'any scalar' };

const says = ({ path }: Check, text: string): Problems => [path.length === 0 ? text : `${serverPathText(fieldPathOf(path))}: ${text}`];

const into = (check: Check, element: ElementText): Check => ({ ...check, path: [...check.path, element] });

const problemsAt = (value: Json, schema: TypeSchema, check: Check): Problems => {
  const parts = partsFor(schema, value);
  if (value === null) return [];
  if (parts.map) return isObject(value) ? memberProblems(value, parts.map, check) : says(check, `expected map, got ${JSON.stringify(value)}`);
  if (parts.scalar) return fits[parts.scalar](value) ? [] : says(check, `expected ${wanted[parts.scalar]}, got ${JSON.stringify(value)}`);
  if (!parts.list) return says(check, 'schema error: invalid atom');
  return Array.isArray(value) ? itemProblems(value, parts.list, check) : says(check, `expected list, got ${JSON.stringify(value)}`);
};

const memberProblems = (value: Readonly<Record<string, Json>>, map: MapSchema, check: Check): Problems =>
  Object.entries(value).flatMap(([name, member]) => {
    const at = into(check, `f:${name}`);
    const schema = memberSchema(map, name);
    return schema === undefined ? says(at, 'field not declared in schema') : problemsAt(member, schema, at);
  });

const noElement = (list: ListSchema, item: Json): string => {
  if (list.relationship === 'set') {
    if (item === null) return "associative list without keys has an element that's an explicit null";
    return Array.isArray(item) ? 'not supported: associative list with lists as elements' : "associative list without keys has an element that's a map type";
  }
  if (!isObject(item)) return `associative list with keys may not have ${item === null ? 'a null element' : 'non-map elements'}`;
  const keys = list.keys.map((key) => JSON.stringify(key)).join(' ');
  return `associative list with keys has an element that omits all key fields [${keys}] (and doesn't have default values for any key fields)`;
};

const itemProblems = (items: readonly Json[], list: ListSchema, check: Check): Problems => {
  const seen = new Set<ElementText>();
  return items.flatMap((item, index) => {
    if (list.relationship === 'atomic') return problemsAt(item, list.element(), into(check, elementText({ index })));
    const element = itemElement(list, item);
    if (element === undefined) return says(check, `element ${index}: ${noElement(list, item)}`);
    const repeated = seen.has(element) && !check.mayRepeat;
    seen.add(element);
    return [
      ...(repeated ? says(check, `duplicate entries for key ${serverPathText(fieldPathOf([element]))}`) : []),
      ...problemsAt(item, list.element(), into(check, element)),
    ];
  });
};

/** What of an object its schema does not allow; items of a live object may stand twice, those of an applied one may not. */
export const problemsOf = (object: Json, schema: TypeSchema, options: { readonly mayRepeat: boolean }): Problems =>
  problemsAt(object, schema, { path: [], mayRepeat: options.mayRepeat });
