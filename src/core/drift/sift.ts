import { addressText, byText, type DriftField, type DriftQuestion, type Excuse, type Finding, type IgnoreRule, type Quiet, type RuleExpressions, type Timestamp } from '#core/model';
import type { Candidate } from './candidates.ts';
import { letsBe } from './ignore/matches.ts';
import { noiseOf } from './noise/noise-of.ts';

/** What excuses a difference, on which day. */
export type Sieve = { readonly rules: readonly IgnoreRule[]; readonly expressions?: RuleExpressions; readonly now: Timestamp };

/** What counts and what does not, and what the rules were good for. */
export type Sifted = {
  readonly counted: readonly Finding[];
  readonly quiet: readonly Quiet[];
  /** Rules that let something be. */
  readonly used: ReadonlySet<IgnoreRule>;
  /** Rules that would have let something be, were they not out of date; each with how much. */
  readonly expired: ReadonlyMap<IgnoreRule, number>;
};

type Tally = { readonly used: Set<IgnoreRule>; readonly expired: Map<IgnoreRule, number> };

const ruleExcuse = (rule: IgnoreRule): Excuse => ({ by: 'rule', owner: rule.owner, says: rule.reason, expires: rule.expires, at: rule.at });

/** Whether a rule still holds; it ends with the moment it names. */
export const isValid = ({ expires }: Pick<IgnoreRule, 'expires'>, now: Timestamp): boolean => Date.parse(now) < Date.parse(expires);

const ruleFor = (question: DriftQuestion, { rules, expressions, now }: Sieve, tally: Tally): IgnoreRule | undefined => {
  const matching = rules.filter((rule) => letsBe(rule, question, expressions));
  const valid = matching.find((rule) => isValid(rule, now));
  if (valid !== undefined) tally.used.add(valid);
  else for (const rule of matching) tally.expired.set(rule, (tally.expired.get(rule) ?? 0) + 1);
  return valid;
};

const excuseOf = (question: DriftQuestion, sieve: Sieve, tally: Tally): Excuse | undefined => {
  const noise = question.field === undefined ? undefined : noiseOf(question.at.object, question.field);
  if (noise !== undefined) return { by: 'controller', name: noise.name, says: noise.says };
  const rule = ruleFor(question, sieve, tally);
  return rule && ruleExcuse(rule);
};

const excuseKey = (excuse: Excuse): string => (excuse.by === 'controller' ? excuse.name : `${excuse.at.file}:${excuse.at.line}:${excuse.at.column}`);

const byExcuse = (finding: Finding, excused: readonly (readonly [DriftField, Excuse])[]): readonly Quiet[] =>
  [...Map.groupBy(excused, ([, excuse]) => excuseKey(excuse)).values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ ...finding, fields: group.map(([field]) => field), excuse: first[1] }];
  });

const siftOne = (candidate: Candidate, sieve: Sieve, tally: Tally): Pick<Sifted, 'counted' | 'quiet'> => {
  const { finding, object } = candidate;
  const question = { at: finding.at, what: finding.what, ...(object === undefined ? {} : { object }) };
  if (finding.fields.length === 0) {
    const excuse = excuseOf(question, sieve, tally);
    return excuse === undefined ? { counted: [finding], quiet: [] } : { counted: [], quiet: [{ ...finding, excuse }] };
  }
  const left: DriftField[] = [];
  const excused: [DriftField, Excuse][] = [];
  for (const field of finding.fields) {
    const excuse = excuseOf({ ...question, field }, sieve, tally);
    if (excuse === undefined) left.push(field);
    else excused.push([field, excuse]);
  }
  return { counted: left.length === 0 ? [] : [{ ...finding, fields: left }], quiet: byExcuse(finding, excused) };
};

/** By address, then by kind of difference. */
export const byFinding = (one: Finding, other: Finding): number => byText(addressText(one.at), addressText(other.at)) || byText(one.what, other.what);

/** Parts what counts from what a known controller wrote and from what a rule of the spec lets be; each field on its own. */
export const sift = (candidates: readonly Candidate[], sieve: Sieve): Sifted => {
  const tally: Tally = { used: new Set(), expired: new Map() };
  const parts = candidates.map((candidate) => siftOne(candidate, sieve, tally));
  return { counted: parts.flatMap(({ counted }) => counted).sort(byFinding), quiet: parts.flatMap(({ quiet }) => quiet).sort(byFinding), ...tally };
};
