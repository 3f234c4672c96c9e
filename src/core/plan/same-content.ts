import { type Json, type K8sObject, sameValue } from '#core/model';

/** Whether two objects are equal; a pair that many clusters share is compared once. */
export type SameContent = (one: K8sObject | undefined, other: K8sObject) => boolean;

/** A fresh memory of comparisons, for one plan. */
export const sameContents = (): SameContent => {
  const known = new Map<K8sObject, Map<K8sObject | undefined, boolean>>();
  return (one, other) => {
    const own = known.get(other) ?? new Map<K8sObject | undefined, boolean>();
    const same = own.get(one) ?? sameValue(one as Json | undefined, other as Json);
    known.set(other, own.set(one, same));
    return same;
  };
};
