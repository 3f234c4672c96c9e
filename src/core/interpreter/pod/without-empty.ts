import { isObject, type Json } from '#core/model';

const isEmpty = (value: Json): boolean => (Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0);

/** A value as it comes out of a Lua table that nothing is known of: members that were empty are gone, and those that become so are not. */
export const withoutEmpty = (value: Json): Json => {
  if (Array.isArray(value)) return (value as readonly Json[]).filter((item) => !isEmpty(item)).map(withoutEmpty);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => (isEmpty(member) || member === null ? [] : [[name, withoutEmpty(member)]])),
  );
};
