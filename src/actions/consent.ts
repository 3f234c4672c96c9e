import { diagnose } from '#core/diagnostics';
import { checkPlan } from '#core/plan';
import { bad, type Diagnostic, good, hasChanges, type Outcome, type Plan, planIdentity, type Ruling, shortDigest } from '#core/model';
import type { ApplyRequest } from './apply-plan.ts';
import type { Gates } from './gates.ts';
import { unlessEdited } from './mark-plan.ts';
import type { Fleet } from './read-fleet.ts';

const replan = 'Make a new plan:\n    fleet plan --out plan.json';

const usedHint = 'What it left undone, if anything, is in a residual plan beside it. For everything that is to do now:\n    fleet plan --out plan.json';

const used = (plan: Plan, fleet: Fleet): readonly Diagnostic[] => {
  const identity = planIdentity(plan);
  const spent = fleet.recorded.spent?.find((one) => one.plan === identity);
  if (spent === undefined) return [];
  const when = spent.time === undefined ? '' : ` at ${spent.time}`;
  return [diagnose('FLT7507', `The plan ${shortDigest(identity)} was used${when}; it made serial ${spent.serial} of the state, which is at serial ${fleet.recorded.serial} now.`, { hint: usedHint })];
};

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

/** The fleet of a plan, and its gates where it has some. */
type Beside = { readonly fleet: Fleet; readonly gates: Gates | undefined };

const nobody = diagnose('FLT7504', 'Standard input is not a terminal.', { hint: 'Save the plan and apply the file:\n    fleet plan --out plan.json\n    fleet apply plan.json' });

// Whether somebody is to be asked, and what is said where nobody is there.
const openQuestions = (ask: ApplyRequest, rulings: readonly Ruling[], gates: Gates | undefined): readonly Diagnostic[] => {
  if (ask.gated) return gates === undefined ? [nobody] : gates.openBy(rulings);
  return ask.saved !== undefined || ask.autoApprove ? [] : [nobody];
};

/** Everything that must be true before the first request: the plan fits, is sound, no gate denies it, its hazards are consented to, and it is approved. */
export const mayApply = async (plan: Plan, { fleet, gates }: Beside, ask: ApplyRequest): Promise<Outcome<void>> => {
  const before = used(plan, fleet);
  if (before.length > 0) return bad(before);
  const rulings = gates?.judge(plan) ?? [];
  const outdated = stale(plan, fleet);
  const edited = ask.saved === undefined || outdated.length > 0 ? [] : (await unlessEdited(plan, fleet.backend)).diagnostics;
  const found = [...outdated, ...edited, ...checkPlan(plan, fleet.recorded), ...(gates?.deniedBy(rulings) ?? []), ...unconsented(plan, ask)];
  if (found.length > 0) return bad(found);
  const open = openQuestions(ask, rulings, gates);
  if (open.length === 0 || !hasChanges(plan)) return good(undefined);
  if (ask.approve === undefined) return bad(open);
  return (await ask.approve(plan)) ? good(undefined) : bad([diagnose('FLT7505', 'Nothing was changed.', { hint: 'To apply it after all, type it again and answer "yes":\n    fleet apply' })]);
};
