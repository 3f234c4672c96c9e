import { isObject, type JsonObject, type K8sObject, type ManagedFieldsEntry, type Departure } from '#core/model';
import type { FieldPath } from '#lib/field-path';
import { elementText } from './path-element.ts';

type Who = Pick<Departure, 'manager' | 'operation' | 'subresource' | 'time' | 'after'>;

const owns = (entry: ManagedFieldsEntry, path: FieldPath): boolean => {
  let node: JsonObject = entry.fieldsV1;
  for (const element of path) {
    const child = node[elementText(element)];
    if (!isObject(child)) return false;
    if (Object.keys(child).length === 0) return true;
    node = child;
  }
  return true;
};

const whoOf = ({ manager, operation, subresource, time }: ManagedFieldsEntry): Who => ({
  manager,
  operation,
  ...(subresource === undefined ? {} : { subresource }),
  ...(time === undefined ? {} : { time }),
});

const newest = (entries: readonly ManagedFieldsEntry[]): ManagedFieldsEntry | undefined =>
  entries.reduce<ManagedFieldsEntry | undefined>((last, entry) => (last === undefined || (entry.time ?? '') > (last.time ?? '') ? entry : last), undefined);

// Nobody owns what is gone. Only where one other manager alone writes in that part of the object, it must have been that one.
const removedBy = (others: readonly ManagedFieldsEntry[], path: FieldPath): Who => {
  const part = path.slice(0, 'field' in (path[0] ?? {}) && (path[0] as { field: string }).field === 'metadata' ? 2 : 1);
  const writers = others.filter((entry) => entry.subresource === undefined && owns(entry, part));
  const only = newest(writers);
  return only !== undefined && writers.every((entry) => entry.manager === only.manager) ? whoOf(only) : {};
};

/** A field of a live object, and whether it has a value there. */
export type Changed = { readonly path: FieldPath; readonly isGone: boolean };

/** Who gave a field its live value, as far as managedFields tell: another manager first, else the given one itself. */
export const changedBy = (live: K8sObject, { path, isGone }: Changed, manager: string): Who => {
  const entries = live.metadata.managedFields ?? [];
  const isOwn = (entry: ManagedFieldsEntry): boolean => entry.manager === manager && entry.operation === 'Apply';
  const others = entries.filter((entry) => !isOwn(entry));
  if (isGone) return removedBy(others, path);
  const last = newest(others.filter((entry) => owns(entry, path))) ?? entries.find((entry) => isOwn(entry) && owns(entry, path));
  const own = entries.find(isOwn)?.time;
  if (last === undefined) return {};
  return last.time === undefined && own !== undefined ? { ...whoOf(last), after: own } : whoOf(last);
};
