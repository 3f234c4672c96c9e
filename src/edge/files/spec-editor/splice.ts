import type { Document, Node, Pair, ToStringOptions, YAMLMap, YAMLSeq } from 'yaml';
import { safeNode } from './safe-node.ts';

/** One change of a YAML text: what is at a path gets an item more, loses one, or is set. */
export type Change =
  | { readonly change: 'append'; readonly path: readonly (string | number)[]; readonly value: unknown }
  | { readonly change: 'set'; readonly path: readonly (string | number)[]; readonly value: unknown }
  | { readonly change: 'remove'; readonly path: readonly (string | number)[] };

type Yaml = typeof import('yaml');
/** A text with one of its documents, and the library that reads it. */
export type Page = { readonly yaml: Yaml; readonly text: string; readonly document: Document.Parsed };

type Cut = { readonly start: number; readonly end: number; readonly put: string };

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

const lineEnd = (text: string, offset: number): number => {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const found = text.indexOf('\n', offset);
  return found < 0 ? text.length : found + 1;
};

const column = (text: string, offset: number): number => offset - lineStart(text, offset);

const startOf = (node: Node): number => node.range?.[0] ?? 0;
const endOf = (node: Node): number => node.range?.[1] ?? 0;

const written = ({ yaml, document }: Page, value: unknown, options: ToStringOptions = {}): string => {
  const alone = new yaml.Document(null, { schema: 'yaml-1.1' });
  alone.contents = safeNode(yaml, document, value) as never;
  return alone.toString({ lineWidth: 0, ...options }).trimEnd();
};

const inFlow = (page: Page, value: unknown): string => written(page, value, { collectionStyle: 'flow' });

/** Lines of a value in block style, each behind an indentation, the first one behind another. */
const block = (page: Page, value: unknown, [first, rest]: readonly [string, string]): string =>
  `${written(page, value)
    .split('\n')
    .map((line, at) => (line === '' ? line : (at === 0 ? first : rest) + line))
    .join('\n')}\n`;

const insertion = ({ text }: Page, at: number, put: string): Cut => ({ start: at, end: at, put: at > 0 && text[at - 1] !== '\n' ? `\n${put}` : put });

const itemText = (page: Page, value: unknown, indent: number): string => block(page, value, [`${' '.repeat(indent)}- `, ' '.repeat(indent + 2)]);

const pairAt = (page: Page, path: readonly (string | number)[]): Pair<Node, Node | null> | undefined => {
  const map = page.document.getIn(path.slice(0, -1), true);
  return page.yaml.isMap(map)
    ? (map.items.find((pair) => page.yaml.isScalar(pair.key) && pair.key.value === path.at(-1)) as Pair<Node, Node | null> | undefined)
    : undefined;
};

const isEmptyList = ({ yaml }: Page, node: unknown): boolean =>
  (yaml.isSeq(node) && node.items.length === 0) || (yaml.isScalar(node) && node.value === null);

/** `key: []` or `key:` becomes `key:` with the item below; a comment on the line stays. */
const fillEmpty = (page: Page, path: readonly (string | number)[], value: unknown): Cut[] => {
  const pair = pairAt(page, path);
  if (pair === undefined) return [];
  const { text } = page;
  const cut =
    pair.value && endOf(pair.value) > startOf(pair.value)
      ? [{ start: startOf(pair.value) - (text[startOf(pair.value) - 1] === ' ' ? 1 : 0), end: endOf(pair.value), put: '' }]
      : [];
  return [
    ...cut,
    insertion(
      page,
      lineEnd(text, Math.max(endOf(pair.key), pair.value ? endOf(pair.value) : 0)),
      itemText(page, value, column(text, startOf(pair.key)) + 2),
    ),
  ];
};

/** One more member or item before the bracket that closes a collection in flow style. */
const intoFlow = (page: Page, collection: Node, put: string): Cut[] => {
  const close = endOf(collection) - 1;
  const inner = page.text.slice(startOf(collection) + 1, close);
  const end = close - (inner.length - inner.trimEnd().length);
  if (inner.trim() === '') return [{ start: end, end: close, put: ` ${put} ` }];
  return [{ start: end, end, put: inner.trimEnd().endsWith(',') ? ` ${put}` : `, ${put}` }];
};

