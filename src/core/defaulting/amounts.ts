import { milliText } from '#lib/quantity';
import { at, type Draft } from './draft.ts';

/** Rounds each amount of a resource list up to thousandths, in its canonical spelling. */
export const roundUp = (list: Draft | undefined): void => {
  if (list === undefined) return;
  for (const name of Object.keys(list)) list[name] = milliText(list[name]) ?? list[name];
};

/** The same for requests and limits. */
export const roundResources = (resources: Draft | undefined): void => {
  roundUp(at(resources, 'requests'));
  roundUp(at(resources, 'limits'));
};
