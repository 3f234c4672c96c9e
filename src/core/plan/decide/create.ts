import type { DesiredObject } from '#core/model';
import type { Trio } from '../input.ts';
import { mayNeverHaveBeen } from '../standing.ts';
import { declined, type Finding, madeBy, planned, refused, type Terms } from './finding.ts';
import { homeOf } from './homes.ts';
import { certaintyOf } from './update.ts';

/** Desired, and not there. */
export const create = (trio: Trio & { readonly desired: DesiredObject }, { sight, trace }: Terms): Finding => {
  const { at, desired, preview, recorded } = trio;
  const home = homeOf(trio, sight);
  if (home.home === 'missing') return declined('refused', trio, `${at.object}: ${home.says}`);
  if (preview?.known === 'no') return refused(trio, preview.failure);
  const isForeseen = preview?.known === 'predicted' && preview.unverified !== undefined;
  const known = preview?.known === 'later' || (home.home === 'made' && !isForeseen) ? 'later' : preview?.known === 'verified' ? 'verified' : 'predicted';
  const vanished = recorded !== undefined && !mayNeverHaveBeen(recorded) && recorded.doubt !== 'delete';
  return planned({
    action: 'create',
    at,
    apiVersion: desired.object.apiVersion,
    body: desired.object,
    fields: [],
    known,
    ...certaintyOf(preview),
    origins: trace(desired, preview),
    because: vanished ? 'vanished' : 'changed',
    ...madeBy(desired),
  });
};
