import { isObject, type Json } from '#core/model';

// Any JSON may stand here, null included.
const FREE = 'value';

/** The value without members that are null: an API server drops them where the schema does not allow null. Free values stay as they are. */
export const withoutNull = (value: Json): Json => {
  if (Array.isArray(value)) return (value as readonly Json[]).map(withoutNull);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null)
      .map(([name, member]) => [name, name === FREE ? member : withoutNull(member)]),
  );
};
