import { isObject, type Json, type K8sObject } from '#core/model';

/** One right, as small as rights are: a verb on a resource (perhaps one object of it), or on a path that is no resource. */
export type Right =
  | { readonly verb: string; readonly group: string; readonly resource: string; readonly name?: string }
  | { readonly verb: string; readonly url: string };

/** `rules` of a Role or ClusterRole, one entry. */
type PolicyRule = Readonly<Record<'verbs' | 'apiGroups' | 'resources' | 'resourceNames' | 'nonResourceURLs', readonly string[]>>;

const ALL = '*';

const texts = (value: Json | undefined): readonly string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);

const ruleOf = (rule: Json): readonly PolicyRule[] =>
  isObject(rule)
    ? [{ verbs: texts(rule['verbs']), apiGroups: texts(rule['apiGroups']), resources: texts(rule['resources']), resourceNames: texts(rule['resourceNames']), nonResourceURLs: texts(rule['nonResourceURLs']) }]
    : [];

/** The rules of a role; of none, none. */
export const rulesOf = (role: K8sObject | undefined): readonly PolicyRule[] => {
  const rules = role?.['rules'] as Json | undefined;
  return Array.isArray(rules) ? (rules as readonly Json[]).flatMap(ruleOf) : [];
};

export type { PolicyRule };

const resourceRights = ({ verbs, apiGroups, resources, resourceNames }: PolicyRule): readonly Right[] =>
  apiGroups.flatMap((group) =>
    resources.flatMap((resource) =>
      verbs.flatMap((verb): readonly Right[] => (resourceNames.length === 0 ? [{ verb, group, resource }] : resourceNames.map((name) => ({ verb, group, resource, name })))),
    ),
  );

/** The rules taken apart, as the API server does before it compares them (pkg/registry/rbac/validation, BreakdownRule). */
export const rightsIn = (rules: readonly PolicyRule[]): readonly Right[] =>
  rules.flatMap((rule) => [...resourceRights(rule), ...rule.nonResourceURLs.flatMap((url) => rule.verbs.map((verb): Right => ({ verb, url })))]);

const has = (list: readonly string[], one: string): boolean => list.includes(ALL) || list.includes(one);

const hasResource = (resources: readonly string[], resource: string): boolean => {
  if (has(resources, resource)) return true;
  const slash = resource.indexOf('/');
  return slash >= 0 && resources.includes(`${ALL}${resource.slice(slash)}`);
};

const hasUrl = (urls: readonly string[], url: string): boolean => urls.some((own) => own === ALL || own === url || (own.endsWith(ALL) && url.startsWith(own.slice(0, -1))));

const covers = (rule: PolicyRule, right: Right): boolean => {
  if (!has(rule.verbs, right.verb)) return false;
  if ('url' in right) return hasUrl(rule.nonResourceURLs, right.url);
  const isNamed = rule.resourceNames.length === 0 || (right.name !== undefined && rule.resourceNames.includes(right.name));
  return has(rule.apiGroups, right.group) && hasResource(rule.resources, right.resource) && isNamed;
};

/** The rights that rules do not give; one rule must cover a right on its own, as for the API server (ruleCovers). */
export const uncovered = (rights: readonly Right[], rules: readonly PolicyRule[]): readonly Right[] => rights.filter((right) => !rules.some((rule) => covers(rule, right)));
