import type { Trio } from '../input.ts';
import { isRecordedObject } from '../standing.ts';
import { adopt } from './adopt.ts';
import { create } from './create.ts';
import { type Finding, nothing, type Terms, unseen } from './finding.ts';
import { forget, remove } from './remove.ts';
import { update } from './update.ts';

/** What is to be done at one address of a cluster that answered, or that has left the fleet. */
export const decide = (trio: Trio, terms: Terms): Finding => {
  const { desired, recorded, seen } = trio;
  if (terms.sight.member === undefined) return recorded === undefined ? nothing : forget({ ...trio, recorded }, 'cluster-left');
  if (seen === undefined) return unseen(trio, 'nobody asked for it');
  if (seen.found === 'unknown') return unseen(trio, seen.failure.message);
  if (desired === undefined) return recorded === undefined ? nothing : remove({ ...trio, recorded }, terms);
  if (seen.found === 'no') return create({ ...trio, desired }, terms);
  const { live } = seen;
  if (recorded !== undefined && isRecordedObject(recorded, live, terms.manager)) return update({ ...trio, desired, live, recorded }, terms);
  // Another object stands where ours was: what is recorded says nothing of it.
  const { recorded: _, content: __, ...unknown } = trio;
  return adopt({ ...unknown, desired, live }, terms);
};

export { homeOf } from './homes.ts';
export type { Draft, Finding, Terms } from './finding.ts';
