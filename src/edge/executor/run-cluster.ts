import { pooled } from '#lib/pool';
import { assess } from '#core/health';
import type { ClusterName, Failure, Health, K8sObject, ObjectKey, Step, StepOutcome } from '#core/model';
import { runStep } from './run-step.ts';
import type { Site } from './site.ts';
import { awaitHealth, isFine } from './await-health.ts';

/** What came of one cluster. */
export type ClusterEnding = {
  readonly steps: readonly StepOutcome[];
  readonly unhealthy: readonly { readonly at: Step['at']; readonly health: Health }[];
};

/** Steps of one wave may run together. */
const wavesOf = (steps: readonly Step[]): readonly (readonly Step[])[] => {
  const waves = new Map<number, Step[]>();
  for (const step of steps) waves.set(step.wave, [...(waves.get(step.wave) ?? []), step]);
  return [...waves].sort(([one], [other]) => one - other).map(([, wave]) => wave);
};

const cancelled = (cluster: ClusterName): Failure => ({
  kind: 'cancelled',
  cluster,
  message: 'stopped before the answer came; the next plan finds out what became of it',
});

const lettingGo = (step: Step, stopNow: AbortSignal): Promise<{ outcome: StepOutcome; stored?: K8sObject }> =>
  new Promise((resolve) => {
    const letGo = (): void => resolve({ outcome: { at: step.at, action: step.action, ended: 'failed', failure: cancelled(step.at.cluster) } });
    if (stopNow.aborted) letGo();
    else stopNow.addEventListener('abort', letGo, { once: true });
  });

const unsent = (step: Step, site: Site, ended: ReadonlyMap<ObjectKey, StepOutcome>): StepOutcome | undefined => {
  const { at, action } = step;
  if (site.run.stop.aborted || site.ledger.isBroken()) return { at, action, ended: 'not-begun' };
  const planned = new Set(site.plan.steps.map((one) => one.at.object));
  const by = step.needs.filter((key) => planned.has(key) && ended.get(key)?.ended !== 'done').map((object) => ({ cluster: at.cluster, object }));
  return by.length > 0 ? { at, action, ended: 'blocked', by } : undefined;
};

/**
 * Carries out the steps for one cluster: waves in order, the steps of a wave together within the bound. A step that did not
 * get done blocks what needs it, and nothing else.
 */
export const runCluster = async (site: Site): Promise<ClusterEnding> => {
  const { run, plan, ledger } = site;
  const steps = plan.steps.filter(({ action }) => action !== 'keep');
  const ended = new Map<ObjectKey, StepOutcome>();
  const working: { step: Step; stored: K8sObject }[] = [];
  const one = async (step: Step): Promise<void> => {
    const early = unsent(step, site, ended);
    if (early) ledger.tell({ line: 'failed', at: step.at, says: early.ended });
    const { outcome, stored } = early
      ? { outcome: early, stored: undefined }
      : await Promise.race([runStep(step, site), lettingGo(step, run.stopNow)]);
    ended.set(step.at.object, outcome);
    if (stored && !isFine(assess(stored))) working.push({ step, stored });
    run.onEvent({ event: 'step-ends', outcome });
  };
  run.onEvent({ event: 'cluster-begins', cluster: plan.cluster, steps: steps.length });
  for (const wave of wavesOf(steps)) await pooled(wave, run.settings.concurrency, one);
  const unhealthy = run.wait ? await awaitHealth(site, working) : [];
  run.onEvent({ event: 'cluster-ends', cluster: plan.cluster });
  return { steps: steps.flatMap((step) => ended.get(step.at.object) ?? []), unhealthy };
};
