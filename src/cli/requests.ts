import type { PlanRequest } from '#actions';
import { type ApplyResult, type DriftReport, hasChanges, type Plan } from '#core/model';
import type { Exit } from './exit.ts';

type PlanFlags = {
  readonly file: string;
  readonly 'allow-outside': boolean;
  readonly cluster: readonly string[];
  readonly target: readonly string[];
  readonly 'read-only': boolean;
  readonly adopt?: 'never' | 'if-no-diff' | 'always' | undefined;
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
  ...(flags.adopt === undefined ? {} : { adopt: flags.adopt }),
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

/** Drift found is 2, whatever could not be looked at; nothing found and not all seen is 5; pending changes alone are 6. */
export const driftExit = (report: DriftReport): Exit => {
  if (report.drift.length > 0) return 'differs';
  if (report.lost.length + report.unknown.length > 0) return 'unseen';
  return (report.pending ?? 0) > 0 ? 'pending' : 'done';
};
