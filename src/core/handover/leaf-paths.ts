import { type FieldPath, fieldPathText } from '#lib/field-path';
import { type FieldPathText, isObject, type JsonObject } from '#core/model';

type Element = FieldPath[number];

const elementOf = (text: string): Element | undefined => {
  const rest = text.slice(2);
  switch (text.slice(0, 2)) {
    case 'f:':
      return { field: rest };
    case 'k:':
      return { key: JSON.parse(rest) } as Element;
    case 'v:':
      return { value: JSON.parse(rest) } as Element;
    case 'i:':
      return { index: Number(rest) };
    default:
      return undefined;
  }
};

const below = (tree: JsonObject, path: FieldPath): readonly FieldPath[] => {
  const members = Object.entries(tree).flatMap(([text, node]) => {
    const element = elementOf(text);
    return element === undefined || !isObject(node) ? [] : [[element, node] as const];
  });
  if (members.length === 0) return path.length === 0 ? [] : [path];
  return members.flatMap(([element, node]) => below(node, [...path, element]));
};

/** The fields of a FieldsV1 tree that have no field below them, as people write them. */
export const leafPaths = (fieldsV1: JsonObject): readonly FieldPathText[] => below(fieldsV1, []).map((path) => fieldPathText(path) as FieldPathText);
