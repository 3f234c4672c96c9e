import { catalogue } from '#core/diagnostics';
import { byText, type Code, type Diagnostic, type Severity } from '#core/model';
import type { View } from './frame.ts';
import { type SarifFinding, sarifLog, type SarifRule } from './sarif-log.ts';

type Row = { readonly severity: Severity; readonly summary: string; readonly explain: string };

const rows: Readonly<Record<Code, Row>> = catalogue;

/** Diagnostics as a SARIF 2.1.0 log of one run, with a rule for each code that occurs. */
export const sarif: View<readonly Diagnostic[]> = (diagnostics, frame) => sarifLog(diagnostics.map(diagnosticFinding), codeRules(diagnostics), frame);

/** A rule for each code that occurs, by code. */
export const codeRules = (diagnostics: readonly Diagnostic[]): readonly SarifRule[] => [...new Set(diagnostics.map(({ code }) => code))].sort(byText).map(ruleOf);

/** A diagnostic as a finding. */
export const diagnosticFinding = ({ code, severity, detail, hint, at, also }: Diagnostic): SarifFinding => ({
  rule: code,
  level: severity,
  text: hint === undefined ? detail : `${detail}\n\n${hint}`,
  ...(at === undefined ? {} : { at }),
  ...(also === undefined ? {} : { also }),
});

const ruleOf = (code: Code): SarifRule => {
  const row = rows[code];
  return { id: code, summary: row?.summary ?? code, explain: row?.explain ?? '', level: row?.severity ?? 'warning', more: `The same at the terminal:\n    fleet explain ${code}` };
};
