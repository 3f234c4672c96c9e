type Scalar = null | boolean | number | string;

/**
 * One step into an object, as structured merge (KEP-555) addresses it: a member, a list item by its keys, a set's
 * element by its value, or a place in an atomic list.
 */
export type PathElement =
  | { readonly field: string }
  | { readonly key: Readonly<Record<string, Scalar>> }
  | { readonly value: Scalar }
  | { readonly index: number };

/** A way from an object's root to one field. */
export type FieldPath = readonly PathElement[];

const PLAIN_FIELD = /^[A-Za-z_$][\w$-]*$/;
const PLAIN_WORD = /^[A-Za-z_][\w./-]*$/;

const scalarText = (value: Scalar): string =>
  typeof value === 'string' && PLAIN_WORD.test(value) && !['true', 'false', 'null'].includes(value) ? value : JSON.stringify(value);

const keyText = (key: Readonly<Record<string, Scalar>>): string =>
  Object.keys(key)
    .sort()
    .map((name) => `${name}=${scalarText(key[name] ?? null)}`)
    .join(',');

const elementText = (element: PathElement, first: boolean): string => {
  if ('key' in element) return `[${keyText(element.key)}]`;
  if ('value' in element) return `[=${scalarText(element.value)}]`;
  if ('index' in element) return `[${element.index}]`;
  if (!PLAIN_FIELD.test(element.field)) return `[${JSON.stringify(element.field)}]`;
  return first ? element.field : `.${element.field}`;
};

/** `spec.containers[name=web].ports[containerPort=80,protocol=TCP]`, `metadata.labels["a.b/c"]`, `finalizers[=x]`, `args[2]`. */
export const fieldPathText = (path: FieldPath): string => path.map((element, at) => elementText(element, at === 0)).join('');

const TOKEN = /\.?([A-Za-z_$][\w$-]*)|\[((?:"(?:[^"\\]|\\.)*"|[^\]"])*)\]/y;
const PAIR = /([A-Za-z_][\w-]*)=("(?:[^"\\]|\\.)*"|[^,\]]*)(?:,|$)/y;

const scalarOf = (text: string): Scalar => {
  try {
    return JSON.parse(text) as Scalar;
  } catch {
    return text;
  }
};

const keyOf = (text: string): Record<string, Scalar> => {
  const key: Record<string, Scalar> = {};
  PAIR.lastIndex = 0;
  for (let pair = PAIR.exec(text); pair; pair = PAIR.exec(text)) key[pair[1] as string] = scalarOf(pair[2] as string);
  return key;
};

const bracketOf = (text: string): PathElement => {
  if (text.startsWith('"')) return { field: JSON.parse(text) as string };
  if (text.startsWith('=')) return { value: scalarOf(text.slice(1)) };
  return /^\d+$/.test(text) ? { index: Number(text) } : { key: keyOf(text) };
};

/** The path that {@link fieldPathText} wrote. */
export const parseFieldPath = (text: string): FieldPath => {
  const path: PathElement[] = [];
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text); token; token = TOKEN.exec(text)) {
    path.push(token[1] === undefined ? bracketOf(token[2] ?? '') : { field: token[1] });
  }
  return path;
};

const holdsKey = (item: unknown, key: Readonly<Record<string, Scalar>>): boolean =>
  item !== null && typeof item === 'object' && Object.keys(key).every((name) => (item as Record<string, unknown>)[name] === key[name]);

const into = (at: unknown, element: PathElement): unknown => {
  if (at === null || typeof at !== 'object') return undefined;
  if ('field' in element) return Object.hasOwn(at, element.field) ? (at as Record<string, unknown>)[element.field] : undefined;
  if (!Array.isArray(at)) return undefined;
  if ('index' in element) return at[element.index];
  if ('value' in element) return at.find((item) => item === element.value);
  return at.find((item) => holdsKey(item, element.key));
};

/** The value that stands at a path in an object, or undefined where there is none. */
export const valueAtFieldPath = (object: unknown, path: FieldPath): unknown => path.reduce(into, object);
