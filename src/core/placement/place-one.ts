import { diagnose } from '#core/diagnostics';
import { bad, type Digest, good, type JsonPointer, type Outcome, type Placement, type PropagationPolicy, type Target, type Template } from '#core/model';
import type { Case, PlaceInput } from './input.ts';
import { policyFor } from './policy-for.ts';
import { hasRequirements, replicasOf } from './replicas.ts';
import { isReserved, spreadsByItself } from './reserved.ts';
import { select, type Selection } from './select.ts';
import { ruleOf, staying } from './stays.ts';
import { strategyOf } from './strategies/index.ts';

/** Decides on one template. */
export const placeOne = (input: PlaceInput, template: Template): Outcome<Placement> => {
  const { object, key } = template;
  const before = input.before.find((one) => one.template === key);
  const policy = isReserved(object) ? undefined : policyFor(input.spec, object);
  if (policy !== undefined) return placeBy({ input, template, policy, before });
  if (spreadsByItself(object)) return good({ template, targets: input.spec.clusters.map(({ name }) => ({ cluster: name })), declined: [], kept: false, spreads: true });
  return good({ template, targets: before?.targets ?? [], declined: [], kept: before !== undefined });
};

const cites = new WeakMap<PropagationPolicy, NonNullable<Placement['policy']>>();

// A policy often decides on thousands of templates; its places are looked up once.
const citedOf = (policy: PropagationPolicy): NonNullable<Placement['policy']> => {
  const known = cites.get(policy) ?? {
    ref: policy.ref,
    at: policy.document.locate('/metadata/name' as JsonPointer),
    replicasAt: policy.document.locate('/spec/placement/replicaScheduling' as JsonPointer),
  };
  cites.set(policy, known);
  return known;
};

const placeBy = (given: Case): Outcome<Placement> => {
  const { template, policy, before } = given;
  const missing = missingOverrides(given);
  const cited = { template, policy: citedOf(policy) };
  if (missing.length > 0) {
    const says = `waits for ${missing.join(', ')}, on which its policy depends`;
    return good({ ...cited, targets: before?.targets ?? [], declined: [], kept: before !== undefined, unplaceable: { says, clears: false } });
  }
  const selection = select(given);
  if (selection.chosen.length === 0) return good({ ...cited, targets: [], declined: selection.declined, kept: false, unplaceable: { says: 'no cluster fits', clears: true } });
  const undecided = undecidedField(given);
  if (undecided !== undefined) return bad([undecided]);
  return good({ ...cited, ...assigned(given, selection), declined: selection.declined, kept: false, ...(selection.term === undefined ? {} : { affinity: selection.term }) });
};

// Empty workloads that ask for nothing go everywhere without a number; those that ask for something go nowhere (Karmada v1.18).
const assigned = (given: Case, { chosen }: Selection): { targets: readonly Target[]; divided?: true; rule?: Digest } => {
  const { template, policy } = given;
  const replicas = replicasOf(template.object) ?? 0;
  const isWorkload = replicas > 0 || (replicasOf(template.object) !== undefined && hasRequirements(template.object));
  const strategy = strategyOf(policy.placement);
  if (!isWorkload || strategy === undefined) return { targets: chosen.map(({ name }) => ({ cluster: name })) };
  const fresh = strategy.assign(given, chosen, replicas);
  if (!strategy.divides) return { targets: fresh };
  return { targets: staying(given, fresh) ?? fresh, divided: true, rule: ruleOf(given) };
};

const missingOverrides = ({ policy, input }: Case): readonly string[] => {
  const wanted = policy.spec['dependentOverrides'];
  if (!Array.isArray(wanted)) return [];
  const kind = policy.ref.kind === 'PropagationPolicy' ? 'OverridePolicy' : 'ClusterOverridePolicy';
  const there = input.spec.override.filter(({ ref }) => ref.kind === kind && ref.namespace === policy.ref.namespace).map(({ ref }) => ref.name);
  return (wanted as string[]).filter((name) => !there.includes(name));
};

// Better an error than a placement that Karmada would not make.
const undecidedField = ({ policy, template }: Case): ReturnType<typeof diagnose> | undefined => {
  const { placement } = policy;
  const at = (pointer: string): { at: ReturnType<typeof policy.document.locate> } => ({ at: policy.document.locate(pointer as JsonPointer) });
  const divides = (replicasOf(template.object) ?? 0) > 0;
  if (divides && strategyOf(placement) === undefined) {
    const part = placement.replicaScheduling?.replicaDivisionPreference === 'Aggregated' ? 'replicaDivisionPreference' : 'weightPreference';
    return diagnose('FLT3101', `${template.key} is divided by what clusters have free, which this version does not decide.`, { ...at(`/spec/placement/replicaScheduling/${part}`), hint: 'Divide by static weights, or duplicate:\n    replicaSchedulingType: Duplicated' });
  }
  const constraints = placement.spreadConstraints ?? [];
  const skips = placement.replicaScheduling?.replicaSchedulingType === 'Divided' && strategyOf(placement) !== undefined && placement.replicaScheduling.replicaDivisionPreference === 'Weighted' && (placement.replicaScheduling.weightPreference === undefined || (placement.replicaScheduling.weightPreference.staticWeightList ?? []).length > 0);
  if (constraints.length === 0 || skips) return undefined;
  return diagnose('FLT3102', `${template.key} is placed by spread constraints, which this version does not decide.`, { ...at('/spec/placement/spreadConstraints'), hint: 'Name the clusters by affinity instead:\n    clusterAffinity: { clusterNames: [...] }' });
};
