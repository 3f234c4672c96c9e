import { quantityOf, thousandths, wholes } from '#lib/quantity';
import type { Asked, MemberCluster, Requirements, ResourceList, ResourceSummary } from '#core/model';
import { remembered } from '#lib/remembered';
import { freeByModels } from './models.ts';

/** Go's largest int32: more than can be counted. */
export const BOUNDLESS = 2 ** 31 - 1;

/** An amount of a resource as Karmada counts it: cpu in thousandths, all else in whole units, rounded up. */
export const amountOf = (name: string, text: string | undefined): number => {
  const quantity = quantityOf(text ?? '0');
  if (quantity === undefined) return 0;
  return Number(name === 'cpu' ? thousandths(quantity) : wholes(quantity));
};

// Thousands of templates ask the same clusters: what is left is worked out once.
const leftIn = remembered(({ allocatable, allocated, allocating }: ResourceSummary): ReadonlyMap<string, number> => {
  const taken = (name: string): number => [allocated, allocating].reduce((sum, list: ResourceList) => sum + amountOf(name, list[name]), 0);
  return new Map(Object.entries(allocatable).map(([name, text]) => [name, amountOf(name, text) - taken(name)]));
});

type Requests = readonly (readonly [name: string, amount: number])[];

/** What one replica asks for, without what it asks nothing of. */
export const requestsOf = remembered(
  ({ resources }: Requirements): Requests =>
    Object.entries(resources)
      .map(([name, text]) => [name, amountOf(name, text)] as const)
      .filter(([, amount]) => amount > 0),
);

const freeBySum = (left: ReadonlyMap<string, number>, requirements: Requirements): number =>
  requestsOf(requirements).reduce((least, [name, amount]) => Math.min(least, Math.max(0, Math.floor((left.get(name) ?? 0) / amount))), BOUNDLESS);

/**
 * How many more replicas a cluster has room for, as Karmada's general estimator counts (v1.18): by its free pod slots, and by
 * what its nodes have left, grade by grade where it has resource models. Nothing where nothing is known of the cluster.
 */
export const estimate = (asked: Asked, cluster: MemberCluster, summary: ResourceSummary | undefined): number => {
  if (asked.replicas === 0) return BOUNDLESS;
  if (summary === undefined) return 0;
  const left = leftIn(summary);
  const slots = left.get('pods') ?? 0;
  if (slots <= 0) return 0;
  if (asked.requirements === undefined) return Math.min(slots, BOUNDLESS);
  const { modelings } = summary;
  if (modelings && modelings.length > 0 && cluster.models && cluster.models.length > 0) return Math.min(slots, freeByModels(cluster.models, modelings, asked.requirements));
  return Math.min(slots, freeBySum(left, asked.requirements));
};
