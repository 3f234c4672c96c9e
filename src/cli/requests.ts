import type { ApplyRequest, OpenedPlan, PlanRequest } from '#actions';
import { type ApplyResult, type DriftReport, hasChanges, type HazardKind, type Milliseconds, type OldHand, type Plan, planIdentity, shortDigest, type State } from '#core/model';
import type { Exit } from './exit.ts';

type PlanFlags = {
  readonly file: string;
  readonly 'allow-outside': boolean;
  readonly cluster: readonly string[];
  readonly target: readonly string[];
  readonly 'read-only': boolean;
  readonly adopt?: 'never' | 'if-no-diff' | 'always' | undefined;
  readonly 'take-over'?: readonly OldHand[] | undefined;
};

/** What the flags of plan and apply ask for. */
export const planRequest = (flags: PlanFlags, tool: string): PlanRequest => ({
  file: flags.file,
  allowOutside: flags['allow-outside'],
  tool,
  clusters: flags.cluster,
  targets: flags.target,
  readOnly: flags['read-only'],
  leaving: [],
  ...((flags['take-over'] ?? []).length === 0 ? {} : { takeOver: flags['take-over'] ?? [] }),
  ...(flags.adopt === undefined ? {} : { adopt: flags.adopt }),
});

type ApplyFlags = PlanFlags & { readonly 'auto-approve': boolean; readonly gated: boolean; readonly allow: readonly HazardKind[]; readonly wait?: boolean | undefined };

type Beside = { readonly saved: OpenedPlan | undefined; readonly approve: ApplyRequest['approve'] | undefined; readonly timeout: Milliseconds | undefined };

/** What the flags of apply ask for, of a saved plan or of one that is made now. */
export const applyRequest = (flags: ApplyFlags, tool: string, { saved, approve, timeout }: Beside): ApplyRequest => ({
  ...planRequest(flags, tool),
  allow: flags.allow,
  autoApprove: flags['auto-approve'],
  gated: flags.gated,
  ...(saved === undefined ? {} : { saved: saved.plan, savedIn: saved.file }),
  ...(approve === undefined ? {} : { approve }),
  ...(flags.wait === undefined ? {} : { wait: flags.wait }),
  ...(timeout === undefined ? {} : { timeout }),
});

/** A plan with a step that a server refused has failed; else 2 says "changes" where it was asked for. */
export const planExit = (detailed: boolean) => (plan: Plan): Exit => {
  if (plan.notes.some((note) => note.kind === 'refused')) return 'failed';
  return detailed && hasChanges(plan) ? 'differs' : 'done';
};

// What a plan wanted and could not plan: the rest of it goes on, but an apply of it is not the whole.
const leftOut: ReadonlySet<string> = new Set(['refused', 'not-observed', 'not-rendered']);

const all = (steps: ApplyResult['steps'], ended: ApplyResult['steps'][number]['ended']): boolean => steps.length > 0 && steps.every((step) => step.ended === ended);

/** Half-way means that something was done, or could have been, and something was not, be it only that the state was not saved. */
export const applyExit = ({ plan, result, saved }: { readonly plan: Plan; readonly result: ApplyResult; readonly saved: boolean }): Exit => {
  if (result.interrupted) return 'interrupted';
  if (all(result.steps, 'stale')) return 'refused';
  if (all(result.steps, 'not-begun')) return 'failed';
  if (!saved || result.unhealthy.length > 0 || result.steps.some((step) => step.ended !== 'done')) return 'halfWay';
  return plan.clusters.some((cluster) => cluster.lost) || plan.notes.some((note) => leftOut.has(note.kind)) ? 'halfWay' : 'done';
};

/** What a scheduled job must tell apart: drift is 2, drift and something not looked at 7, only that 5, only pending changes 6. */
export const driftExit = (report: DriftReport): Exit => {
  const isUnseen = report.unknown.length > 0;
  if (report.drift.length > 0) return isUnseen ? 'differsUnseen' : 'differs';
  if (isUnseen) return 'unseen';
  return (report.pending ?? []).length > 0 ? 'pending' : 'done';
};

/** What a view needs to say that a plan is used up, where it is. */
export const spentBy = ({ plan, state }: { readonly plan: Plan; readonly state: State }): { readonly identity: string; readonly serial: number } | undefined => {
  const identity = planIdentity(plan);
  return state.spent?.some((one) => one.plan === identity) ? { identity: shortDigest(identity), serial: state.serial } : undefined;
};
