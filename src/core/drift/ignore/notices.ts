import { diagnose } from '#core/diagnostics';
import type { Diagnostic, IgnoreRule, Timestamp } from '#core/model';
import { isValid, type Sifted } from '../sift.ts';

const DAY = 86_400_000;
const SOON = 7 * DAY;

const dayOf = ({ expires }: IgnoreRule): string => expires.slice(0, 10);

const expired = (rule: IgnoreRule, count: number): Diagnostic =>
  diagnose('FLT6501', `The rule of ${rule.owner} (${rule.reason}) ended on ${dayOf(rule)}. It would have let ${count} ${count === 1 ? 'difference' : 'differences'} be; they count again.`, {
    at: rule.at,
    hint: 'Take the rule out if it did its work, absorb what is live, or accept it for longer:\n    fleet drift accept ADDRESS --until DATE --owner NAME --reason TEXT',
  });

const ending = (rule: IgnoreRule): Diagnostic =>
  diagnose('FLT6502', `The rule of ${rule.owner} (${rule.reason}) ends on ${dayOf(rule)}. What it lets be counts as drift from then on.`, {
    at: rule.at,
    hint: 'See what it lets be:\n    fleet drift --all',
  });

const idle = (rule: IgnoreRule): Diagnostic =>
  diagnose('FLT6503', `The rule of ${rule.owner} (${rule.reason}) let nothing be in this run.`, { at: rule.at, hint: 'If it did its work, take it out of the spec, and see that all is quiet:\n    fleet drift' });

const endsSoon = (rule: IgnoreRule, now: Timestamp): boolean => isValid(rule, now) && Date.parse(rule.expires) - Date.parse(now) <= SOON;

/** What is to be said of the rules after a run: those that are out of date and were needed, those that soon will be and, where all is to be told, those without use. */
export const ruleNotices = (rules: readonly IgnoreRule[], sifted: Pick<Sifted, 'used' | 'expired'>, given: { readonly now: Timestamp; readonly all: boolean }): readonly Diagnostic[] =>
  rules.flatMap((rule) => {
    const count = sifted.expired.get(rule);
    if (count !== undefined) return [expired(rule, count)];
    if (endsSoon(rule, given.now) && sifted.used.has(rule)) return [ending(rule)];
    return given.all && !sifted.used.has(rule) ? [idle(rule)] : [];
  });
