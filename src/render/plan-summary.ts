import { type Action, hasChanges, type Plan } from '#core/model';
import { counted } from './layout.ts';

const always: readonly Action[] = ['create', 'update', 'replace', 'delete'];
const ifAny: readonly Action[] = ['adopt', 'forget'];

const sentences = (parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined).join(' ');

const some = (count: number, says: (count: number) => string): string | undefined => (count === 0 ? undefined : says(count));

/** The last line of a plan: everything in it, counted. */
export const summaryOf = (plan: Plan): string => {
  const fields = plan.drift.reduce((sum, drift) => sum + (drift.what === 'changed' ? drift.fields.length : 0), 0);
  const of = (what: 'vanished' | 'replaced'): number => plan.drift.filter((drift) => drift.what === what).length;
  return sentences([
    hasChanges(plan) ? changesOf(plan) : unchangedOf(plan),
    some((plan.moves ?? []).length, (count) => `${counted(count, 'row')} recorded under another address.`),
    some(fields, (count) => `${counted(count, 'field')} drifted.`),
    some(of('vanished'), (count) => `${counted(count, 'object')} vanished.`),
    some(of('replaced'), (count) => `${counted(count, 'object')} replaced by somebody else.`),
    some(plan.notes.filter((note) => note.kind === 'refused').length, (count) => `${counted(count, 'object')} refused.`),
    some(plan.clusters.filter((cluster) => cluster.lost !== undefined).length, (count) => `${counted(count, 'cluster')} not reached.`),
  ]);
};

const changesOf = (plan: Plan): string => {
  const steps = plan.clusters.flatMap((cluster) => cluster.steps);
  const count = (action: Action): number => steps.filter((step) => step.action === action).length;
  const actions = [...always, ...ifAny.filter((action) => count(action) > 0)];
  const clusters = plan.clusters.filter((cluster) => cluster.steps.some((step) => step.action !== 'keep')).length;
  return `Plan: ${actions.map((action) => `${count(action)} to ${action}`).join(', ')} on ${counted(clusters, 'cluster')}.`;
};

const unchangedOf = (plan: Plan): string => {
  const reached = plan.clusters.filter((cluster) => cluster.lost === undefined);
  const unchanged = reached.reduce((sum, cluster) => sum + cluster.unchanged, 0);
  return `No changes: ${counted(unchanged, 'object')} on ${counted(reached.length, 'cluster')} ${unchanged === 1 ? 'is as it' : 'are as they'} should be.`;
};
