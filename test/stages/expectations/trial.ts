import { compareCase } from '#core/expectations';
import type { Diagnostic, Difference, Outcome, PolicyTest, SourceDocument, TestCase } from '#core/model';
import { parseTest } from '#core/spec';
import { toDocuments } from '../../../src/edge/files/to-documents.ts';
import { deepFreeze } from '../../support/freeze.ts';
import { sourcesOf } from '../spec/sources.ts';

const HEAD = 'apiVersion: fleet.config/v1alpha1\nkind: PlacementTest\n';

/** A test of this text, after apiVersion and kind; with it, files that it names by pointer. */
export const testOf = (text: string, named: Readonly<Record<string, Readonly<Record<string, string>>>> = {}): Outcome<PolicyTest> => {
  const file = 'web.fleet-test.yaml';
  const { documents, diagnostics } = toDocuments(file, HEAD + text);
  const files = Object.fromEntries(Object.entries(named).map(([pointer, one]) => [pointer, sourcesOf(one)]));
  return parseTest(deepFreeze({ file, document: documents[0] as SourceDocument, spec: 'fleet.yaml', named: files, diagnostics }));
};

/** The test of a text that is right. */
export const rightTest = (text: string, named: Parameters<typeof testOf>[1] = {}): PolicyTest => {
  const test = testOf(text, named);
  if (!test.ok) throw new Error(JSON.stringify(test.diagnostics, null, 1));
  return deepFreeze(test.value);
};

/** The only case of a test, with its document. */
export const caseOf = (text: string): { readonly one: TestCase; readonly document: SourceDocument } => {
  const { cases, document } = rightTest(`cases:\n  - name: a case\n    template: Deployment/web\n${text.replaceAll(/^(?=.)/gm, '    ')}`);
  return { one: cases[0] as TestCase, document };
};

type Answer = Parameters<typeof compareCase>[0]['answer'];

/** What differs, in short: `clusters.m1 3 -> 2 web.fleet-test.yaml:7`. */
export const compared = (expect: string, answer: Partial<Answer>): readonly Difference[] => {
  const { one, document } = caseOf(expect === '' ? '' : `expect:\n${expect.replaceAll(/^(?=.)/gm, '  ')}`);
  return compareCase(deepFreeze({ one, document, answer: { objects: [], unrendered: [], diagnostics: [], ...answer } }));
};

/** An outcome that must be good. */
export const sure = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics, null, 1));
  return outcome.value;
};

/** A diagnostic with its code and line. */
export const placed = ({ code, at }: Diagnostic): string => `${code} ${at?.file}:${at?.line}`;

