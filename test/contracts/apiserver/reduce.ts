import type { Answered, Case, Step } from './case.ts';

type Value = null | boolean | number | string | Value[] | { [key: string]: Value };

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

const timeMembers = new Set(['creationTimestamp', 'deletionTimestamp', 'time', 'lastTransitionTime', 'lastUpdateTime', 'lastPhaseTransitionTime']);
const isObject = (value: Value | undefined): value is { [key: string]: Value } => value !== null && typeof value === 'object' && !Array.isArray(value);

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

/** Takes out of answers what differs between two runs against the same server. */
export const reducerFor = ({ words }: Case, placeholders: ReadonlyMap<string, string>): Reducer => {
  const nameOf = namer();

  const text = (value: string): string => {
    let reduced = value;
    for (const [given, placeholder] of placeholders) reduced = reduced.replaceAll(given, placeholder);
    return withoutStructs(reduced).replace(NODE_PORT, ':<port>/').replace(RECORDED, '$1<version>$2').replace(UID, (uid) => nameOf('uid', uid)).replace(TIME, '<time>').replace(ADDRESS, (address) => nameOf('address', address));
  };

  const member = (key: string, value: Value, inside: string): Value => {
    if (key === 'resourceVersion' && typeof value === 'string' && value !== '') return inside === 'list' ? '<version>' : nameOf('version', value);
    if (timeMembers.has(key) && typeof value === 'string') return '<time>';
    if (key === 'managedFields' && Array.isArray(value)) return value.map((entry) => reduce(entry, '')).sort(entryOrder);
    if (key === 'continue' && typeof value === 'string' && value !== '') return '<token>';
    if (key === 'nodePort' && typeof value === 'number') return nameOf('port', String(value));
    if (key === 'generateName' || key === 'fieldsV1') return value;
    if (key === 'causes') return reduceCauses(reduce(value, ''), words === undefined);
    if (key === 'cells' && Array.isArray(value)) return value.map((cell) => (typeof cell === 'string' && AGE.test(cell) ? '<age>' : reduce(cell, '')));
    if (key === 'description') return '<text>';
    return reduce(value, key);
  };

  const reduce = (value: Value, inside: string): Value => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map((item) => reduce(item, inside));
    if (!isObject(value)) return value;
    const where = typeof value['kind'] === 'string' && /List$|^Table$/.test(value['kind']) ? 'list' : inside;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, member(key, one, key === 'metadata' ? where : where === 'list' && inside === 'list' ? 'list' : inside)]));
  };

  const reduceTop = (value: Value): Value => {
    if (!isObject(value)) return reduce(value, '');
    const isList = typeof value['kind'] === 'string' && /List$|^Table$/.test(value['kind']) && value['kind'] !== 'APIResourceList';
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => {
        if (key === 'metadata' && isList && isObject(one)) return [key, Object.fromEntries(Object.entries(one).map(([name, inner]) => [name, member(name, inner, 'list')]))];
        return [key, member(key, one, '')];
      }),
    );
  };

  const withoutWords = (body: Value): Value => {
    if (!isObject(body) || body['kind'] !== 'Status' || body['status'] !== 'Failure') return body;
    if (words !== undefined) return { ...body, message: '<words>' };
    const { message } = body;
    // Go goes through maps in no order, so a message with several causes has none either.
    return typeof message === 'string' && message.includes(': [') ? { ...body, message: '<several>' } : body;
  };

  const parse = (body: string): Value => {
    try {
      return JSON.parse(body) as Value;
    } catch {
      return body;
    }
  };

  const bodyOf = (one: Step, body: string): unknown => {
    if (one.path.includes('watch=true')) return body.trim().split('\n').filter((line) => line !== '').map((line) => reduceTop(parse(line)));
    return withoutWords(reduceTop(parse(body)));
  };

  return {
    step: (one, { status, body, warnings }) => ({
      status,
      ...(one.quiet ? {} : { body: bodyOf(one, body) }),
      ...(warnings.length > 0 && !one.quiet ? { warnings: warnings.map(text).sort() } : {}),
    }),
  };
};
