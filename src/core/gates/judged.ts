import { diagnose } from '#core/diagnostics';
import { addressText, type Diagnostic, type GateAnswer, type Ruling } from '#core/model';

const MOST = 10;

const listed = (rulings: readonly Ruling[]): string => {
  const more = rulings.length > MOST ? [`and ${rulings.length - MOST} more`] : [];
  return [...rulings.slice(0, MOST).map(({ at, says }) => `${addressText(at)}: ${says}`), ...more].join('\n');
};

const those = (rulings: readonly Ruling[], answer: GateAnswer): readonly Ruling[] => rulings.filter((one) => one.answer === answer);

/** The refusal of a plan with steps that a gate denies; nothing where there is none. */
export const deniedBy = (rulings: readonly Ruling[]): readonly Diagnostic[] => {
  const denied = those(rulings, 'deny');
  return denied.length === 0 ? [] : [diagnose('FLT7512', listed(denied), { hint: 'Plan without these steps, or change the gates of the spec:\n    fleet plan --target OBJECT --out plan.json' })];
};

/** The refusal of a plan with steps that somebody is to be asked for; nothing where all go by themselves. */
export const openBy = (rulings: readonly Ruling[]): readonly Diagnostic[] => {
  const asking = those(rulings, 'ask');
  return asking.length === 0 ? [] : [diagnose('FLT7513', listed(asking), { hint: 'Save the plan, let it be read, and apply the file:\n    fleet plan --out plan.json\n    fleet apply plan.json' })];
};

/** What the gates would say of a plan, for those who read it before it is applied. */
export const summedUp = (rulings: readonly Ruling[]): readonly Diagnostic[] => {
  if (rulings.length === 0) return [];
  const [auto, ask, deny] = [those(rulings, 'auto'), those(rulings, 'ask'), those(rulings, 'deny')];
  const detail = [`${auto.length} of ${rulings.length} steps go by themselves, ${ask.length} are asked for, ${deny.length} are denied.`, ...(deny.length + ask.length > 0 ? [listed([...deny, ...ask])] : [])];
  return [diagnose('FLT6202', detail.join('\n'), { hint: deny.length + ask.length > 0 ? 'Read what they are about:\n    fleet plan --expand' : 'Let them go:\n    fleet apply --auto-approve=gated' })];
};
