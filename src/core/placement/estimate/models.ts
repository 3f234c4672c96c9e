import type { Requirements, ResourceModel, ResourceSummary } from '#core/model';
import { amountOf, BOUNDLESS, requestsOf } from './estimate.ts';

const SLOTS = 110;

const onNodeOf = (model: ResourceModel, requests: readonly (readonly [name: string, amount: number])[]): number => {
  const least = new Map(model.ranges.map(({ name, min }) => [name, amountOf(name, min)]));
  return Math.min(SLOTS, ...requests.map(([name, amount]) => Math.floor((least.get(name) ?? 0) / amount)));
};

/**
 * Replicas that fit on nodes of which only the grade is known: each counts as one with its grade's smallest quantities and
 * 110 pod slots. A request for a resource that the models do not have leaves no room (Karmada v1.18).
 */
export const freeByModels = (models: readonly ResourceModel[], modelings: NonNullable<ResourceSummary['modelings']>, requirements: Requirements): number => {
  const counts = new Map(modelings.map(({ grade, count }) => [grade, count]));
  const requests = requestsOf(requirements);
  const all = models.reduce((sum, model) => sum + (counts.get(model.grade) ?? 0) * onNodeOf(model, requests), 0);
  return Math.min(BOUNDLESS, all);
};
