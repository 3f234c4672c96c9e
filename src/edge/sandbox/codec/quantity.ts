import { quantityOf, quantityText, thousandths } from '#lib/quantity';

/** The canonical text, rounded away from zero to thousandths, as resource lists are stored. */
export const milliQuantity = (text: string): string => {
  const amount = quantityOf(text);
  return amount ? quantityText({ ...amount, nanos: thousandths(amount) * 1_000_000n }) : text;
};
