import { remembered } from '#lib/remembered';
import { addressText, byText, keyParts, type K8sObject, type ObjectKey } from '#core/model';
import { liveOf } from '../live-of.ts';
import { type Binding, bindingOf, isBinding, isRole } from './access/binding.ts';
import { grantAfter, grantBefore } from './access/roles.ts';
import { rightsIn, type PolicyRule, uncovered } from './access/rules.ts';
import { rightsText } from './access/words.ts';
import { type Endangered, perStep, someOf, type StepInSight } from './rule.ts';

const AGGREGATES_TO = 'rbac.authorization.k8s.io/aggregate-to-';

const scopeText = (namespace: string | undefined): string => (namespace === undefined ? 'in all namespaces' : `in namespace ${namespace}`);

const roleText = (key: ObjectKey): string => {
  const { kind, namespace, name } = keyParts(key);
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
};

const liveBindings = remembered((cluster: Endangered): readonly Binding[] =>
  cluster.trios.flatMap((trio) => {
    const live = liveOf(trio);
    return live !== undefined && isBinding(live) ? [bindingOf(live)] : [];
  }),
);

// What a subject may do already, as far as bindings tell that fleet looks after; also those that this plan deletes.
const heldBy = (subject: string, namespace: string | undefined, cluster: Endangered): readonly PolicyRule[] =>
  liveBindings(cluster)
    .filter((binding) => binding.subjects.includes(subject) && (binding.namespace === undefined || binding.namespace === namespace))
    .flatMap(({ role }) => grantBefore(cluster, role) ?? []);

const isBoundAlready = (subject: string, { role }: Binding, live: K8sObject | undefined): boolean => {
  const before = live === undefined ? undefined : bindingOf(live);
  return before?.role === role && before.subjects.includes(subject);
};

const newFor = (subject: string, binding: Binding, cluster: Endangered): string | undefined => {
  const after = grantAfter(cluster, binding.role);
  if (after === undefined) return `whatever ${roleText(binding.role)} grants`;
  const rights = uncovered(rightsIn(after), heldBy(subject, binding.namespace, cluster));
  return rights.length === 0 ? undefined : rightsText(rights);
};

const bound = ({ draft, trio, cluster }: StepInSight, body: K8sObject): string | undefined => {
  const binding = bindingOf(body);
  const news = binding.subjects
    .filter((subject) => !isBoundAlready(subject, binding, liveOf(trio)))
    .flatMap((subject) => {
      const says = newFor(subject, binding, cluster);
      return says === undefined ? [] : [{ subject, says }];
    });
  if (news.length === 0) return undefined;
  const said = [...Map.groupBy(news, ({ says }) => says)].map(([says, own]) => `${says} ${scopeText(binding.namespace)} for ${someOf(own.map(({ subject }) => subject))}`);
  return `${draft.at.object} on ${draft.at.cluster} newly grants ${said.join('; ')}`;
};

const boundTo = (cluster: Endangered, key: ObjectKey): readonly string[] => [...new Set(liveBindings(cluster).filter(({ role }) => role === key).flatMap(({ subjects }) => subjects))].sort(byText);

const aggregatedInto = ({ metadata }: K8sObject): readonly string[] =>
  Object.entries(metadata.labels ?? {})
    .filter(([name, value]) => name.startsWith(AGGREGATES_TO) && value === 'true')
    .map(([name]) => `ClusterRole ${name.slice(AGGREGATES_TO.length)}`)
    .sort(byText);

const holdersText = (body: K8sObject, { draft, cluster }: StepInSight): string | undefined => {
  const [subjects, roles] = [boundTo(cluster, draft.at.object), aggregatedInto(body)];
  const isNew = draft.action === 'create';
  const holders = [...(subjects.length > 0 ? [someOf(subjects)] : []), ...(roles.length > 0 ? [`whoever has ${someOf(roles)}`] : []), ...(isNew ? [] : ['whoever else it is bound to'])];
  return holders.length === 0 ? undefined : holders.join(' and ').replace(/^whoever else/, 'whoever');
};

const widened = (step: StepInSight, body: K8sObject): string | undefined => {
  const { draft, cluster } = step;
  const holders = holdersText(body, step);
  const [before, after] = [grantBefore(cluster, draft.at.object), grantAfter(cluster, draft.at.object)];
  if (holders === undefined) return undefined;
  const scope = body.kind === 'Role' ? scopeText(body.metadata.namespace) : 'where it is bound';
  const head = `${draft.at.object} on ${draft.at.cluster} newly grants`;
  if (after === undefined) return `${head} whatever the roles grant that it aggregates, ${scope}, for ${holders}`;
  const rights = uncovered(rightsIn(after), before ?? []);
  return rights.length === 0 ? undefined : `${head} ${rightsText(rights)} ${scope} for ${holders}`;
};

/**
 * Somebody may do more than before, compared by what rules grant and not by how they are written. A binding tells of subjects
 * that are new to it, with what its role grants and they do not hold already; a role tells where it grants more than it did,
 * since fleet knows only the bindings that are its own. A role that is made grants nothing until it is bound or aggregated.
 */
export const widensAccess = perStep('widens-access', (step) => {
  const { action, body } = step.draft;
  if (body === undefined || action === 'delete') return undefined;
  if (isBinding(body)) return bound(step, body);
  return isRole(body) ? widened(step, body) : undefined;
});

/** The roles that bindings of these steps name and nobody looked at, sorted. */
export const unseenRoles = (cluster: Endangered): readonly ObjectKey[] => {
  const bindings = cluster.drafts.filter(({ action }) => action !== 'delete' && action !== 'keep').flatMap(({ body }) => (body !== undefined && isBinding(body) ? [bindingOf(body)] : []));
  if (bindings.length === 0) return [];
  const known = new Set(cluster.trios.map((trio) => addressText(trio.at)));
  return [...new Set([...bindings, ...liveBindings(cluster)].map(({ role }) => role))].filter((role) => !known.has(addressText({ cluster: cluster.cluster, object: role }))).sort(byText);
};
