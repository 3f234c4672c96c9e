import { catalogue } from '#core/diagnostics';
import { byText, type Code, type Diagnostic, type Severity, type SourceRef } from '#core/model';
import { sha256 } from '#lib/digest';
import type { View } from './frame.ts';
import { jsonText } from './json-text.ts';

type Row = { readonly severity: Severity; readonly summary: string; readonly explain: string };

const rows: Readonly<Record<Code, Row>> = catalogue;

const ROOT = '%SRCROOT%';

const isPlaced = (diagnostic: Diagnostic): diagnostic is Diagnostic & { readonly at: SourceRef } => diagnostic.at !== undefined;

/**
 * Diagnostics as a SARIF 2.1.0 log of one run. What has a place is a result there; what has none is a notification of the
 * run. Paths are relative to the working directory.
 */
export const sarif: View<readonly Diagnostic[]> = (diagnostics, { tool }) => {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort(byText);
  const unplaced = diagnostics.filter((diagnostic) => !isPlaced(diagnostic));
  const driver = { name: 'fleet', ...(tool === undefined ? {} : { version: tool }), rules: codes.map(ruleOf) };
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: 'The folder in which fleet was started.' } } },
    invocations: [
      {
        executionSuccessful: unplaced.every(({ severity }) => severity !== 'error'),
        ...(unplaced.length === 0 ? {} : { toolExecutionNotifications: unplaced.map((one) => notificationOf(one, codes)) }),
      },
    ],
    results: resultsOf(diagnostics, codes),
  };
  return jsonText({ $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json', version: '2.1.0', runs: [run] });
};

const ruleOf = (code: Code): object => {
  const row = rows[code];
  const explain = row?.explain ?? '';
  return {
    id: code,
    shortDescription: { text: row?.summary ?? code },
    fullDescription: { text: explain },
    help: { text: `${explain}\n\nThe same at the terminal:\n    fleet explain ${code}` },
    defaultConfiguration: { level: row?.severity ?? 'warning' },
  };
};

const messageOf = ({ detail, hint }: Diagnostic): { readonly text: string } => ({ text: hint === undefined ? detail : `${detail}\n\n${hint}` });

const resultsOf = (diagnostics: readonly Diagnostic[], codes: readonly Code[]): readonly object[] => {
  const met = new Map<string, number>();
  return diagnostics.filter(isPlaced).map((diagnostic) => {
    const { code, severity, at, also = [] } = diagnostic;
    const sign = signOf(diagnostic);
    const count = (met.get(sign) ?? 0) + 1;
    met.set(sign, count);
    return {
      ruleId: code,
      ruleIndex: codes.indexOf(code),
      level: severity,
      message: messageOf(diagnostic),
      locations: [{ physicalLocation: physicalOf(at) }],
      ...(also.length === 0 ? {} : { relatedLocations: also.map((place, id) => ({ id, message: { text: place.says }, physicalLocation: physicalOf(place.at) })) }),
      partialFingerprints: { 'fleetFinding/v1': `${sign}:${count}` },
    };
  });
};

// Neither line nor column: a finding that only moved is the same one. Equal ones in a file are told apart by their order.
const signOf = ({ code, detail, at }: Diagnostic): string => sha256(JSON.stringify([code, at?.file ?? '', detail])).slice('sha256:'.length, 'sha256:'.length + 32);

const notificationOf = (diagnostic: Diagnostic, codes: readonly Code[]): object => ({
  descriptor: { id: diagnostic.code, index: codes.indexOf(diagnostic.code) },
  level: diagnostic.severity,
  message: messageOf(diagnostic),
});

const physicalOf = ({ file, line, column, length }: SourceRef): object => ({
  artifactLocation: artifactOf(file),
  region: { startLine: line, startColumn: column, endColumn: column + length },
});

const artifactOf = (file: string): object => {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return file.startsWith('/') ? { uri: `file://${path}` } : { uri: path, uriBaseId: ROOT };
};
