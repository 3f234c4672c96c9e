import { diagnose, didYouMean } from '#core/diagnostics';
import {
  bad,
  type Circumstances,
  type ClusterName,
  type Diagnostic,
  type Expectation,
  isObject,
  type JsonPointer,
  type Outcome,
  type PolicyTest,
  type SourceDocument,
  type Taint,
  type TestCase,
  type TestSource,
  unlessErrors,
} from '#core/model';
import { escapeSegment } from '#lib/json-pointer';
import { type PlacementTest, validatePlacementTest } from '#schema';
import { shapeProblems } from '../shape/shape-problems.ts';
import { givenSources } from './given-sources.ts';

type Given = NonNullable<PlacementTest['given']>;
type Changes = NonNullable<PlacementTest['cases'][number]['given']>;

const ROOT = '' as JsonPointer;
const KIND = 'PlacementTest';

const notATest = (file: string, document: SourceDocument): Diagnostic | undefined => {
  const kind = isObject(document.value) ? document.value['kind'] : undefined;
  if (kind === KIND) return undefined;
  const meant = typeof kind === 'string' && didYouMean(kind, [KIND]) !== undefined;
  return diagnose('FLT1602', `"${file}" holds ${typeof kind === 'string' ? `a ${kind}` : 'something without a kind'}, and no ${KIND}.`, {
    at: document.locate('/kind' as JsonPointer),
    hint: meant ? `Did you mean "${KIND}"?` : 'A test begins with:\n    apiVersion: fleet.config/v1alpha1\n    kind: PlacementTest',
  });
};

type CaseGiven = { readonly given: Changes; readonly document: SourceDocument; readonly pointer: string };

// A cluster that is gone is gone last: what else is supposed of it is not wrong.
const SUPPOSED = ['cordon', 'uncordon', 'unreachable', 'lost'] as const;

const suppositionsOf = ({ given, document, pointer }: CaseGiven): Circumstances['suppositions'] =>
  SUPPOSED.flatMap((does) => (given[does] ?? []).map((what, at) => ({ value: `${does}=${what}`, at: document.locate(`${pointer}/${does}/${at}` as JsonPointer) })));

const circumstancesOf = (one: CaseGiven): Circumstances => ({
  suppositions: suppositionsOf(one),
  taints: Object.entries(one.given.taints ?? {}).map(([name, taints]) => ({
    name: name as ClusterName,
    at: one.document.locate(`${one.pointer}/taints/${escapeSegment(name)}` as JsonPointer, 'key'),
    taints: taints as unknown as readonly Taint[],
  })),
});

const caseOf = (written: PlacementTest['cases'][number], at: number, test: { source: TestSource; document: SourceDocument; given: Given }): TestCase => {
  const pointer = `/cases/${at}`;
  const given = written.given ?? {};
  const { join: clusters, templates, policies } = given;
  const lists = [
    { given: test.given, pointer: '/given', clusters: 'clusters' },
    { given: { clusters, templates, policies }, pointer: `${pointer}/given`, clusters: 'join' },
  ].map((list) => givenSources(list as Parameters<typeof givenSources>[0], test));
  const before = given.before ?? test.given.before;
  const beforeAt = given.before === undefined ? '/given/before' : `${pointer}/given/before`;
  return {
    name: written.name,
    pointer: pointer as JsonPointer,
    template: written.template as TestCase['template'],
    sources: lists.flatMap(({ sources }) => sources),
    clusters: lists.flatMap((list) => list.clusters),
    circumstances: circumstancesOf({ given, document: test.document, pointer: `${pointer}/given` }),
    ...(before === undefined ? {} : { before: { ...(before as Omit<NonNullable<TestCase['before']>, 'at'>), at: test.document.locate(beforeAt as JsonPointer, 'key') } }),
    expect: (written.expect ?? {}) as Expectation,
  };
};

/** The test of a file that was read: its shape validated, each case with the sources that it brings. */
export const parseTest = (source: TestSource): Outcome<PolicyTest> => {
  const { document, file } = source;
  if (document === undefined) return bad(source.diagnostics);
  const other = notATest(file, document);
  const shape = other === undefined ? shapeProblems(validatePlacementTest, document.value, { document, pointer: ROOT }) : [other];
  if (shape.length > 0) return bad([...source.diagnostics, ...shape]);
  const written = document.value as unknown as PlacementTest;
  const test = { source, document, given: written.given ?? {} };
  const cases = written.cases.map((one, at) => caseOf(one, at, test));
  return unlessErrors({ name: written.metadata?.name ?? file, file, document, cases }, source.diagnostics);
};
