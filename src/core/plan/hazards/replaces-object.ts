import { perStep } from './rule.ts';

/** An object is deleted and made anew, because a field of it cannot be changed. */
export const replacesObject = perStep('replaces-object', ({ draft: { action, at, fields } }) => {
  if (action !== 'replace') return undefined;
  const paths = fields.filter((field) => field.reason === 'immutable').map((field) => field.path);
  return `${at.object} on ${at.cluster} is deleted and made anew, because ${paths.join(', ')} cannot be changed in place`;
});
