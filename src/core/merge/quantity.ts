import { quantityOf, quantityText } from '#lib/quantity';

/**
 * The spelling in which a server stores a quantity: no fraction, the largest suffix that loses nothing, binary suffixes kept
 * binary (apimachinery, resource.Quantity). Undefined where the text is no quantity.
 */
export const canonicalQuantity = (text: string): string | undefined => {
  const quantity = quantityOf(text);
  return quantity && quantityText(quantity);
};

/** Whether two texts name the same amount: `1000m` and `1`, `1Gi` and `1024Mi`. */
export const sameQuantity = (one: string, other: string): boolean => {
  const [first, second] = [quantityOf(one), quantityOf(other)];
  return first !== undefined && second !== undefined && first.nanos === second.nanos;
};
