import { Bug } from '#core/model';
import { changed } from './changed.ts';
import { cutOff } from './cut-off.ts';
import { drifted } from './drifted.ts';
import { fleetMark } from './fleet-mark.ts';
import { givenUp } from './given-up.ts';
import { immutable } from './immutable.ts';
import type { Comparison, Rule, Verdict } from './rule.ts';
import { serverDefault } from './server-default.ts';
import { serverSpelling } from './server-spelling.ts';

/** The rules in their order: the first answer counts, and the last rule always has one. */
export const rules: readonly Rule[] = [serverSpelling, immutable, cutOff, drifted, givenUp, serverDefault, fleetMark, changed];

/** What a difference means. */
export const classify = (comparison: Comparison): Verdict => {
  for (const rule of rules) {
    const verdict = rule(comparison);
    if (verdict) return verdict;
  }
  throw new Bug('no rule of core/plan/classify answered');
};

export type { Comparison, Rule, Verdict } from './rule.ts';
