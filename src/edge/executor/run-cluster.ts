import { pooled } from '#lib/pool';
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

type Ran = { readonly outcome: StepOutcome; readonly stored?: K8sObject };

/** A step that is let go of when the user will not wait for its answer. */
const unlessLetGo = async (step: Step, site: Site): Promise<Ran> => {
  const { stopNow } = site.run;
  const ran = runStep(step, site);
  const failure = cancelled(step.at.cluster);
  let letGo = (): void => {};
  const lettingGo = new Promise<Ran>((resolve) => {
    letGo = () => resolve({ outcome: { at: step.at, action: step.action, ended: 'failed', failure } });
  });
  if (stopNow.aborted) letGo();
  stopNow.addEventListener('abort', letGo, { once: true });
  return Promise.race([ran, lettingGo]).finally(() => stopNow.removeEventListener('abort', letGo));
};

type Progress = { readonly planned: ReadonlySet<ObjectKey>; readonly ended: ReadonlyMap<ObjectKey, StepOutcome> };

const unsent = (step: Step, site: Site, { planned, ended }: Progress): StepOutcome | undefined => {
  const { at, action } = step;
  if (site.run.stop.aborted || site.ledger.isBroken()) return { at, action, ended: 'not-begun' };
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
  const planned = new Set(plan.steps.map((one) => one.at.object));
  const ended = new Map<ObjectKey, StepOutcome>();
  const working: { step: Step; stored: K8sObject }[] = [];
  const one = async (step: Step): Promise<void> => {
    const early = unsent(step, site, { planned, ended });
    if (early) ledger.tell({ line: 'failed', at: step.at, says: early.ended });
    const { outcome, stored } = early
      ? { outcome: early, stored: undefined }
      : await unlessLetGo(step, site);
    ended.set(step.at.object, outcome);
    if (stored && !isFine(run.assess(stored))) working.push({ step, stored });
    run.onEvent({ event: 'step-ends', outcome });
  };
  run.onEvent({ event: 'cluster-begins', cluster: plan.cluster, steps: steps.length });
  for (const wave of wavesOf(steps)) await pooled(wave, run.settings.concurrency, one);
  const unhealthy = run.wait ? await awaitHealth(site, working) : [];
  run.onEvent({ event: 'cluster-ends', cluster: plan.cluster });
  return { steps: steps.flatMap((step) => ended.get(step.at.object) ?? []), unhealthy };
};
