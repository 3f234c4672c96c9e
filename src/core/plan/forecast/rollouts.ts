import type { K8sObject, Rollout } from '#core/model';
import type { StepInSight } from '../hazards/rule.ts';
import { liveOf } from '../live-of.ts';
import { present } from '../pair.ts';
import { podsOf, rollingOf, workloadKind } from '../workload.ts';

const changed = (before: number, after: number): Pick<Rollout, 'before' | 'after'> => (before === after ? {} : { before, after });

type Counts = Omit<Rollout, 'at'>;

const replaced = (before: number, after: number): Counts => ({ ...(before === 0 ? {} : { restarts: before, away: before }), ...changed(before, after) });

const updated = ({ draft: { rolls = 0 } }: StepInSight, body: K8sObject, live: K8sObject): Counts => {
  const [before, after] = [podsOf(live), podsOf(body, live)];
  const { surge, away } = rollingOf(body, after);
  const restarts = Math.min(rolls, before);
  const rolling = present({ restarts, surge: surge || undefined, away: Math.min(away, restarts) || undefined });
  return { ...(restarts > 0 ? rolling : {}), ...changed(before, after) };
};

// On how many nodes a new DaemonSet will run, nobody says before its controller does.
const started = (body: K8sObject): Counts => (body.kind === 'DaemonSet' ? {} : changed(0, podsOf(body)));

const counts = (step: StepInSight): Counts => {
  const live = liveOf(step.trio);
  const { action, body } = step.draft;
  if (action === 'delete') return live === undefined ? {} : changed(podsOf(live), 0);
  if (body === undefined) return {};
  if (live === undefined || action === 'create') return started(body);
  return action === 'replace' ? replaced(podsOf(live), podsOf(body, live)) : updated(step, body, live);
};

/** What a step does to the pods of a workload; undefined where it does nothing to any. */
export const rolloutOf = (step: StepInSight): Rollout | undefined => {
  const object = step.draft.body ?? liveOf(step.trio);
  if (object === undefined || workloadKind(object) === undefined) return undefined;
  const found = counts(step);
  return Object.keys(found).length === 0 ? undefined : { at: step.draft.at, ...found };
};

/** Whether new pods are made, and how: of a new template, or more of the same. */
export const makesPods = ({ restarts = 0, before = 0, after = 0 }: Rollout): boolean => restarts > 0 || after > before;

/** Whether pods go, for good or to be replaced. */
export const takesPods = ({ restarts = 0, before = 0, after = 0 }: Rollout): boolean => restarts > 0 || before > after;
