import type { JsonObject, Requirements } from '#core/model';
import { quantityOf, quantityText } from '#lib/quantity';
import { requirementsOf } from '../pod/requirements.ts';
import { withoutEmpty } from '../pod/without-empty.ts';

const spelt = (text: string): string => {
  const quantity = quantityOf(text);
  return quantity === undefined ? text : quantityText(quantity);
};

/** What each pod needs, as Karmada's scripts see it: an empty selector is not there, and amounts are spelt as texts that were read once more. */
export const needsOf = (podSpec: JsonObject): Requirements | undefined => {
  const found = requirementsOf(withoutEmpty(podSpec) as JsonObject);
  if (found === undefined) return undefined;
  return { ...found, resources: Object.fromEntries(Object.entries(found.resources).map(([name, text]) => [name, spelt(text)])) };
};
