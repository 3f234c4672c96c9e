import type { ClusterPlan, Plan } from '#core/model';
import { views } from '#render';
import { frame } from './sample.ts';

/** What is planned for one cluster. */
export const on = (cluster: string, steps: ClusterPlan['steps'], more: Partial<ClusterPlan> = {}): ClusterPlan => ({
  cluster: cluster as never,
  steps,
  unchanged: 3,
  version: 'v1.37.2',
  ...more,
});

/** A plan as text. */
export const text = (plan: Plan, more = {}): string => views.plan.text(plan, frame(more));

/** A plan as text, without its head and its last lines. */
export const body = (plan: Plan, more = {}): string => `\n${text(plan, more).split('\n').slice(2, -3).join('\n')}\n`;
