import { valueAtPointer } from '#lib/json-pointer';
import { isObject, keyOf, type K8sObject, type LabelSelector, matchesLabels, type Objection, type Rollout } from '#core/model';
import type { Endangered } from '../hazards/rule.ts';
import { liveOf } from '../live-of.ts';
import { podLabels, podsOf } from '../workload.ts';
import { type Foreseen, listedIn, namespaceOf, objecting, objectionOf } from './foreseen.ts';
import { takesPods } from './rollouts.ts';

const numberAt = (object: K8sObject, pointer: string): number | undefined => {
  const value = valueAtPointer(object, pointer);
  return typeof value === 'number' ? value : undefined;
};

const selects = (budget: K8sObject, labels: Readonly<Record<string, string>>): boolean => {
  const selector = valueAtPointer(budget, '/spec/selector');
  return isObject(selector) && matchesLabels(selector as LabelSelector, labels);
};

const room = (budget: K8sObject): string => {
  const [healthy, wanted] = ['/status/currentHealthy', '/status/desiredHealthy'].map((pointer) => numberAt(budget, pointer));
  return healthy === undefined || wanted === undefined ? '' : ` (${healthy} healthy, ${wanted} wanted)`;
};

const pods = (count: number): string => `${count} ${count === 1 ? 'pod' : 'pods'}`;

// Controllers delete pods; only evictions ask a budget (API-initiated eviction, as drains use it).
const overspent = ({ restarts = 0, before, after, away = 0 }: Rollout, budget: K8sObject): string | undefined => {
  const allowed = numberAt(budget, '/status/disruptionsAllowed');
  if (allowed === undefined) return undefined;
  const fewer = before === undefined || after === undefined ? 0 : before - after;
  const says = `it allows ${allowed} away now${room(budget)}`;
  if (restarts > 0 && away > allowed) return `a rollout does not ask it: up to ${pods(away)} ${away === 1 ? 'is' : 'are'} away at once, and ${says}`;
  return fewer > allowed ? `scaling down does not ask it: ${pods(fewer)} ${fewer === 1 ? 'goes' : 'go'} at once, and ${says}` : undefined;
};

// A number of pods that is as large as what is left can never spare one.
const neverMore = ({ before, after }: Rollout, budget: K8sObject): string | undefined => {
  const least = numberAt(budget, '/spec/minAvailable');
  if (least === undefined || before === undefined || after === undefined || after === 0) return undefined;
  if (numberAt(budget, '/status/expectedPods') !== before) return undefined;
  return before > least && after <= least ? `it wants ${least} of what will be ${pods(after)}: from then on none may be evicted, and nodes that hold one cannot be drained` : undefined;
};

const objectionsTo = (budget: K8sObject, foreseen: readonly Foreseen[], cluster: Endangered): readonly Objection[] =>
  foreseen.flatMap(({ step, rollout }) => {
    const live = liveOf(step.trio);
    if (live === undefined || step.draft.action === 'delete' || rollout === undefined || !takesPods(rollout) || podsOf(live) === 0) return [];
    if (namespaceOf(step) !== budget.metadata.namespace || !selects(budget, podLabels(live))) return [];
    const about = [step.draft.at.object];
    return [overspent(rollout, budget), neverMore(rollout, budget)].flatMap((says) => (says === undefined ? [] : [objectionOf('PodDisruptionBudget', { object: budget, cluster, about, says })]));
  });

/**
 * PodDisruptionBudgets of pods that go. A rollout or a scale-down does not ask a budget, so none of them stops a step: what is
 * told is that fewer pods will run than the budget wants, and where it can spare none any more afterwards.
 */
export const budgetObjections = (foreseen: readonly Foreseen[], cluster: Endangered): readonly Objection[] => {
  const going = new Set(cluster.drafts.filter(({ action }) => action === 'delete').map(({ at }) => at.object));
  return listedIn(cluster, 'PodDisruptionBudget')
    .filter(({ metadata }) => !going.has(keyOf(objecting.PodDisruptionBudget, metadata.namespace, metadata.name)))
    .flatMap((budget) => objectionsTo(budget, foreseen, cluster));
};
