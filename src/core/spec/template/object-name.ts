import type { GroupKind } from '#core/model';
import { isDnsLabel, isDnsSubdomain, isPathSegment } from '../names.ts';

type Rule = { readonly fits: (name: string) => boolean; readonly says: string };

const LABEL: Rule = { fits: (name) => isDnsLabel(name), says: 'Lower-case letters, digits and dashes, a letter or digit at both ends, at most 63.' };
const SUBDOMAIN: Rule = {
  fits: isDnsSubdomain,
  says: 'Lower-case letters, digits, dashes and dots, a letter or digit at both ends of each part, at most 253.',
};
const SEGMENT: Rule = { fits: isPathSegment, says: 'Anything but "/" and "%".' };

/** Kinds of Kubernetes whose names follow another rule than a DNS subdomain's; an empty kind is all of the group. */
const RULES: Readonly<Record<string, Rule>> = {
  '/Namespace': LABEL,
  '/Service': LABEL,
  'rbac.authorization.k8s.io/': SEGMENT,
  'certificates.k8s.io/': SEGMENT,
  'apiregistration.k8s.io/': SEGMENT,
};

/** The rule that a name of this kind breaks, in words; undefined where it breaks none. */
export const brokenNameRule = ({ group, kind }: GroupKind, name: string): string | undefined => {
  const rule = RULES[`${group}/${kind}`] ?? RULES[`${group}/`] ?? SUBDOMAIN;
  return rule.fits(name) ? undefined : rule.says;
};
