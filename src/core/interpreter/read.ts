import { isObject, type Json, type JsonObject, type K8sObject } from '#core/model';

/** An object as plain JSON: metadata is a member like any other. */
export const plain = (object: K8sObject): JsonObject => object as unknown as JsonObject;

/** The value below members of these names; undefined where one of them is not there. */
export const at = (value: Json | undefined, ...path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>((found, name) => (isObject(found) && Object.hasOwn(found, name) ? found[name] : undefined), value);

/** The text there, unless it is empty or no text. */
export const textAt = (value: Json | undefined, ...path: readonly string[]): string | undefined => {
  const found = at(value, ...path);
  return typeof found === 'string' && found !== '' ? found : undefined;
};

/** The number there. */
export const numberAt = (value: Json | undefined, ...path: readonly string[]): number | undefined => {
  const found = at(value, ...path);
  return typeof found === 'number' ? found : undefined;
};

/** The list there; empty where there is none. */
export const listAt = (value: Json | undefined, ...path: readonly string[]): readonly Json[] => {
  const found = at(value, ...path);
  return Array.isArray(found) ? (found as readonly Json[]) : [];
};

/** The object there. */
export const objectAt = (value: Json | undefined, ...path: readonly string[]): JsonObject | undefined => {
  const found = at(value, ...path);
  return isObject(found) ? found : undefined;
};

const put = (value: Json | undefined, [name, ...rest]: readonly string[], to: Json | undefined): Json | undefined => {
  if (name === undefined) return to;
  const { [name]: old, ...others } = isObject(value) ? value : {};
  const next = put(old, rest, to);
  if (next === undefined) return others;
  return isObject(value) && Object.hasOwn(value, name) ? { ...value, [name]: next } : { ...others, [name]: next };
};

/** The object with a value at a path, or without it where the value is undefined; members keep their order. */
export const withAt = (object: K8sObject, path: readonly string[], value: Json | undefined): K8sObject =>
  put(plain(object), path, value) as unknown as K8sObject;
