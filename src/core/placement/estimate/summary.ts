import { byText, isObject, type Json, type JsonObject, type ResourceList, type ResourceModel, type ResourceSummary } from '#core/model';
import { amountOf } from './estimate.ts';

type Totals = Map<string, number>;

const isCounted = (name: string): boolean => ['cpu', 'memory', 'ephemeral-storage', 'pods'].includes(name) || (name.includes('/') && !name.startsWith('requests.')) || name.startsWith('hugepages-') || name.startsWith('attachable-volumes-');

const at = (value: Json | undefined, ...path: readonly string[]): Json | undefined => path.reduce<Json | undefined>((inner, name) => (isObject(inner) ? inner[name] : undefined), value);

const amountsIn = (list: Json | undefined): readonly (readonly [name: string, amount: number])[] =>
  Object.entries(isObject(list) ? list : {})
    .filter(([name]) => isCounted(name))
    .map(([name, amount]) => [name, amountOf(name, String(amount))] as const);

const add = (totals: Totals, list: Json | undefined): void => {
  for (const [name, amount] of amountsIn(list)) totals.set(name, (totals.get(name) ?? 0) + amount);
};

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

// Karmada compares an init container with the sum so far of all pods, not of its own; the figures are to be Karmada's.
const addPod = (totals: Totals, pod: JsonObject): void => {
  const spec = pod['spec'];
  for (const container of listOf(at(spec, 'containers'))) add(totals, at(container, 'resources', 'requests'));
  for (const container of listOf(at(spec, 'initContainers')))
    for (const [name, amount] of amountsIn(at(container, 'resources', 'requests'))) totals.set(name, Math.max(totals.get(name) ?? 0, amount));
  add(totals, at(spec, 'overhead'));
  totals.set('pods', (totals.get('pods') ?? 0) + 1);
};

const textOf = (totals: Totals): ResourceList =>
  Object.fromEntries([...totals].filter(([, amount]) => amount !== 0).sort(([one], [other]) => byText(one, other)).map(([name, amount]) => [name, name === 'cpu' ? `${amount}m` : String(amount)]));

const totalOf = (pods: readonly JsonObject[]): Totals => {
  const totals: Totals = new Map();
  for (const pod of pods) addPod(totals, pod);
  return totals;
};

const nodeNameOf = (pod: JsonObject): string => String(at(pod, 'spec', 'nodeName') ?? '');
const isRunning = (pod: JsonObject): boolean => nodeNameOf(pod) !== '' && !['Succeeded', 'Failed'].includes(String(at(pod, 'status', 'phase') ?? ''));

const gradeOf = (models: readonly ResourceModel[], left: Totals): number => {
  const [first] = models;
  const grades = (first?.ranges ?? []).map(({ name }) => {
    const reached = models.filter((model) => model.ranges.some((range) => range.name === name && amountOf(name, range.min) <= (left.get(name) ?? 0)));
    return reached.at(-1)?.grade ?? 0;
  });
  return Math.min(...grades);
};

// Counting ends at the first node without a free pod slot, as Karmada's does.
const modelingsOf = (nodes: readonly JsonObject[], running: ReadonlyMap<string, readonly JsonObject[]>, models: readonly ResourceModel[]): NonNullable<ResourceSummary['modelings']> => {
  const counts = new Map(models.map(({ grade }) => [grade, 0]));
  for (const node of nodes) {
    const left: Totals = new Map(amountsIn(at(node, 'status', 'allocatable')));
    const taken = totalOf(running.get(String(at(node, 'metadata', 'name'))) ?? []);
    for (const [name, amount] of taken) left.set(name, (left.get(name) ?? 0) - amount);
    if ((left.get('pods') ?? 0) <= 0) break;
    if ([...left.values()].some((amount) => amount < 0)) continue;
    const grade = gradeOf(models, left);
    counts.set(grade, (counts.get(grade) ?? 0) + 1);
  }
  return [...counts].map(([grade, count]) => ({ grade, count }));
};

/**
 * What a cluster's nodes have and its pods take, as Karmada sums it up (v1.18): all nodes count, ready or not; requests only;
 * pods that have ended take nothing; cpu in thousandths, all else in whole units.
 */
export const summaryOf = (nodes: readonly JsonObject[], pods: readonly JsonObject[], models: readonly ResourceModel[] = []): ResourceSummary => {
  const allocatable: Totals = new Map();
  for (const node of nodes) add(allocatable, at(node, 'status', 'allocatable'));
  const running = pods.filter(isRunning);
  const waiting = pods.filter((pod) => nodeNameOf(pod) === '');
  const summary = { allocatable: textOf(allocatable), allocating: textOf(totalOf(waiting)), allocated: textOf(totalOf(running)) };
  return models.length === 0 ? summary : { ...summary, modelings: modelingsOf(nodes, Map.groupBy(running, nodeNameOf), models) };
};
