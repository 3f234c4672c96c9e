import { isObject, type Json, type K8sObject } from '#core/model';
import type { FieldPath, PathElement } from '#lib/field-path';

/** The way to a value, items of lists by number. */
export type Way = readonly (string | number)[];

const into = (value: Json | undefined, step: string | number): Json | undefined => {
  if (Array.isArray(value)) return (value as readonly Json[])[Number(step)];
  return isObject(value) && Object.hasOwn(value, step) ? value[String(step)] : undefined;
};

// A template may leave out a key that the server fills in (`protocol` of a port).
const isItem = (item: Json, key: Readonly<Record<string, unknown>>): boolean => {
  const names = Object.keys(key);
  return isObject(item) && names.some((name) => item[name] === key[name]) && names.every((name) => item[name] === undefined || item[name] === key[name]);
};

const stepInto = (value: Json | undefined, element: PathElement): string | number | undefined => {
  if ('field' in element) return isObject(value) && Object.hasOwn(value, element.field) ? element.field : undefined;
  if (!Array.isArray(value)) return undefined;
  if ('index' in element) return element.index < value.length ? element.index : undefined;
  const { key } = element as { readonly key?: Readonly<Record<string, unknown>> };
  const fits = (item: Json): boolean => (key === undefined ? 'value' in element && item === element.value : isItem(item, key));
  const places = [...(value as readonly Json[]).keys()].filter((at) => fits((value as readonly Json[])[at] as Json));
  return places.length === 1 ? places[0] : undefined;
};

/** Where a field stands in an object; undefined where it does not stand there, or it cannot be told where. */
export const wayTo = (object: K8sObject, path: FieldPath): Way | undefined => {
  let value: Json | undefined = object as unknown as Json;
  const way: (string | number)[] = [];
  for (const element of path) {
    const step = stepInto(value, element);
    if (step === undefined) return undefined;
    way.push(step);
    value = into(value, step);
  }
  return way;
};

const changed = (value: Json, way: Way, put: Json | undefined): Json => {
  const [step, ...rest] = way;
  if (step === undefined) return put ?? null;
  const inner = rest.length === 0 ? put : changed(into(value, step) ?? null, rest, put);
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap((item, at) => (at !== step ? [item] : inner === undefined ? [] : [inner]));
  const { [String(step)]: _, ...others } = value as Record<string, Json>;
  if (inner === undefined) return others;
  return Object.fromEntries(Object.entries(value as Record<string, Json>).map(([name, old]) => [name, name === step ? inner : old]));
};

/** The object with another value where something stood, or without it. */
export const withValue = (object: K8sObject, way: Way, put: Json | undefined): K8sObject => changed(object as unknown as Json, way, put) as unknown as K8sObject;
