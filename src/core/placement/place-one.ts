import { type ClusterName, type ObjectKey, type PlacedBefore, type Placement, type PropagationPolicy, type Template, policyText } from '#core/model';
import { citedOf, decide, type Verdict } from './decide.ts';
import type { PlaceInput } from './input.ts';
import { isLazy, isUntouched } from './lazy.ts';
import { type PolicyBook, policyBook, type Ruling, rulingOn } from './policy-book.ts';
import { isReserved, spreadsByItself } from './reserved.ts';
import { type Roster, rosterOf } from './roster.ts';
import { makeSieve, type Sieve } from './sieve.ts';

/** What all templates of one run are decided with. */
export type Run = {
  readonly input: PlaceInput;
  readonly book: PolicyBook;
  readonly roster: Roster;
  readonly sieve: Sieve;
  readonly before: ReadonlyMap<ObjectKey, PlacedBefore>;
  readonly overrides: ReadonlySet<string>;
};

/** A template's placement, with the policies that select it and what was tried. */
export type Ruled = Verdict & { readonly ruling?: Ruling };

// Where a template only follows others is no result of its own.
const ownOf = (before: PlacedBefore): PlacedBefore => (before.targets.some(({ follows }) => follows) ? { ...before, targets: before.targets.filter(({ follows }) => !follows) } : before);

/** Lays out what deciding needs. */
export const runOf = (input: PlaceInput): Run => ({
  input,
  book: policyBook(input.spec),
  roster: rosterOf(input.spec, input.facts),
  sieve: makeSieve(),
  before: new Map(input.before.map((one) => [one.template, ownOf(one)])),
  overrides: new Set(input.spec.override.map(({ ref }) => policyText(ref))),
});

const missingOverrides = ({ ref, spec }: PropagationPolicy, run: Run): readonly string[] => {
  const wanted = Array.isArray(spec['dependentOverrides']) ? (spec['dependentOverrides'] as string[]) : [];
  const kind = ref.kind === 'PropagationPolicy' ? 'OverridePolicy' : 'ClusterOverridePolicy';
  return wanted.filter((name) => !run.overrides.has(policyText({ ...ref, kind, name })));
};

const unmoved = (template: Template, policy: PropagationPolicy, before: PlacedBefore | undefined): Placement => ({
  template,
  policy: citedOf(policy),
  targets: before?.targets ?? [],
  declined: [],
  kept: false,
  ...(before?.affinity === undefined ? {} : { affinity: before.affinity }),
  ...(before?.rule === undefined ? {} : { rule: before.rule, divided: true }),
});

const byPolicy = (run: Run, template: Template, { policy }: Ruling): Verdict => {
  const before = run.before.get(template.key);
  const missing = missingOverrides(policy, run);
  if (missing.length > 0) {
    const says = `waits for ${missing.join(', ')}, on which its policy depends`;
    return { placement: { ...unmoved(template, policy, before), kept: before !== undefined, unplaceable: { says, clears: false, waits: true } }, attempts: [] };
  }
  if (isLazy(policy) && isUntouched(template, before)) return { placement: unmoved(template, policy, before), attempts: [] };
  const asked = run.input.interpreter.replicas(template.object);
  return decide({ roster: run.roster, template, policy, before, asked, isFresh: run.input.rebalance?.has(template.key) ?? false }, run.sieve);
};

// A Namespace goes everywhere by itself; its policy can only say more of where it goes anyway.
const everywhere = (placement: Placement, clusters: readonly ClusterName[]): Placement => ({
  template: placement.template,
  targets: clusters.map((cluster) => ({ cluster })),
  declined: [],
  kept: false,
  spreads: true,
  ...(placement.policy === undefined ? {} : { policy: placement.policy }),
});

// Dispatching is held back: what is placed there is not written there.
const suspended = (placement: Placement, { spec }: PropagationPolicy): Placement => {
  const suspension = spec['suspension'] as { dispatching?: boolean; dispatchingOnClusters?: { clusterNames?: readonly string[] } } | undefined;
  if (suspension === undefined || placement.targets.length === 0) return placement;
  const names = new Set(suspension.dispatchingOnClusters?.clusterNames ?? []);
  const held = placement.targets.filter(({ cluster }) => suspension.dispatching === true || names.has(cluster)).map(({ cluster }) => cluster);
  return held.length === 0 ? placement : { ...placement, suspended: held };
};

const isClaimedElsewhere = ({ object }: Template): boolean => (object.metadata.labels?.['resourcetemplate.karmada.io/claimed-by'] ?? '') !== '';

/** Decides on one template: by its policy, by being a Namespace, or by staying where it is. */
export const placeOne = (run: Run, template: Template): Ruled => {
  const { object, key } = template;
  const before = run.before.get(key);
  const ruling = isReserved(object) || isClaimedElsewhere(template) ? undefined : rulingOn(run.book, object, before);
  const kept = before !== undefined && before.targets.length > 0;
  const verdict: Verdict = ruling === undefined ? { placement: { template, targets: before?.targets ?? [], declined: [], kept }, attempts: [] } : byPolicy(run, template, ruling);
  const placement = spreadsByItself(object) ? everywhere(verdict.placement, run.roster.clusters.map(({ name }) => name)) : verdict.placement;
  if (ruling === undefined) return { placement, attempts: [] };
  return { placement: suspended(placement, ruling.policy), attempts: verdict.attempts, ruling };
};
