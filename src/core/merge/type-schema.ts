import type { Json } from '#core/model';
import { remembered } from '#lib/remembered';

/** How the members of an object live together: each owned on its own, or all as one value. */
export type MapRelationship = 'granular' | 'atomic';

/** How the items of a list live together: as one value, as a set of scalars, or as objects told apart by their keys. */
export type ListRelationship = 'atomic' | 'set' | 'map';

/** A member that a schema declares. The type is resolved when it is first asked for, so that types may hold themselves. */
export type FieldSchema = { readonly type: () => TypeSchema; readonly default?: Json; readonly required?: true; /** Left out where it is zero. */ readonly hidesZero?: true };

/** An object: its declared members, and the type of all others; without `additional` there may be no others. */
export type MapSchema = {
  readonly relationship: MapRelationship;
  readonly fields: ReadonlyMap<string, FieldSchema>;
  readonly additional?: () => TypeSchema;
};

/** A list. `keys` tell the items of a `map` apart; where an item lacks one, its default counts. */
export type ListSchema = {
  readonly relationship: ListRelationship;
  readonly keys: readonly string[];
  readonly keyDefaults: Readonly<Record<string, Json>>;
  readonly element: () => TypeSchema;
};

/** What kind of scalar is asked for; `untyped` takes any. */
export type ScalarType = 'string' | 'number' | 'boolean' | 'untyped';

/**
 * How values of one type are merged (KEP-555): as a scalar, a list or an object, or as several of them where the value
 * itself decides. All parts are missing only where no value fits.
 */
export type TypeSchema = {
  readonly scalar?: ScalarType;
  readonly list?: ListSchema;
  readonly map?: MapSchema;
  /** A resource.Quantity, which is stored in its canonical spelling. */
  readonly quantity?: true;
  /** An explicit null is a value of its own. */
  readonly nullable?: true;
  /** The server writes the type from a Go struct, so that an empty list or map of it is not written at all. */
  readonly struct?: true;
};

const none: ReadonlyMap<string, FieldSchema> = new Map();

/** Any value, merged as a whole. */
export const untypedSchema: TypeSchema = {
  scalar: 'untyped',
  list: { relationship: 'atomic', keys: [], keyDefaults: {}, element: () => untypedSchema },
  map: { relationship: 'atomic', fields: none, additional: () => untypedSchema },
};

/** The schema of what has none: objects are granular, lists are one value. */
export const deducedSchema: TypeSchema = {
  scalar: 'untyped',
  list: { relationship: 'atomic', keys: [], keyDefaults: {}, element: () => untypedSchema },
  map: { relationship: 'granular', fields: none, additional: () => deducedSchema },
};

/** The schema of one member of an object; undefined where the object may not have it. */
export const memberSchema = (map: MapSchema, name: string): TypeSchema | undefined => (map.fields.get(name)?.type ?? map.additional)?.();

// Every value of every object is asked for its part: a part alone is made once for each schema.
const alone = remembered(({ scalar, list, map }: TypeSchema) => ({
  scalar: (scalar === undefined ? {} : { scalar }) as TypeSchema,
  list: (list === undefined ? {} : { list }) as TypeSchema,
  map: (map === undefined ? {} : { map }) as TypeSchema,
}));

/** What a value is merged as. The parts are kept together where the value, being null, does not decide. */
export const partsFor = (schema: TypeSchema, value: Json | undefined): TypeSchema => {
  if (value === undefined || value === null) return schema;
  const part = Array.isArray(value) ? 'list' : typeof value === 'object' ? 'map' : 'scalar';
  return schema[part] === undefined ? schema : alone(schema)[part];
};
