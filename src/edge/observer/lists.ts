import { isObject, type Json, type JsonObject } from '#core/model';

/** The objects of a list; of anything else, none. */
export const objects = (value: Json | undefined): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** The texts of a list; of anything else, none. */
export const texts = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
