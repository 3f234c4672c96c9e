import type { Severity, SourceRef } from '#core/model';
import { sha256 } from '#lib/digest';
import type { Frame } from './frame.ts';
import { jsonText } from './json-text.ts';
import { visibleLines } from './sanitize.ts';

/** Where something is written; a place of a plan may know no more than the line. */
export type SarifPlace = Pick<SourceRef, 'file' | 'line'> & Partial<Pick<SourceRef, 'column' | 'length'>>;

/** What a finding is of: its id, and what is to be known of all of its kind. */
export type SarifRule = { readonly id: string; readonly summary: string; readonly explain: string; readonly level: Severity; readonly more: string };

/** One thing that was found: at a place, or about things that are in no file, by their addresses. */
export type SarifFinding = {
  readonly rule: string;
  readonly level: Severity;
  readonly text: string;
  readonly at?: SarifPlace;
  readonly also?: readonly { readonly at: SourceRef; readonly says: string }[];
  readonly about?: readonly string[];
};

const ROOT = '%SRCROOT%';

const isResult = ({ at, about }: SarifFinding): boolean => at !== undefined || about !== undefined;

/**
 * Findings as a SARIF 2.1.0 log of one run. What has a place or an address is a result there; what has neither is a
 * notification of the run. Paths are relative to the working directory.
 */
export const sarifLog = (findings: readonly SarifFinding[], rules: readonly SarifRule[], { tool }: Pick<Frame, 'tool'>): string => {
  const ids = rules.map(({ id }) => id);
  const unplaced = findings.filter((one) => !isResult(one));
  const run = {
    tool: { driver: { name: 'fleet', ...(tool === undefined ? {} : { version: tool }), rules: rules.map(ruleOf) } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: 'The folder in which fleet was started.' } } },
    invocations: [
      {
        executionSuccessful: unplaced.every(({ level }) => level !== 'error'),
        ...(unplaced.length === 0 ? {} : { toolExecutionNotifications: unplaced.map((one) => notificationOf(one, ids)) }),
      },
    ],
    results: resultsOf(findings.filter(isResult), ids),
  };
  return jsonText({ $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json', version: '2.1.0', runs: [run] });
};

const ruleOf = ({ id, summary, explain, level, more }: SarifRule): object => ({
  id,
  shortDescription: { text: summary },
  fullDescription: { text: explain },
  help: { text: `${explain}\n\n${more}` },
  defaultConfiguration: { level },
});

const resultsOf = (findings: readonly SarifFinding[], ids: readonly string[]): readonly object[] => {
  const met = new Map<string, number>();
  return findings.map((finding) => {
    const { rule, level, text, at, also = [], about = [] } = finding;
    const sign = signOf(finding);
    const count = (met.get(sign) ?? 0) + 1;
    met.set(sign, count);
    const logical = about.length === 0 ? {} : { logicalLocations: about.map((name) => ({ fullyQualifiedName: name, kind: 'resource' })) };
    return {
      ruleId: rule,
      ruleIndex: ids.indexOf(rule),
      level,
      message: { text: plain(text) },
      locations: [{ ...(at === undefined ? {} : { physicalLocation: physicalOf(at) }), ...logical }],
      ...(also.length === 0 ? {} : { relatedLocations: also.map((place, id) => ({ id, message: { text: plain(place.says) }, physicalLocation: physicalOf(place.at) })) }),
      partialFingerprints: { 'fleetFinding/v1': `${sign}:${count}` },
    };
  });
};

// Texts may hold links (SARIF 2.1.0, 3.11.6), and ours hold none: what reads like one is no link.
const plain = (text: string): string => visibleLines(text).join('\n').replaceAll('](', '\\](');

// Neither line nor column: a finding that only moved is the same one. Equal ones in a file are told apart by their order.
const signOf = ({ rule, text, at }: SarifFinding): string => sha256(JSON.stringify([rule, at?.file ?? '', text])).slice('sha256:'.length, 'sha256:'.length + 32);

const notificationOf = ({ rule, level, text }: SarifFinding, ids: readonly string[]): object => ({ descriptor: { id: rule, index: ids.indexOf(rule) }, level, message: { text: plain(text) } });

const physicalOf = ({ file, line, column, length = 0 }: SarifPlace): object => ({
  artifactLocation: artifactOf(file),
  region: { startLine: line, ...(column === undefined ? {} : { startColumn: column, endColumn: column + length }) },
});

const artifactOf = (file: string): object => {
  const path = file.replaceAll('\\', '/').split('/').map((part) => encodeURIComponent(part.toWellFormed())).join('/');
  return file.startsWith('/') ? { uri: `file://${path}` } : { uri: path, uriBaseId: ROOT };
};
