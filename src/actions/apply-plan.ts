import { settledOf } from '#core/merge';
import { replay } from '#core/state';
import { runPlan } from '#edge/executor';
import { type ApplyResult, attempt, hasChanges, type HazardKind, type Milliseconds, type Must, type Outcome, type Plan, type Ports, type State } from '#core/model';
import { mayApply } from './consent.ts';
import { type Fleet } from './read-fleet.ts';
import { look, membersOf, planOn, type Planned, type PlanRequest, readFleet } from './make-plan.ts';
import { locked, saveState, settleJournal } from './keep-state.ts';
import { visiting } from './visit.ts';

/** What to apply: a saved plan, or one made now and shown to `approve`. */
export type ApplyRequest = PlanRequest & {
  readonly saved?: Plan;
  readonly allow: readonly HazardKind[];
  readonly wait?: boolean;
  readonly timeout?: Milliseconds;
  /** Shows the plan and asks; undefined means that nobody is there to be asked. */
  readonly approve?: (plan: Plan) => Promise<boolean>;
  readonly autoApprove: boolean;
};

/** What was applied, and the state that was saved. */
export type ApplyAnswer = { readonly plan: Plan; readonly result: ApplyResult; readonly state: State };

const nothingDone: ApplyResult = { steps: [], unhealthy: [], interrupted: false };

/** Carries a plan out under the state's lock; the state is saved whatever happens on the way. */
export const applyPlan = (ask: ApplyRequest, world: Ports): Promise<Outcome<ApplyAnswer>> =>
  attempt(async (must) => {
    const found = await readFleet(ask, world, must);
    return locked({ backend: found.backend, world, must, why: 'apply' }, async () => {
      const fleet = await settleJournal(await readFleet(ask, world, must), must);
      return visiting(membersOf(fleet, ask), world, async (visit) => {
        const planned = await planOn({ fleet, visit, ask, must });
        const plan = ask.saved ?? planned.plan;
        must(await mayApply(plan, fleet, ask));
        if (!hasChanges(plan)) return { plan, result: nothingDone, state: fleet.recorded };
        const result = await carryOut({ plan, planned, ask, world });
        return { plan, result, state: await afterwards(fleet, must) };
      });
    });
  });

const carryOut = async (given: { plan: Plan; planned: Planned; ask: ApplyRequest; world: Ports }): Promise<ApplyResult> => {
  const { plan, planned, ask, world } = given;
  const { fleet, visit, rendered, seal } = planned;
  const observedNow = ask.autoApprove || ask.saved !== undefined ? planned.observed : await look(planned);
  const settings = fleet.spec.apply;
  return runPlan({
    plan, bodies: rendered.bodies, clients: visit.clients, facts: visit.facts, observedNow, seal, settings, settledOf,
    journal: fleet.backend.journal, clock: world.clock, stop: world.stop, stopNow: world.stopNow, onEvent: world.onEvent,
    wait: ask.wait ?? settings.wait, timeout: ask.timeout ?? settings.timeout, before: fleet.recorded,
  });
};

const afterwards = async (fleet: Fleet, must: Must): Promise<State> => {
  const state = replay(fleet.recorded, must(await fleet.backend.journal.read()));
  await saveState({ backend: fleet.backend, state, after: fleet.stored }, must);
  return state;
};
