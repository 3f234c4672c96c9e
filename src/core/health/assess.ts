import { groupOf, type Health, type K8sObject } from '#core/model';
import { rules, withoutStatus } from './registry.ts';

const kindOf = ({ apiVersion, kind }: K8sObject): string => `${groupOf(apiVersion) || 'v1'}/${kind}`;

const byKind = new Map(rules.flatMap((rule) => rule.kinds.map((kind) => [kind, rule])));

/** Judges a live object by the rule of its kind. A kind without a rule is Unknown, unless it has no status at all. */
export const assess = (object: K8sObject): Health => {
  if (object.metadata.deletionTimestamp !== undefined) return { verdict: 'Progressing', says: 'it is being deleted' };
  const kind = kindOf(object);
  const rule = byKind.get(kind);
  if (rule !== undefined) return rule.assess(object);
  return withoutStatus.has(kind) ? { verdict: 'Healthy', says: 'it is there' } : { verdict: 'Unknown', says: 'no rule for this kind' };
};
