import { type Differing, isObject, type Json, type K8sObject, sameValue, type ValueChange } from '#core/model';
import { injectedAt } from './injected.ts';
import { sameQuantity } from './quantity.ts';
import { valueChanges } from './value-changes.ts';

/** Where a dry run does not confirm a prediction: what is worth naming, and how many values the server merely filled in. */
export type Differences = { readonly named: readonly Differing[]; readonly filled: number };

const isSpelling = (before: Json, after: Json): boolean => {
  if (typeof before === 'object' || typeof after === 'object') return false;
  return String(before) === String(after) || sameQuantity(String(before), String(after));
};

// What is added below something that was sent belongs to it: a value with all that was sent and more is filled in, not rewritten.
const holds = (after: Json, before: Json): boolean => {
  if (isObject(before) && isObject(after)) return Object.entries(before).every(([name, value]) => after[name] !== undefined && holds(after[name], value));
  if (Array.isArray(before) && Array.isArray(after)) return before.length === after.length && before.every((item: Json, at) => holds(after[at] as Json, item));
  return sameValue(before, after);
};

// The server may choose another default each time it is asked (a port): naming it would make no two plans equal.
const differing = ({ path, before, after }: ValueChange, sent: K8sObject, stored: K8sObject): Differing => {
  if (after === undefined) return { path, ...(before === undefined ? {} : { predicted: before }), cause: 'dropped' };
  if (before === undefined) {
    const injected = injectedAt(path, sent, stored);
    return injected === undefined ? { path, cause: 'default' } : { path: injected.path, stored: injected.value, cause: 'admission' };
  }
  if (isSpelling(before, after)) return { path, predicted: before, stored: after, cause: 'spelling' };
  return holds(after, before) ? { path, cause: 'default' } : { path, predicted: before, stored: after, cause: 'admission' };
};

const eachOnce = (all: readonly Differing[]): readonly Differing[] => [...new Map(all.map((one) => [one.path, one])).values()];

/**
 * How the answer to a dry run differs from what was predicted. Of a new object defaults are expected, and only counted;
 * of a live one, which had its defaults, each is named.
 */
export const dryRunDifferences = (predicted: K8sObject, stored: K8sObject, isNew: boolean): Differences => {
  const all = eachOnce(valueChanges(predicted, stored).map((change) => differing(change, predicted, stored)));
  const isExpected = ({ cause }: Differing): boolean => isNew && (cause === 'default' || cause === 'spelling');
  return { named: all.filter((one) => !isExpected(one)), filled: all.filter((one) => isExpected(one) && one.cause === 'default').length };
};
