import type { ElementText } from './path-element.ts';

/** One item of a merged list. `own` is the place of an item that only the live list has. */
export type Place = { readonly element: ElementText; readonly own?: number };

type Lists = { readonly live: readonly ElementText[]; readonly applied: readonly ElementText[] };
type Ordering = Lists & {
  readonly inApplied: ReadonlySet<ElementText>;
  /** What both lists have, in the applied order. */
  readonly shared: readonly ElementText[];
  readonly places: Place[];
  readonly taken: Set<ElementText>;
  at: { readonly live: number; readonly applied: number; readonly shared: number };
};

// An item of both lists that stands in the live one earlier than the applied order has it.
const isEarly = ({ shared, at }: Ordering, next: ElementText, wanted: ElementText | undefined): boolean =>
  wanted !== undefined && next !== wanted && shared[at.shared] !== undefined && shared[at.shared] !== next;

const takeOwn = (ordering: Ordering, element: ElementText): void => {
  ordering.places.push({ element, own: ordering.at.live });
  ordering.at = { ...ordering.at, live: ordering.at.live + 1 };
};

const takeApplied = (ordering: Ordering, next: ElementText | undefined, wanted: ElementText | undefined): void => {
  const { at, taken, shared } = ordering;
  const isPassed = next !== undefined && (next === wanted || taken.has(next));
  if (wanted !== undefined) {
    ordering.places.push({ element: wanted });
    taken.add(wanted);
  }
  const isShared = wanted !== undefined && (next === wanted || shared[at.shared] === wanted);
  ordering.at = { live: at.live + (isPassed ? 1 : 0), applied: at.applied + (wanted === undefined ? 0 : 1), shared: at.shared + (isShared ? 1 : 0) };
};

/**
 * The order of two associative lists merged: shared items stand as the applied list has them, items of the live list alone
 * keep their place between their neighbours (structured-merge-diff 4.3). The applied list has no item twice.
 */
export const mergedOrder = ({ live, applied }: Lists): readonly Place[] => {
  const [inLive, inApplied] = [new Set(live), new Set(applied)];
  const ordering: Ordering = {
    live, applied, inApplied, shared: applied.filter((element) => inLive.has(element)), places: [], taken: new Set(), at: { live: 0, applied: 0, shared: 0 },
  };
  while (ordering.at.live < live.length || ordering.at.applied < applied.length) {
    const [next, wanted] = [live[ordering.at.live], applied[ordering.at.applied]];
    if (next !== undefined && !inApplied.has(next)) takeOwn(ordering, next);
    else if (next !== undefined && isEarly(ordering, next, wanted)) ordering.at = { ...ordering.at, live: ordering.at.live + 1 };
    else takeApplied(ordering, next, wanted);
  }
  return ordering.places;
};
