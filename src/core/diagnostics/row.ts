import type { Code, Severity } from '#core/model';

/** What the catalogue says of a code. */
export type Row = {
  readonly severity: Severity;
  /** A few words, no user values, no full stop: people learn its shape. */
  readonly summary: string;
  /** The long text of `fleet explain`: what it means, why it matters, what to do. */
  readonly explain: string;
};

/** One family of codes. */
export type Family = Readonly<Record<Code, Row>>;
