import type { DesiredObject, Diagnostic, Placement, SourceDocument, TestCase, Unrendered } from '#core/model';

/** What came out for the template of a case. */
export type Answer = {
  /** None where an error kept placing from being decided. */
  readonly placement?: Placement;
  /** What the clusters get of the template. */
  readonly objects: readonly DesiredObject[];
  readonly unrendered: readonly Unrendered[];
  /** Everything that was said on the way. */
  readonly diagnostics: readonly Diagnostic[];
};

/** A case in its document, and what came out. */
export type Trial = { readonly one: TestCase; readonly document: SourceDocument; readonly answer: Answer };
