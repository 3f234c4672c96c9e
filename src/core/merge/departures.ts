import { type Departure, type FieldPathText, type K8sObject, type Recorded, sameValue } from '#core/model';
import { fieldPathText } from '#lib/field-path';
import { changedBy } from './changed-by.ts';
import type { LeafChange } from './leaf-changes.ts';
import { sameMeaning } from './same-meaning.ts';
import { type Settled, shortfalls } from './settled.ts';

/** A recorded row with the content it names, and the live object at its address. */
export type Look = { readonly row: Recorded; readonly content: K8sObject; readonly live: K8sObject; readonly manager: string };

const isSpelling = ({ path, before, after }: LeafChange): boolean => before !== undefined && after !== undefined && sameMeaning(path, before, after);

const isSettled = ({ path, after }: LeafChange, settled: Settled | undefined): boolean => {
  const stored = settled?.[fieldPathText(path) as FieldPathText];
  return stored !== undefined && sameValue(stored, after ?? null);
};

const departureOf = (change: LeafChange, { row, live, manager }: Look): Departure => {
  const path = fieldPathText(change.path) as FieldPathText;
  const recorded = row.settled?.[path] ?? change.before;
  return {
    path,
    ...(recorded === undefined ? {} : { recorded }),
    ...(change.after === undefined ? {} : { live: change.after }),
    ...changedBy(live, { path: change.path, isGone: change.after === undefined }, manager),
  };
};

/**
 * The recorded fields that have another live value, with who changed them. Fields that were not recorded are nobody's
 * departure; other spellings of the same amount and what the server is known to have stored are none either.
 */
export const departuresOf = (look: Look): readonly Departure[] => {
  const { row, content, live } = look;
  return shortfalls(content, live)
    .filter((change) => !isSpelling(change) && !isSettled(change, row.settled))
    .map((change) => departureOf(change, look));
};
