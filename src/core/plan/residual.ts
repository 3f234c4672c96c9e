import { addressText, type Address, assertNever, type ApplyResult, type Digest, type K8sObject, type Left, type Plan, planIdentity, type State, type StepOutcome } from '#core/model';

/**
 * The plan of what an apply left undone, for the state after it; undefined where nothing is left, or where the plan was
 * not begun and can still be used itself. Steps keep the identity and the read set that were reviewed: one that was stale
 * is refused again until its object is as it was.
 */
export const residualOf = (plan: Plan, result: ApplyResult, after: State): Plan | undefined => {
  const of = planIdentity(plan);
  const left = result.steps.flatMap(leftOf);
  if (left.length === 0 || !after.spent?.some((one) => one.plan === of)) return undefined;
  const open = new Set(left.map(({ at }) => addressText(at)));
  const isOpen = ({ at }: { readonly at: Address }): boolean => open.has(addressText(at));
  const clusters = plan.clusters.map((cluster) => ({ ...cluster, steps: freed(cluster.steps.filter(isOpen)) })).filter(({ steps }) => steps.length > 0);
  const { allowed: _, forecast: __, ...kept } = plan;
  return {
    ...kept,
    basis: { ...plan.basis, lineage: after.lineage, serial: after.serial },
    clusters,
    contents: contentsIn(plan, clusters),
    drift: plan.drift.filter(isOpen),
    hazards: plan.hazards.filter(isOpen),
    ...stillAhead(plan, isOpen),
    notes: [],
    residual: { of, left },
  };
};

// What a step puts at risk it still does; what objects to others is another matter.
const stillAhead = ({ allowed, forecast }: Plan, isOpen: (one: { readonly at: Address }) => boolean): Pick<Plan, 'allowed' | 'forecast'> => {
  const hazards = allowed?.filter(isOpen) ?? [];
  const objections = forecast?.objections.filter(({ at, about }) => about.some((object) => isOpen({ at: { cluster: at.cluster, object } }))) ?? [];
  const rollouts = forecast?.rollouts.filter(isOpen) ?? [];
  const rest = forecast && rollouts.length + objections.length > 0 ? { forecast: { ...forecast, rollouts, objections } } : {};
  return { ...(hazards.length === 0 ? {} : { allowed: hazards }), ...rest };
};

type Steps = Plan['clusters'][number]['steps'];

// What is done is not waited for any more.
const freed = (steps: Steps): Steps => {
  const open = new Set(steps.map(({ at }) => at.object));
  return steps.map((step) => ({ ...step, needs: step.needs.filter((need) => open.has(need)) }));
};

const contentsIn = ({ contents }: Plan, clusters: Plan['clusters']): Plan['contents'] => {
  const used = new Set(clusters.flatMap(({ steps }) => steps.flatMap(({ content }) => content ?? [])));
  return Object.fromEntries((Object.entries(contents) as [Digest, K8sObject][]).filter(([digest]) => used.has(digest)));
};

const leftOf = (outcome: StepOutcome): readonly Left[] => {
  const { at, ended } = outcome;
  switch (ended) {
    case 'done':
      return [];
    case 'failed':
      return [{ at, ended, says: outcome.failure.message }];
    case 'stale':
      return [{ at, ended, says: outcome.says }];
    case 'blocked':
      return [{ at, ended, says: `it needs ${outcome.by.map(addressText).join(', ')}` }];
    case 'not-begun':
      return [{ at, ended, says: 'the apply ended before its turn' }];
    default:
      return assertNever(outcome);
  }
};
