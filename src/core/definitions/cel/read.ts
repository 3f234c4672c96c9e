import { type Environment, EvaluationError, Optional, type ParseResult } from '@marcbachmann/cel-js';
import type { Json, Rule, RuleReader, RuleText, RuleVerdict, Structural } from '#core/model';
import { environment } from './environment.ts';
import { keptMembers, type Node, ourExpression, usesOldSelf } from './expression.ts';
import { aligned, celValue, type Typed } from './values.ts';

type Subject = { readonly self: unknown; readonly oldSelf: unknown };

// Failures of an evaluation that an API server has too; all others may be a lack of ours.
const shared: readonly string[] = ['failed', 'no_such_key', 'index_out_of_bounds', 'index_out_of_range', 'division_by_zero', 'modulo_by_zero', 'numeric_overflow', 'optional_value_missing', 'invalid_timestamp', 'invalid_duration', 'int_conversion_error', 'uint_conversion_error', 'double_conversion_error', 'bool_conversion_error'];

const firstLine = (thrown: unknown): string => (thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown));

const troubleOf = (thrown: unknown): RuleVerdict => {
  const because = firstLine(thrown).replace(/^No such key/, 'no such key');
  return thrown instanceof EvaluationError && shared.includes(thrown.code) ? { says: 'fails', because } : { says: 'unknown', because };
};

const typed: Typed = {
  duration: (text) => converted('duration(self)', text),
  timestamp: (text) => converted('timestamp(self)', text),
};

const converted = (expression: string, text: string): unknown => {
  try {
    return environment().evaluate(expression, { self: text, oldSelf: null });
  } catch {
    return text;
  }
};

const parsed = (text: string): ParseResult | { readonly wrong: string } => {
  try {
    const made: Environment = environment();
    const result = made.parse(ourExpression(text));
    const { valid, error } = result.check();
    return valid ? result : { wrong: firstLine(error) };
  } catch (thrown) {
    return { wrong: firstLine(thrown) };
  }
};

const messageBy = (expression: ParseResult | { readonly wrong: string } | undefined, subject: Subject): { readonly message?: string } => {
  if (expression === undefined || 'wrong' in expression) return {};
  try {
    const message: unknown = expression(subject as never);
    const text = typeof message === 'string' ? message.trim() : '';
    return text === '' || text.includes('\n') ? {} : { message: text };
  } catch {
    return {};
  }
};

const judged = (rule: ParseResult, subject: Subject, messageOf: () => { readonly message?: string }): RuleVerdict => {
  try {
    const value: unknown = rule(subject as never);
    if (value === true) return { says: 'holds' };
    return value === false ? { says: 'broken', ...messageOf() } : { says: 'unknown', because: 'it is neither true nor false' };
  } catch (thrown) {
    return troubleOf(thrown);
  }
};

const subjectOf = ({ optionalOldSelf }: RuleText, schema: Structural, [self, old]: readonly [Json, Json | undefined]): Subject => {
  const before = old === undefined ? undefined : celValue(aligned(old, self, schema), schema, typed);
  const optional = before === undefined ? Optional.none() : Optional.of(before);
  return { self: celValue(self, schema, typed), oldSelf: optionalOldSelf ? optional : (before ?? null) };
};

const unread = (because: string): Rule => ({ usesOldSelf: false, keeps: [], judge: () => ({ says: 'unknown', because }) });

/** Reads one rule. What cannot be read here has no verdict but that. */
export const readRule: RuleReader = (text, schema) => {
  const rule = parsed(text.rule);
  if ('wrong' in rule) return unread(rule.wrong);
  const message = text.messageExpression === undefined ? undefined : parsed(text.messageExpression);
  const root = rule.ast as unknown as Node;
  return {
    usesOldSelf: usesOldSelf(root),
    keeps: keptMembers(root),
    judge: (self, old) => {
      const subject = subjectOf(text, schema, [self, old]);
      return judged(rule, subject, () => messageBy(message, subject));
    },
  };
};
