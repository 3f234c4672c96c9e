import type { Answered, Case, Step } from './case.ts';

type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

/** Gives names to what only chance decides, in the order in which it turns up in a case. */
const namer = (): ((sort: string, value: string) => string) => {
  const known = new Map<string, string>();
  const counts = new Map<string, number>();
  return (sort, value) => {
    const key = `${sort} ${value}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const count = (counts.get(sort) ?? 0) + 1;
    counts.set(sort, count);
    known.set(key, `<${sort}-${count}>`);
    return `<${sort}-${count}>`;
  };
};

export type Reducer = { readonly step: (one: Step, answer: { status: number; body: string; warnings: readonly string[] }) => Answered };

const NODE_PORT = /:3\d{4}\//g;
const RECORDED = /((?:precondition|record) \()\d+(\))/g;
const UID = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g;
const TIME = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;
const ADDRESS = /\b10\.96\.\d+\.\d+\b/g;

const timeMembers: readonly string[] = ['creationTimestamp', 'deletionTimestamp', 'time', 'lastTransitionTime', 'lastUpdateTime', 'lastPhaseTransitionTime'];
const isObject = (value: Value | undefined): value is { readonly [key: string]: Value } => value !== null && typeof value === 'object' && !Array.isArray(value);

const entryOrder = (one: Value, other: Value): number => {
  const key = (entry: Value): string => (isObject(entry) ? [entry['operation'], entry['manager'], entry['subresource'] ?? '', entry['apiVersion']].join(' ') : '');
  return key(one) < key(other) ? -1 : 1;
};

const causeOrder = (one: Value, other: Value): number => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

const reduceCauses = (causes: Value, words: boolean): Value => {
  if (!Array.isArray(causes)) return causes;
  const kept = words ? causes : causes.map((cause) => (isObject(cause) ? { reason: cause['reason'] ?? '', field: cause['field'] ?? '' } : cause));
  return [...new Set(kept.map((cause) => JSON.stringify(cause)))].map((text) => JSON.parse(text) as Value).sort(causeOrder);
};

/** The real server writes its own Go structs where a refused value is not a scalar, and how they differ. */
const withoutStructs = (message: string): string => message.replace(/\n@@[\s\S]*$/, '').replace(/((?:Invalid|Unsupported|Duplicate) value): [[{][\s\S]*[\]}](?=: |$|, )/g, '$1: <value>');

/** Cells that say how old something is. */
const AGE = /^\d+[smhd]/;

/** What reducing one case goes by. */
type Reducing = { readonly text: (value: string) => string; readonly nameOf: (sort: string, value: string) => string; readonly words: boolean };

type Members = { readonly [key: string]: Value };
type Rule = (value: Value, reducing: Reducing) => Value | undefined;

const isText = (value: Value): value is string => typeof value === 'string' && value !== '';

/** Members that are reduced by their name; undefined: like any other. */
const rules: Readonly<Record<string, Rule>> = {
  resourceVersion: (value, { nameOf }) => (isText(value) ? nameOf('version', value) : undefined),
  managedFields: (value, reducing) => (Array.isArray(value) ? value.map((entry) => reduce(entry, reducing)).sort(entryOrder) : undefined),
  continue: (value) => (isText(value) ? '<token>' : undefined),
  nodePort: (value, { nameOf }) => (typeof value === 'number' ? nameOf('port', String(value)) : undefined),
  generateName: (value) => value,
  fieldsV1: (value) => value,
  causes: (value, reducing) => reduceCauses(reduce(value, reducing), reducing.words),
  cells: (value, reducing) => (Array.isArray(value) ? value.map((cell) => (typeof cell === 'string' && AGE.test(cell) ? '<age>' : reduce(cell, reducing))) : undefined),
  description: () => '<text>',
  ...Object.fromEntries(timeMembers.map((name) => [name, (value: Value) => (typeof value === 'string' ? '<time>' : undefined)])),
};

const reduce = (value: Value, reducing: Reducing): Value => {
  if (typeof value === 'string') return reducing.text(value);
  if (Array.isArray(value)) return value.map((item) => reduce(item, reducing));
  return isObject(value) ? reduceMembers(value, reducing) : value;
};

const reduceMembers = (value: Members, reducing: Reducing): Members =>
  Object.fromEntries(Object.entries(value).map(([name, member]) => [name, (Object.hasOwn(rules, name) ? rules[name]?.(member, reducing) : undefined) ?? reduce(member, reducing)]));

const isList = ({ kind }: Members): boolean => typeof kind === 'string' && /List$|^Table$/.test(kind) && kind !== 'APIResourceList';

/** The version of a list is that of the whole cluster, and so no name for anything. */
const withoutListVersion = (value: Members): Members => {
  const { metadata } = value;
  return isList(value) && isObject(metadata) && isText(metadata['resourceVersion'] ?? null) ? { ...value, metadata: { ...metadata, resourceVersion: '' } } : value;
};

const withoutWords = (body: Members, words: boolean): Members => {
  if (body['kind'] !== 'Status' || body['status'] !== 'Failure') return body;
  if (!words) return { ...body, message: '<words>' };
  const { message } = body;
  // Go goes through maps in no order, so a message with several causes has none either.
  return typeof message === 'string' && message.includes(': [') ? { ...body, message: '<several>' } : body;
};

const reduceTop = (value: Value, reducing: Reducing): Value =>
  isObject(value) ? withoutWords(reduceMembers(withoutListVersion(value), reducing), reducing.words) : reduce(value, reducing);

const parsed = (body: string): Value => {
  try {
    return JSON.parse(body) as Value;
  } catch {
    return body;
  }
};

const lines = (body: string): readonly string[] => body.trim().split('\n').filter((line) => line !== '');

/** Takes out of answers what differs between two runs against the same server. */
export const reducerFor = ({ words }: Case, placeholders: ReadonlyMap<string, string>): Reducer => {
  const nameOf = namer();
  const text = (value: string): string =>
    withoutStructs([...placeholders].reduce((result, [given, placeholder]) => result.replaceAll(given, placeholder), value))
      .replace(NODE_PORT, ':<port>/').replace(RECORDED, '$1<version>$2').replace(UID, (uid) => nameOf('uid', uid)).replace(TIME, '<time>').replace(ADDRESS, (address) => nameOf('address', address));
  const reducing: Reducing = { text, nameOf, words: words === undefined };
  const bodyOf = (one: Step, body: string): unknown => (one.path.includes('watch=true') ? lines(body).map((line) => reduceTop(parsed(line), reducing)) : reduceTop(parsed(body), reducing));
  return {
    step: (one, { status, body, warnings }) => ({
      status,
      ...(one.quiet ? {} : { body: bodyOf(one, body) }),
      ...(warnings.length > 0 && !one.quiet ? { warnings: warnings.map(text).sort() } : {}),
    }),
  };
};
