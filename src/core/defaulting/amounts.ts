import { quantityOf, quantityText, thousandths } from '#lib/quantity';
import { at, type Draft } from './draft.ts';

const milliText = (amount: unknown): unknown => {
  const quantity = quantityOf(amount);
  return quantity ? quantityText({ ...quantity, nanos: thousandths(quantity) * 1_000_000n }) : amount;
};

/** Rounds each amount of a resource list up to thousandths, in its canonical spelling. */
export const roundUp = (list: Draft | undefined): void => {
  if (list === undefined) return;
  for (const name of Object.keys(list)) list[name] = milliText(list[name]);
};

/** The same for requests and limits. */
export const roundResources = (resources: Draft | undefined): void => {
  roundUp(at(resources, 'requests'));
  roundUp(at(resources, 'limits'));
};
