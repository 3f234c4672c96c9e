import type { FieldPath } from '#lib/field-path';
import type { FieldChange, Json, Origin } from '#core/model';

/** One value that would change, with everything that a verdict may depend on. */
export type Comparison = {
  readonly path: FieldPath;
  readonly live?: Json;
  /** What would be stored. */
  readonly after?: Json;
  /** As written, before the server's own spelling. */
  readonly desired?: Json;
  /** As sent last time. */
  readonly recorded?: Json;
  /** The server's spelling of what was sent last time, where it has another. */
  readonly settled?: Json;
  readonly origin?: Origin;
  /** The kind does not let this field change, and the server was not asked or said no. */
  readonly immutable: boolean;
  /** The last apply was cut off before its answer. */
  readonly inDoubt: boolean;
};

/** What a field's difference means. */
export type Verdict = Pick<FieldChange, 'verdict' | 'reason'>;

/** One question about a difference; null leaves the answer to the next rule. */
export type Rule = (comparison: Comparison) => Verdict | null;
