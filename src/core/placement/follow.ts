import { byText, type ClusterName, type Dependency, matchesLabels, type ObjectKey, type Placement, type PolicyRef, type Template } from '#core/model';
import type { Run } from './place-one.ts';

/** Who a template follows: the templates that refer to it, and their policies. */
type Leader = { readonly template: ObjectKey; readonly policy: PolicyRef; readonly clusters: readonly ClusterName[] };

type Shelf = ReadonlyMap<string, readonly Template[]>;

const shelved = (templates: readonly Template[]): Shelf => Map.groupBy(templates, ({ object }) => `${object.apiVersion}/${object.kind}/${object.metadata.namespace ?? ''}`);

const meantBy = ({ apiVersion, kind, namespace, name, labelSelector }: Dependency, shelf: Shelf): readonly Template[] =>
  (shelf.get(`${apiVersion}/${kind}/${namespace ?? ''}`) ?? []).filter(({ object }) =>
    name ? object.metadata.name === name : labelSelector !== undefined && matchesLabels(labelSelector, object.metadata.labels ?? {}),
  );

// Only of namespaced templates, and one level deep: what a dependency refers to does not follow (Karmada v1.18).
const leadersOf = (run: Run, placements: readonly Placement[]): ReadonlyMap<ObjectKey, readonly Leader[]> => {
  const propagates = new Set(run.input.spec.propagation.filter(({ spec }) => spec['propagateDeps'] === true).map(({ ref }) => ref));
  const leaders = new Map<ObjectKey, Leader[]>();
  if (propagates.size === 0) return leaders;
  const shelf = shelved(run.input.spec.templates);
  for (const { template, policy, targets } of placements) {
    if (policy === undefined || !propagates.has(policy.ref) || targets.length === 0 || template.object.metadata.namespace === undefined) continue;
    const leader: Leader = { template: template.key, policy: policy.ref, clusters: targets.map(({ cluster }) => cluster) };
    const followers = new Set(run.input.interpreter.dependencies(template.object).flatMap((dependency) => meantBy(dependency, shelf)));
    followers.delete(template);
    for (const { key } of followers) leaders.set(key, [...(leaders.get(key) ?? []), leader]);
  }
  return leaders;
};

const following = (placement: Placement, leaders: readonly Leader[]): Placement => {
  const own = new Set(placement.targets.map(({ cluster }) => cluster));
  const more = [...new Set(leaders.flatMap(({ clusters }) => clusters))].filter((cluster) => !own.has(cluster)).sort(byText);
  const { unplaceable, ...rest } = placement;
  return {
    ...rest,
    ...(unplaceable && placement.policy ? { unplaceable } : {}),
    targets: [...placement.targets, ...more.map((cluster) => ({ cluster, follows: true as const }))],
    follows: leaders.map(({ template, policy }) => ({ template, policy })),
  };
};

/** Placements in which the templates that others refer to follow them, where the others' policy says so (`propagateDeps`). */
export const withFollowers = (run: Run, placements: readonly Placement[]): readonly Placement[] => {
  const leaders = leadersOf(run, placements);
  if (leaders.size === 0) return placements;
  return placements.map((placement) => {
    const own = leaders.get(placement.template.key);
    return own === undefined ? placement : following(placement, own);
  });
};
