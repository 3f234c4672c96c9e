import { settledOf } from '#core/merge';
import { residualOf } from '#core/plan';
import { replay } from '#core/state';
import { runPlan, troubles } from '#edge/executor';
import { type ApplyResult, attempt, type Diagnostic, hasChanges, type HazardKind, type MemberCluster, type Milliseconds, type Must, type Outcome, type Plan, type Ports, type State, type StateBackend } from '#core/model';
import type { SavePlace } from './save-plan.ts';
import { saveResidual } from './save-residual.ts';
import { gatesOf } from './gates.ts';
import { marked } from './mark-plan.ts';
import { mayApply } from './consent.ts';
import { besideThem, membersOf } from './members.ts';
import { statePlaceOf } from './paths.ts';
import { type Fleet, recall } from './read-fleet.ts';
import { look, planOf, type PlanRequest, seeFleet, type Seen, specOf, staying, without } from './make-plan.ts';
import { settleMoves } from './follow-moves.ts';
import { locked, saveState, settleJournal } from './keep-state.ts';
import { type Visit, visitingRound } from './visit.ts';

/** What to apply: a saved plan, or one made now and shown to `approve`. */
export type ApplyRequest = PlanRequest & {
  readonly saved?: Plan;
  /** The file of the saved plan; what is left of it is saved beside it, and sealed as it is. */
  readonly savedIn?: SavePlace;
  readonly allow: readonly HazardKind[];
  readonly wait?: boolean;
  readonly timeout?: Milliseconds;
  /** Shows the plan and asks; undefined means that nobody is there to be asked. */
  readonly approve?: (plan: Plan) => Promise<boolean>;
  readonly autoApprove: boolean;
  /** Approved by itself where the gates of the spec let every step go. */
  readonly gated?: boolean;
};

/** What was applied, and the state after it; where that could not be saved, the journal still tells of everything. */
export type ApplyAnswer = { readonly plan: Plan; readonly result: ApplyResult; readonly state: State; readonly saved: boolean; readonly troubles: readonly Diagnostic[] };

const nothingDone: ApplyResult = { steps: [], unhealthy: [], interrupted: false };

/** Carries a plan out under the state's lock; the state is saved whatever happens on the way. */
export const applyPlan = (ask: ApplyRequest, world: Ports): Promise<Outcome<ApplyAnswer>> =>
  attempt(async (must) => {
    const spec = await specOf(ask, world, must);
    const backend = world.backend(statePlaceOf(spec));
    return locked({ backend, world, must, why: 'apply' }, async () => {
      const fleet = await settleJournal(await recall(spec, world, must), must);
      if (ask.saved !== undefined) must(await mayApply(ask.saved, { fleet, gates: await gatesOf(fleet.spec, must) }, ask));
      const members = visited(ask, must(membersOf(spec, without(ask.saved?.scope?.clusters ?? ask.clusters, ask.forgetting))));
      return visitingRound({ members, beside: besideThem(spec, staying(members, ask.leaving)) }, world, (visit) => applyOn({ fleet, visit, ask, world, must }));
    });
  });

// Where the scope is only clusters that are gone, no other is asked.
const visited = (ask: ApplyRequest, members: readonly MemberCluster[]): readonly MemberCluster[] =>
  ask.forgetting !== undefined && ask.clusters.every((name) => ask.forgetting?.includes(name)) ? [] : members;

const applyOn = async (given: { fleet: Fleet; visit: Visit; ask: ApplyRequest; world: Ports; must: Must }): Promise<ApplyAnswer> => {
  const { fleet, visit, ask, world, must } = given;
  const seen = await seeFleet({ fleet, visit, leaving: ask.leaving, must, now: world.clock.now(), ...(ask.saved ? { saved: ask.saved } : {}) });
  const plan = ask.saved ?? (await planOf(seen, ask, { must, now: world.clock.now() }));
  if (ask.saved === undefined) must(await mayApply(plan, { fleet, gates: await gatesOf(fleet.spec, must) }, ask));
  if (!hasChanges(plan)) return { plan, result: nothingDone, state: fleet.recorded, saved: true, troubles: [] };
  const moved = await settleMoves({ fleet, plan, proved: seen.moves ?? [], placements: seen.fleet.recorded.placements }, must);
  const result = await carryOut({ plan, seen: { ...seen, fleet: moved }, ask, world });
  const kept = await afterwards(moved);
  const state = kept.ok ? kept.value : moved.recorded;
  const left = await keepLeft({ plan, result, state }, { savedIn: ask.savedIn, backend: fleet.backend }, world);
  return { plan, result, state, saved: kept.ok, troubles: [...troubles(result), ...kept.diagnostics, ...left] };
};

const keepLeft = async (done: Pick<ApplyAnswer, 'plan' | 'result' | 'state'>, { savedIn, backend }: { savedIn: ApplyRequest['savedIn']; backend: StateBackend }, world: Ports): Promise<readonly Diagnostic[]> => {
  const residual = savedIn === undefined ? undefined : residualOf(done.plan, done.result, done.state);
  return residual === undefined || savedIn === undefined ? [] : saveResidual(await marked(residual, backend), savedIn, world);
};

const carryOut = async (given: { plan: Plan; seen: Seen; ask: ApplyRequest; world: Ports }): Promise<ApplyResult> => {
  const { plan, seen, ask, world } = given;
  const { fleet, visit, rendered, seal } = seen;
  const observedNow = ask.autoApprove || ask.saved !== undefined ? seen.observed : await look(seen);
  const settings = fleet.spec.apply;
  return runPlan({
    plan, bodies: rendered.bodies, clients: visit.clients, facts: visit.facts, observedNow, seal, settings, settledOf, assess: seen.judge,
    journal: fleet.backend.journal, clock: world.clock, stop: world.stop, stopNow: world.stopNow, onEvent: world.onEvent,
    wait: ask.wait ?? settings.wait, timeout: ask.timeout ?? settings.timeout, before: fleet.recorded,
  });
};

// What was done is done, whether or not it can be written down: its result is told either way.
const afterwards = (fleet: Fleet): Promise<Outcome<State>> =>
  attempt(async (must) => {
    const state = replay(fleet.recorded, must(await fleet.backend.journal.read()));
    await saveState({ backend: fleet.backend, state, after: fleet.stored }, must);
    return state;
  });
