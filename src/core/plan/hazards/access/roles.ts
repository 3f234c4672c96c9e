import { sameValue, type Json, type K8sObject, type ObjectKey } from '#core/model';
import { liveOf } from '../../live-of.ts';
import { type Endangered, triosOf } from '../rule.ts';
import { type PolicyRule, rulesOf } from './rules.ts';

/** What a role grants; undefined where nobody knows. */
export type Grant = readonly PolicyRule[] | undefined;

const aggregates = (role: K8sObject): Json | undefined => role['aggregationRule'] as Json | undefined;

// A controller fills the rules in of all roles that the selectors match: what is written of them counts for nothing.
const grantedBy = (desired: K8sObject, live: K8sObject | undefined): Grant => {
  const rule = aggregates(desired);
  if (rule === undefined) return rulesOf(desired);
  return live !== undefined && sameValue(aggregates(live), rule) ? rulesOf(live) : undefined;
};

const seenBefore = (cluster: Endangered, key: ObjectKey): Grant => {
  const trio = triosOf(cluster).get(key);
  const seen = trio?.seen ?? cluster.around?.roles.get(key);
  if (seen === undefined || seen.found === 'unknown') return undefined;
  return seen.found === 'no' ? [] : rulesOf(seen.live);
};

/** What a role grants now: nothing where there is no such role. */
export const grantBefore = seenBefore;

/** What a role grants once the plan is done. */
export const grantAfter = (cluster: Endangered, key: ObjectKey): Grant => {
  const trio = triosOf(cluster).get(key);
  return trio?.desired === undefined ? seenBefore(cluster, key) : grantedBy(trio.desired.object, liveOf(trio));
};
