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

/** Half-way means that something was done, or could have been, and something was not. */
export const applyExit = ({ plan, result }: { readonly plan: Plan; readonly result: ApplyResult }): Exit => {
  if (result.interrupted) return 'interrupted';
  const bad = result.steps.filter((step) => step.ended !== 'done');
  if (bad.length > 0 || result.unhealthy.length > 0) return bad.length > 0 && bad.length === result.steps.length && bad.every((step) => step.ended === 'stale') ? 'refused' : 'halfWay';
  return plan.clusters.some((cluster) => cluster.lost) || plan.notes.some((note) => leftOut.has(note.kind)) ? 'halfWay' : 'done';
};

/** Drift found is 2, whatever could not be looked at; nothing found and not all seen is 5; pending changes alone are 6. */
export const driftExit = (report: DriftReport): Exit => {
  if (report.drift.length > 0) return 'differs';
  if (report.lost.length + report.unknown.length > 0) return 'unseen';
  return (report.pending ?? 0) > 0 ? 'pending' : 'done';
};
