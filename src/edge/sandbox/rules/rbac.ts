import { type Draft, listOf } from '../draft.ts';
import type { Rules } from '../kinds/kind.ts';
import type { Cause } from '../refusal.ts';
import { invalidValue, required, unsupported } from '../validate/cause.ts';
import { dnsSubdomain, pathSegment } from '../validate/text.ts';
import { checkSame, checkText } from '../validate/values.ts';

const GROUP = 'rbac.authorization.k8s.io';

const checkRule = (rule: Draft, at: string, namespaced: boolean): Cause[] => {
  const has = (name: string): boolean => (rule[name] ?? []).length > 0;
  const verbs = has('verbs') ? [] : [required(`${at}.verbs`)];
  if (has('nonResourceURLs')) {
    return [
      ...verbs,
      ...(namespaced ? [invalidValue(`${at}.nonResourceURLs`, rule['nonResourceURLs'], 'namespaced rules cannot apply to non-resource URLs')] : []),
      ...(has('apiGroups') || has('resources') || has('resourceNames')
        ? [invalidValue(`${at}.nonResourceURLs`, rule['nonResourceURLs'], 'rules cannot apply to both regular resources and non-resource URLs')] : []),
    ];
  }
  return [
    ...verbs,
    ...(has('apiGroups') ? [] : [required(`${at}.apiGroups`, 'resource rules must supply at least one api group')]),
    ...(has('resources') ? [] : [required(`${at}.resources`, 'resource rules must supply at least one resource')]),
  ];
};

const roleRules = (namespaced: boolean): Rules => ({
  check: (draft) => listOf(draft, 'rules').flatMap((rule, index) => checkRule(rule, `rules[${index}]`, namespaced)),
  name: pathSegment,
  madeByUpdate: true,
});

/** Roles. */
export const role: Rules = roleRules(true);

/** ClusterRoles. */
export const clusterRole: Rules = roleRules(false);

const subjectKinds: readonly string[] = ['ServiceAccount', 'User', 'Group'];

const checkSubject = (subject: Draft, at: string, namespaced: boolean): Cause[] => {
  const name = subject['name'] ? [] : [required(`${at}.name`)];
  if (!subjectKinds.includes(subject['kind'])) return [...name, unsupported(`${at}.kind`, subject['kind'] ?? '', subjectKinds)];
  if (subject['kind'] !== 'ServiceAccount') return [...name, ...(subject['apiGroup'] === GROUP ? [] : [unsupported(`${at}.apiGroup`, subject['apiGroup'], [GROUP])])];
  return [
    ...name,
    ...(subject['name'] ? dnsSubdomain(subject['name']).map((says) => invalidValue(`${at}.name`, subject['name'], says)) : []),
    ...(subject['apiGroup'] ? [unsupported(`${at}.apiGroup`, subject['apiGroup'], [''])] : []),
    ...(!namespaced && !subject['namespace'] ? [required(`${at}.namespace`)] : []),
  ];
};

const checkRef = (ref: Draft, kinds: readonly string[]): Cause[] => [
  ...(ref['apiGroup'] === GROUP ? [] : [unsupported('roleRef.apiGroup', ref['apiGroup'], [GROUP])]),
  ...(kinds.includes(ref['kind']) ? [] : [unsupported('roleRef.kind', ref['kind'] ?? '', kinds)]),
  ...checkText(ref['name'], 'roleRef.name', { check: pathSegment }),
];

const bindingRules = (namespaced: boolean): Rules => ({
  check: (draft) => [
    ...checkRef(draft['roleRef'], namespaced ? ['Role', 'ClusterRole'] : ['ClusterRole']),
    ...listOf(draft, 'subjects').flatMap((subject, index) => checkSubject(subject, `subjects[${index}]`, namespaced)),
  ],
  checkUpdate: (draft, old) => checkSame(draft['roleRef'], old['roleRef'], { field: 'roleRef' }),
  name: pathSegment,
  madeByUpdate: true,
});

/** RoleBindings. */
export const roleBinding: Rules = bindingRules(true);

/** ClusterRoleBindings. */
export const clusterRoleBinding: Rules = bindingRules(false);
