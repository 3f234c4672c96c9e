import { isObject, type Json, type JsonObject, type Structural } from '#core/model';
import { childOf, schemaUnder } from './structural.ts';

const isMissing = (value: Json | undefined, schema: Structural): boolean => value === undefined || (value === null && schema['nullable'] !== true);

// A null that may not be one is refused later on, unless a default takes its place.
const withDefaults = (value: JsonObject, schema: Structural): JsonObject => {
  const presets = Object.entries(schemaUnder(schema, 'properties') ?? {}).filter(([name, child]) => isObject(child) && child['default'] !== undefined && isMissing(value[name], child));
  return presets.length === 0 ? value : { ...value, ...Object.fromEntries(presets.map(([name, child]) => [name, (child as Structural)['default'] ?? null])) };
};

const filledItem = (item: Json, schema: Structural | undefined): Json => filled(item === null ? (schema?.['default'] ?? null) : item, schema);

/** The value with the schema's defaults, at every depth that is there. */
export const filled = (value: Json, schema: Structural | undefined): Json => {
  if (schema === undefined) return value;
  if (Array.isArray(value)) return value.map((item) => filledItem(item, schemaUnder(schema, 'items')));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(withDefaults(value, schema)).map(([name, member]) => [name, filled(member, childOf(schema, name))]));
};
