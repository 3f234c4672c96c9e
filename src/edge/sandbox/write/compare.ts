import { type Draft, isDraft } from '../draft.ts';
import type { Stored } from '../store/store.ts';

/** Whether two objects hold the same; members that are undefined are not there. */
export const sameObject = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (Array.isArray(one)) return Array.isArray(other) && one.length === other.length && one.every((item, at) => sameObject(item, other[at]));
  if (!isDraft(one) || !isDraft(other)) return false;
  return Object.keys(one).every((name) => sameObject(one[name], other[name])) && Object.keys(other).every((name) => other[name] === undefined || one[name] !== undefined);
};

type Entry = Draft;

const timeless = (entries: readonly Entry[] | undefined): readonly Entry[] => (entries ?? []).map(({ time: _, ...rest }) => rest);

/**
 * The object with the stored managedFields where nothing but their times differs, so that a write that changes nothing is none
 * (`IgnoreManagedFieldsTimestampsTransformer`).
 */
export const withOldTimes = (draft: Draft, old: Stored): Draft => {
  const [fresh, kept]: [Draft, Draft] = [draft['metadata'], old['metadata']];
  const untimed = (object: Draft, metadata: Draft): Draft => ({ ...object, metadata: { ...metadata, managedFields: timeless(metadata['managedFields']) } });
  if (!sameObject(untimed(draft, fresh), untimed(old, kept))) return draft;
  return { ...draft, metadata: { ...fresh, ...(kept['managedFields'] === undefined ? {} : { managedFields: kept['managedFields'] }) } };
};