/** Without one of the parts of a collection in flow style, and without the comma that goes with it. */
const outOfFlow = (parts: readonly { readonly start: number; readonly end: number }[], index: number): Cut[] => {
  const [before, part, after] = [parts[index - 1], parts[index], parts[index + 1]];
  if (part === undefined) return [];
  if (before) return [{ start: before.end, end: part.end, put: '' }];
  return [{ start: part.start, end: after ? after.start : part.end, put: '' }];
};

const append = (page: Page, path: readonly (string | number)[], value: unknown): Cut[] => {
  const list = page.document.getIn(path, true);
  if (list === undefined) return set(page, path, [value]);
  if (isEmptyList(page, list)) return fillEmpty(page, path, value);
  if (!page.yaml.isSeq(list)) return [];
  if (list.flow) return intoFlow(page, list as unknown as Node, inFlow(page, value));
  const last = (list as YAMLSeq<Node>).items.at(-1);
  return last === undefined
    ? []
    : [insertion(page, lineEnd(page.text, endOf(last)), itemText(page, value, column(page.text, startOf(list as unknown as Node))))];
};

const set = (page: Page, path: readonly (string | number)[], value: unknown): Cut[] => {
  const { text } = page;
  const old = page.document.getIn(path, true);
  if (page.yaml.isScalar(old) && endOf(old as Node) > startOf(old as Node))
    return [{ start: startOf(old as Node), end: endOf(old as Node), put: written(page, value) }];
  const map = page.document.getIn(path.slice(0, -1), true);
  if (old !== undefined || !page.yaml.isMap(map)) return [];
  if (map.flow) return intoFlow(page, map as unknown as Node, inFlow(page, { [String(path.at(-1))]: value }).replace(/^\{\s*|\s*\}$/g, ''));
  if (map.items.length === 0) return [];
  const indent = ' '.repeat(column(text, startOf(map as unknown as Node)));
  return [insertion(page, lineEnd(text, endOf(map as unknown as Node)), block(page, { [String(path.at(-1))]: value }, [indent, indent]))];
};

const removeItem = (page: Page, list: YAMLSeq<Node>, path: readonly (string | number)[]): Cut[] => {
  const { text } = page;
  const item = list.items[Number(path.at(-1))];
  if (item === undefined) return [];
  if (list.flow)
    return outOfFlow(
      list.items.map((one) => ({ start: startOf(one), end: endOf(one) })),
      Number(path.at(-1)),
    );
  const start = lineStart(text, text.lastIndexOf('-', startOf(item) - 1));
  const cut = { start, end: lineEnd(text, endOf(item)), put: '' };
  if (list.items.length > 1) return [cut];
  const key = pairAt(page, path.slice(0, -1))?.key;
  return key ? [{ start: endOf(key) + 1, end: endOf(key) + 1, put: ' []' }, cut] : [];
};

const remove = (page: Page, path: readonly (string | number)[]): Cut[] => {
  const inside = page.document.getIn(path.slice(0, -1), true);
  if (page.yaml.isSeq(inside)) return removeItem(page, inside as YAMLSeq<Node>, path);
  const pair = pairAt(page, path);
  if (pair === undefined) return [];
  const map = inside as YAMLMap<Node, Node | null>;
  if (map.flow)
    return outOfFlow(
      map.items.map((one) => ({ start: startOf(one.key), end: endOf(one.value ?? one.key) })),
      map.items.indexOf(pair as never),
    );
  return [{ start: lineStart(page.text, startOf(pair.key)), end: lineEnd(page.text, pair.value ? endOf(pair.value) : endOf(pair.key)), put: '' }];
};

const cutsOf = (page: Page, change: Change): Cut[] => {
  switch (change.change) {
    case 'append':
      return append(page, change.path, change.value);
    case 'set':
      return set(page, change.path, change.value);
    case 'remove':
      return remove(page, change.path);
  }
};

/** The text with a change cut in and every other byte as it was; undefined where the text is written in a way that needs more than that. */
export const spliced = (page: Page, change: Change): string | undefined => {
  const cuts = cutsOf(page, change);
  if (cuts.length === 0) return undefined;
  const lineBreak = page.text.includes('\r\n') ? '\r\n' : '\n';
  return [...cuts]
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end, put }) => text.slice(0, start) + put.replaceAll('\n', lineBreak) + text.slice(end), page.text);
};
