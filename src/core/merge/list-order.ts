import type { ElementText } from './path-element.ts';

/** One item of a merged list. `own` is the place of an item that only the live list has. */
export type Place = { readonly element: ElementText; readonly own?: number };

/**
 * The order of two associative lists merged: shared items stand as the applied list has them, items of the live list alone
 * keep their place between their neighbours (structured-merge-diff 4.3). The applied list has no item twice.
 */
export const mergedOrder = (live: readonly ElementText[], applied: readonly ElementText[]): readonly Place[] => {
  const [inLive, inApplied] = [new Set(live), new Set(applied)];
  const shared = applied.filter((element) => inLive.has(element));
  const taken = new Set<ElementText>();
  const places: Place[] = [];
  let [l, a, s] = [0, 0, 0];
  while (l < live.length || a < applied.length) {
    const [next, wanted] = [live[l], applied[a]];
    if (next !== undefined && !inApplied.has(next)) places.push({ element: next, own: l++ });
    else if (next !== undefined && wanted !== undefined && next !== wanted && shared[s] !== undefined && shared[s] !== next) l++;
    else {
      if (next !== undefined && (next === wanted || taken.has(next))) l++;
      if (wanted === undefined) continue;
      places.push({ element: wanted });
      taken.add(wanted);
      a++;
      if (next === wanted || shared[s] === wanted) s++;
    }
  }
  return places;
};
