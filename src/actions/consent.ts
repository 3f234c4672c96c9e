import { diagnose } from '#core/diagnostics';
import { checkPlan } from '#core/plan';
import { bad, type Diagnostic, good, hasChanges, type Outcome, type Plan } from '#core/model';
import type { ApplyRequest } from './apply-plan.ts';
import type { Fleet } from './read-fleet.ts';

const replan = 'Make a new plan:\n    fleet plan --out plan.json';

const stale = (plan: Plan, fleet: Fleet): readonly Diagnostic[] => {
  const { basis } = plan;
  const { recorded, spec } = fleet;
  if (plan.fleet !== spec.name) return [diagnose('FLT7506', `The plan is for the fleet "${plan.fleet}", and the spec is of "${spec.name}".`, { at: spec.at, hint: replan })];
  const found: Diagnostic[] = [];
  const sameLine = basis.lineage === recorded.lineage || (basis.serial === 0 && recorded.serial === 0);
  if (!sameLine) found.push(diagnose('FLT7501', `The plan was made from a state of another lineage (${basis.lineage}; the state here is ${recorded.lineage}).`, { hint: replan }));
  else if (basis.serial !== recorded.serial) found.push(diagnose('FLT7501', `The plan was made from serial ${basis.serial}, and the state is at serial ${recorded.serial}.`, { hint: replan }));
  if (basis.spec !== spec.digest) found.push(diagnose('FLT7502', `The files that "${spec.name}" is made of are not what the plan was made from.`, { at: spec.at, hint: replan }));
  return found;
};

const unconsented = (plan: Plan, ask: ApplyRequest): readonly Diagnostic[] => {
  const open = plan.hazards.filter((hazard) => !ask.allow.includes(hazard.kind));
  const kinds = [...new Set(open.map((hazard) => hazard.kind))].sort();
  if (kinds.length === 0) return [];
  const listed = open.slice(0, 10).map((hazard) => `${hazard.kind}: ${hazard.says}`);
  const more = open.length > 10 ? [`and ${open.length - 10} more`] : [];
  const hint = `If this is what you want, repeat the command with:\n    ${kinds.map((kind) => `--allow ${kind}`).join(' ')}`;
  return [diagnose('FLT7503', [...listed, ...more].join('\n'), { hint })];
};

/** Everything that must be true before the first request: the plan fits, is sound, its hazards are consented to, and it is approved. */
export const mayApply = async (plan: Plan, fleet: Fleet, ask: ApplyRequest): Promise<Outcome<void>> => {
  const found = [...stale(plan, fleet), ...checkPlan(plan, fleet.recorded), ...unconsented(plan, ask)];
  if (found.length > 0) return bad(found);
  if (ask.saved !== undefined || ask.autoApprove || !hasChanges(plan)) return good(undefined);
  if (ask.approve === undefined) return bad([diagnose('FLT7504', 'Standard input is not a terminal.', { hint: 'Save the plan and apply the file:\n    fleet plan --out plan.json\n    fleet apply plan.json' })]);
  return (await ask.approve(plan)) ? good(undefined) : bad([diagnose('FLT7505', 'Nothing was changed.', { hint: 'To apply it after all, type it again and answer "yes":\n    fleet apply' })]);
};
