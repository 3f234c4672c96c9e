import { isObject, type Json, type JsonObject } from './json.ts';
import type { FieldPathText } from './names.ts';
import type { K8sObject, ManagedFieldsEntry } from './object.ts';

/** A field manager that had fields of a live object before a step, and what the step makes of them. */
export type Handover = {
  readonly manager: string;
  readonly operation: 'Apply' | 'Update';
  /** Whether all that it owns becomes fleet's own, so that what the template drops is removed. */
  readonly whole: boolean;
  readonly fields: readonly FieldPathText[];
  /** So many fields stay with it. */
  readonly left: number;
};

/** Who gives its fields up: one entry of managedFields. */
export type GivenUp = Pick<Handover, 'manager' | 'operation'>;

// A leaf of FieldsV1 is empty; one that has fields below it says `.` where it is a member itself.
const spelled = (tree: JsonObject): JsonObject => (Object.keys(tree).length === 0 ? { '.': {} } : tree);

const unionOf = (one: JsonObject, other: JsonObject): JsonObject => {
  const [first, second] = [spelled(one), spelled(other)];
  const all: Record<string, Json> = { ...first };
  for (const [name, below] of Object.entries(second)) {
    const known = all[name];
    all[name] = name !== '.' && isObject(known) && isObject(below) ? unionOf(known, below) : below;
  }
  return Object.keys(all).length === 1 && Object.hasOwn(all, '.') ? {} : all;
};

const isGivenUp = (entry: ManagedFieldsEntry, givenUp: readonly GivenUp[]): boolean =>
  entry.subresource === undefined && givenUp.some(({ manager, operation }) => entry.manager === manager && entry.operation === operation);

/**
 * managedFields in which one manager's apply has what others gave up, as kubectl migrates from client-side apply (client-go
 * `csaupgrade`): the union of their sets. Undefined where nobody there gives anything up.
 */
export const handedOver = ({ metadata, apiVersion }: K8sObject, givenUp: readonly GivenUp[], manager: string): readonly ManagedFieldsEntry[] | undefined => {
  const entries = metadata.managedFields ?? [];
  const given = entries.filter((entry) => isGivenUp(entry, givenUp));
  if (given.length === 0) return undefined;
  const isOwn = (entry: ManagedFieldsEntry): boolean => entry.manager === manager && entry.operation === 'Apply' && entry.subresource === undefined;
  const own = entries.find(isOwn);
  const time = own?.time ?? given[0]?.time;
  const fieldsV1 = given.reduce((sum, entry) => (sum === undefined ? entry.fieldsV1 : unionOf(sum, entry.fieldsV1)), own?.fieldsV1) ?? {};
  const version = own?.apiVersion ?? given.at(-1)?.apiVersion ?? apiVersion;
  const taken: ManagedFieldsEntry = { manager, operation: 'Apply', apiVersion: version, ...(time === undefined ? {} : { time }), fieldsType: 'FieldsV1', fieldsV1 };
  return [taken, ...entries.filter((entry) => !isOwn(entry) && !given.includes(entry))];
};
