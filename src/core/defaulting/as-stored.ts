import type { K8sObject } from '#core/model';
import { defaulted } from './defaulted.ts';
import { copyOf, type Draft } from './draft.ts';
import { makings } from './made.ts';
import { renewals } from './renewed.ts';

/**
 * The object as a server's own code leaves it before it is stored: with the defaults of its kind; where it is new, with what is
 * added to new ones; where it is not, with what its strategy changes in an update.
 */
export const asStored = (object: K8sObject, live?: K8sObject): K8sObject => {
  const full = defaulted(object, live);
  const name = `${object.apiVersion} ${object.kind}`;
  const [making, renewal] = live === undefined ? [makings[name], undefined] : [undefined, renewals[name]];
  if (making === undefined && renewal === undefined) return full;
  const draft = copyOf(full) as Draft;
  making?.(draft);
  renewal?.(draft, live as unknown as Draft);
  return draft as unknown as K8sObject;
};
