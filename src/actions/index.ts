// One function per verb: each puts the stages side by side and reads as the pipeline does.
// Comes in: a request (plain values) and the world (ports). Goes out: an Outcome.
// Never: prints, parses a flag, chooses an exit code, or decides anything about clusters or objects.
// Fixtures: fixtures/worlds and test/scenarios.
export { absorbDrift, type AbsorbRequest } from './absorb-drift.ts';
export { acceptDrift, type AcceptRequest } from './accept-drift.ts';
export { type ApplyAnswer, type ApplyRequest, applyPlan } from './apply-plan.ts';
export { approvePlan, type Endorsed, signPlan } from './endorse-plan.ts';
export { forgetRows, moveRows, pushState, restoreState, type StateRequest } from './change-state.ts';
export { explainPlacement, type WhyRequest } from './explain-placement.ts';
export { type DriftRequest, findDrift } from './find-drift.ts';
export { gatherDrift, type GatherRequest } from './gather-drift.ts';
export { fleetStatus, type StatusRequest } from './fleet-status.ts';
export { importObjects, type ImportRequest } from './import-objects.ts';
export { joinCluster, type Joined, type JoinRequest } from './join-cluster.ts';
export { leaveCluster, type Left } from './leave-cluster.ts';
export { type ClusterRow, listClusters } from './list-clusters.ts';
export { readState, unlockState } from './look-at-state.ts';
export { migrateState, type MigrateRequest } from './migrate-state.ts';
export { makePlan, type PlanAnswer, type PlanRequest } from './make-plan.ts';
export type { FleetRequest } from './read-fleet.ts';
export { placeTemplates, type PlaceRequest } from './place-templates.ts';
export { promoteObject, type PromoteRequest } from './promote-object.ts';
export { type OpenedPlan, readPlan } from './read-plan.ts';
export { endClusters, findClusters, serveClusters, startClusters } from './sandbox.ts';
export { type SavePlace, savePlan } from './save-plan.ts';
export { pullState, stateHistory } from './state-history.ts';
export { startFleet } from './start-fleet.ts';
export { testPolicies, type TestRequest } from './test-policies.ts';
export { parseTaint, taintCluster, type TaintEdit, type Tainted } from './taint-cluster.ts';
export { type Trust, trustedPlan } from './trust-plan.ts';
export { type SpecSummary, validateSpec } from './validate-spec.ts';
export { type ScheduleRequest, writeSchedule } from './write-schedule.ts';
