import { isObject, type Json, type JsonObject } from '#core/model';
import { fromBytes, toBytes } from './bytes.ts';
import { raise, type Run, spend, spendText } from './trouble.ts';
import { isTable, newTable, setAt, type Table, typeOf, type Value } from './values.ts';

const tableOf = (run: Run, json: JsonObject | readonly Json[]): Table => {
  const table = newTable();
  if (isObject(json)) for (const [name, value] of Object.entries(json)) setAt(table, toBytes(name), toLua(run, value));
  else table.items.push(...json.filter((value) => value !== null).map((value) => toLua(run, value)));
  return table;
};

/** A JSON value as Lua sees it: nulls are left out, as a table cannot hold them. */
export const toLua = (run: Run, json: Json | undefined): Value => {
  spend(run, 1);
  if (json === null || json === undefined) return undefined;
  if (typeof json === 'object') return tableOf(run, json);
  if (typeof json !== 'string') return json;
  spendText(run, json.length);
  return toBytes(json);
};

type Seen = Set<Table>;

const listOf = (run: Run, { items }: Table, seen: Seen): Json =>
  items.map((item) => (item === undefined ? raise(run, 'cannot encode sparse array') : toJson(run, item, seen)));

const objectOf = (run: Run, { keys, values }: Table, seen: Seen): Json =>
  Object.fromEntries(
    keys.flatMap((key, at) => {
      const value = values[at];
      if (value === undefined) return [];
      return typeof key === 'string' ? [[fromBytes(key), toJson(run, value, seen)]] : raise(run, 'cannot encode mixed or invalid key types');
    }),
  );

const tableJson = (run: Run, table: Table, seen: Seen): Json => {
  if (seen.has(table)) return raise(run, 'cannot encode recursively nested tables to JSON');
  seen.add(table);
  const listed = table.items.some((item) => item !== undefined);
  const named = table.values.some((value) => value !== undefined);
  if (listed && named) return raise(run, 'cannot encode mixed or invalid key types');
  return named ? objectOf(run, table, seen) : listed ? listOf(run, table, seen) : [];
};

/** A Lua value as JSON (gopher-json): an empty table is an empty list, and no table may stand twice. */
export const toJson = (run: Run, value: Value, seen: Seen = new Set()): Json => {
  spend(run, 1);
  if (value === undefined) return null;
  if (typeof value === 'string') return fromBytes(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return raise(run, 'cannot encode a number that is not finite to JSON');
  if (typeof value !== 'object') return value;
  return isTable(value) ? tableJson(run, value, seen) : raise(run, `cannot encode ${typeOf(value)} to JSON`);
};
