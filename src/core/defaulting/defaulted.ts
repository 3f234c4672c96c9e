import type { K8sObject } from '#core/model';
import { copyOf, type Draft } from './draft.ts';
import { fillings } from './registry.ts';

const isDraft = (value: unknown): value is Draft => typeof value === 'object' && value !== null && !Array.isArray(value);

// Places without the positions of items: what a server fills in for one it fills in for all.
const addedTo = (before: unknown, after: unknown, at: string): readonly string[] => {
  if (Array.isArray(before) && Array.isArray(after)) return after.flatMap((item, index) => addedTo(before[index], item, `${at}/*`));
  if (!isDraft(before) || !isDraft(after)) return [];
  return Object.keys(after).flatMap((name) => (Object.hasOwn(before, name) ? addedTo(before[name], after[name], `${at}/${name}`) : [`${at}/${name}`]));
};

const isAddedTo = (before: unknown, after: unknown): boolean => {
  if (Array.isArray(before) && Array.isArray(after)) return after.some((item, index) => isAddedTo(before[index], item));
  if (!isDraft(before) || !isDraft(after)) return false;
  for (const name in after) if (!Object.hasOwn(before, name) || isAddedTo(before[name], after[name])) return true;
  return false;
};

const without = (before: unknown, after: unknown, { at, unknown }: { at: string; unknown: ReadonlySet<string> }): unknown => {
  if (Array.isArray(before) && Array.isArray(after)) return after.map((item, index) => without(before[index], item, { at: `${at}/*`, unknown }));
  if (!isDraft(before) || !isDraft(after)) return after;
  const kept = Object.entries(after).filter(([name]) => Object.hasOwn(before, name) || !unknown.has(`${at}/${name}`));
  return Object.fromEntries(kept.map(([name, value]) => [name, without(before[name], value, { at: `${at}/${name}`, unknown })]));
};

// Who owns what is the largest part of many objects, and nothing is filled in there.
const filled = (object: K8sObject, fill: (draft: Draft) => void): K8sObject => {
  const { managedFields, ...metadata } = object.metadata;
  const draft = copyOf({ ...object, metadata }) as Draft & { metadata: Draft };
  fill(draft);
  if (managedFields !== undefined) draft.metadata['managedFields'] = managedFields;
  return draft as unknown as K8sObject;
};

/**
 * The object with the defaults of its kind; the same value for kinds that have none. What `live` shows that its server does
 * not fill in, being of another version, is left out.
 */
export const defaulted = (object: K8sObject, live?: K8sObject): K8sObject => {
  const fill = fillings[`${object.apiVersion} ${object.kind}`];
  if (fill === undefined) return object;
  const full = filled(object, fill);
  // Mostly nothing is new that something could be filled in of.
  if (live === undefined || !isAddedTo(object, full)) return full;
  const unknown = new Set(addedTo(live, filled(live, fill), ''));
  return unknown.size === 0 ? full : (without(object, full, { at: '', unknown }) as K8sObject);
};
