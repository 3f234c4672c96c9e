import type { ApplyResult, Plan, StepOutcome } from '#core/model';
import { direct } from '#edge/engines';
import { openLedger } from './ledger.ts';
import { runCluster } from './run-cluster.ts';
import type { RunInput } from './run-input.ts';
import { siteOf } from './site.ts';

const untouched = (plan: Plan): readonly StepOutcome[] =>
  plan.clusters.flatMap(({ steps }) =>
    steps.filter(({ action }) => action !== 'keep').map(({ at, action }) => ({ at, action, ended: 'not-begun' }) as const),
  );

/**
 * Carries out exactly the steps of a plan, all clusters at once. Before the first request, the journal says on the disk what
 * may happen; whatever ends this run, a later one can find out from it what did.
 */
export const runPlan = async (run: RunInput): Promise<ApplyResult> => {
  const { plan, before, journal, clock } = run;
  const ledger = openLedger({ plan, before, journal, time: clock.now() });
  if (!(await ledger.begin())) return { steps: untouched(plan), unhealthy: [], interrupted: false, diagnostics: ledger.diagnostics() };
  const clusters = plan.clusters.filter(({ steps }) => steps.some(({ action }) => action !== 'keep'));
  const endings = await Promise.all(clusters.map((cluster) => runCluster(siteOf(run, cluster, { engine: direct, ledger }))));
  await ledger.end();
  const diagnostics = ledger.diagnostics();
  return {
    steps: endings.flatMap(({ steps }) => steps),
    unhealthy: endings.flatMap(({ unhealthy }) => unhealthy),
    interrupted: run.stop.aborted,
    ...(diagnostics.length > 0 ? { diagnostics } : {}),
  };
};
