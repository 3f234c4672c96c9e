import { type Address, type DriftQuestion, type IgnoreRule, type K8sObject, keyParts, matchesLabels, type RuleExpressions } from '#core/model';
import { parseFieldPath } from '#lib/field-path';
import { covers } from './pointer.ts';

const withStars = (pattern: string): RegExp =>
  new RegExp(`^${pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`);

const isLike = (pattern: string | undefined, text: string): boolean => pattern === undefined || pattern === text || (pattern.includes('*') && withStars(pattern).test(text));

const isOfKind = (wanted: string | undefined, { group, kind }: { readonly group: string; readonly kind: string }): boolean =>
  wanted === undefined || wanted === kind || wanted === `${group === '' ? 'v1' : group}/${kind}`;

/** Whether a rule is about an object of a cluster. */
export const isAbout = (rule: IgnoreRule, at: Address, object: K8sObject | undefined): boolean => {
  const parts = keyParts(at.object);
  return (
    (rule.clusters === undefined || rule.clusters.some((pattern) => isLike(pattern, at.cluster))) &&
    isOfKind(rule.kind, parts) &&
    isLike(rule.namespace, parts.namespace ?? '') &&
    isLike(rule.name, parts.name) &&
    (rule.labels === undefined || matchesLabels(rule.labels, object?.metadata.labels ?? {}))
  );
};

const coversField = (rule: IgnoreRule, { field, object }: DriftQuestion): boolean => {
  if (rule.fields === undefined) return true;
  return field !== undefined && rule.fields.some((pointer) => covers(pointer, parseFieldPath(field.path), object));
};

/** Whether a rule lets a difference be, whatever the day. A rule with an expression and nobody to answer it lets nothing be. */
export const letsBe = (rule: IgnoreRule, question: DriftQuestion, expressions: RuleExpressions | undefined): boolean =>
  isAbout(rule, question.at, question.object) && coversField(rule, question) && (rule.when === undefined || expressions?.(rule, question) === true);
