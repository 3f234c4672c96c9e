import type { K8sObject } from '#core/model';
import { copyOf, type Draft } from './draft.ts';
import { fillings } from './registry.ts';

/** The object with the defaults of its kind; the same value for kinds that have none. */
export const defaulted = (object: K8sObject): K8sObject => {
  const filling = fillings[`${object.apiVersion} ${object.kind}`];
  if (filling === undefined) return object;
  const draft = copyOf(object) as Draft;
  filling(draft);
  return draft as unknown as K8sObject;
};
