import type { Diagnostic } from './diagnostic.ts';
import type { Json } from './json.ts';
import type { ClusterName, JsonPointer, ObjectKey } from './names.ts';
import type { Cited, Source, SourceDocument, SourceRef } from './source.ts';
import type { PolicyRef, Taint } from './spec.ts';

/** A test file as it was read, with what it names. */
export type TestSource = {
  /** As the user would type it. */
  readonly file: string;
  /** None where the file could not be read; then `diagnostics` says why. */
  readonly document?: SourceDocument;
  /** The fleet spec that the test is about. */
  readonly spec: string;
  /** What stands in the files that the test names, by the pointer at which it names them. */
  readonly named: Readonly<Record<JsonPointer, readonly Source[]>>;
  readonly diagnostics: readonly Diagnostic[];
};

/** Which template a case is about: as one text, or by its parts. */
export type TemplateChoice = string | { readonly apiVersion?: string; readonly kind: string; readonly namespace?: string; readonly name: string };

/** Clusters with replicas, or their names alone. */
export type Placed = Readonly<Record<string, number>> | readonly string[];

/** What a case expects; what is not there is not compared. */
export type Expectation = {
  readonly policy?: string;
  readonly affinity?: string;
  readonly clusters?: Placed;
  readonly declined?: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, Readonly<Record<JsonPointer, Json>>>>;
  readonly unplaced?: boolean;
  readonly diagnostics?: readonly string[];
};

/** In what a case differs from its fleet spec, beyond the sources; each with its place. */
export type Circumstances = {
  /** As `--what-if` takes them: `cordon=member1`, `lost=region:eu`. */
  readonly suppositions: readonly Cited<string>[];
  readonly taints: readonly { readonly name: ClusterName; readonly at: SourceRef; readonly taints: readonly Taint[] }[];
};

/** One template under some circumstances, and what is expected of it. */
export type TestCase = {
  readonly name: string;
  /** Where the case stands in the test's document. */
  readonly pointer: JsonPointer;
  readonly template: TemplateChoice;
  /** Documents that take the place of the spec's own, or are added; the later one counts. */
  readonly sources: readonly Source[];
  /** Entries for the spec's clusters, with the pointers at which they stand in the test's document. */
  readonly clusters: readonly { readonly entry: Json; readonly pointer: JsonPointer }[];
  readonly circumstances: Circumstances;
  readonly before?: { readonly clusters: Placed; readonly affinity?: string; readonly at: SourceRef };
  readonly expect: Expectation;
};

/** A test of policies, validated. */
export type PolicyTest = {
  readonly name: string;
  readonly file: string;
  readonly document: SourceDocument;
  readonly cases: readonly TestCase[];
};

/** Something that is not as a case expects. */
export type Difference = {
  /** Where in the test's document it is expected, or would be. */
  readonly pointer: JsonPointer;
  /** The place of it, or the nearest one around it. */
  readonly at: SourceRef;
  /** Missing: nothing of this kind is expected. */
  readonly want?: Json;
  /** Missing: there is nothing. */
  readonly got?: Json;
  /** The values are of a Secret; `want` and `got` are not there. */
  readonly secret?: true;
  /** Why it is as it is. */
  readonly says?: string;
  /** Which policy decided, and where. */
  readonly by?: { readonly policy?: PolicyRef; readonly at: SourceRef };
};

/** What came of one case. */
export type CaseResult = {
  readonly name: string;
  readonly at: SourceRef;
  readonly passed: boolean;
  /** The template that was found. */
  readonly template?: ObjectKey;
  readonly policy?: { readonly ref: PolicyRef; readonly at: SourceRef };
  readonly differences: readonly Difference[];
  /** Errors that nobody expects; then there was nothing to compare. */
  readonly diagnostics: readonly Diagnostic[];
};

/** What came of the cases of one file; with diagnostics, the file is wrong and none of its cases was tried. */
export type TestResult = {
  readonly file: string;
  readonly name: string;
  readonly cases: readonly CaseResult[];
  readonly diagnostics: readonly Diagnostic[];
  /** Expectations that were written anew. */
  readonly updated: number;
};

/** The answer of `fleet test`. */
export type TestReport = { readonly format: 1; readonly tests: readonly TestResult[]; readonly passed: number; readonly failed: number };
