import { conflictsText, perStep } from './rule.ts';

/** Fields are taken from another field manager that did not just drift. */
export const takesOwnership = perStep('takes-ownership', ({ draft: { at, seizes } }) =>
  seizes.length === 0 ? undefined : `${at.object} on ${at.cluster}: takes ${conflictsText(seizes)}`,
);
