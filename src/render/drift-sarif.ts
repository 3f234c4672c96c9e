import { addressText, byText, type DriftReport, type FindingKind, type Unseen } from '#core/model';
import { findingSentence } from './drift-sentence.ts';
import type { View } from './frame.ts';
import { visible } from './sanitize.ts';
import { codeRules, diagnosticFinding } from './sarif.ts';
import { type SarifFinding, sarifLog, type SarifRule } from './sarif-log.ts';

const rules: Readonly<Record<FindingKind | 'unknown', readonly [summary: string, explain: string]>> = {
  changed: ['Changed behind fleet', 'A field that fleet applied has another value by now.'],
  'extra-object': ['Not recorded', 'An object stands in a namespace that the fleet owns as a whole, and nobody recorded it.'],
  'extra-owner': ['Owned beside fleet', 'Another field manager owns a field that fleet applied.'],
  recreated: ['Made anew', 'The object was deleted and made anew by somebody else.'],
  'taken-over': ['Taken over', 'A field that fleet applied belongs to another field manager now.'],
  unknown: ['Not looked at', 'A cluster or an object could not be looked at, so nothing is known of it.'],
  vanished: ['Vanished', 'An object that fleet applied is not there any more.'],
};

const ruleOf = (id: keyof typeof rules): SarifRule => {
  const [summary, explain] = rules[id];
  return { id: `drift/${id}`, summary, explain, level: 'warning', more: 'The whole report at the terminal:\n    fleet drift' };
};

const unseenText = ({ cluster, object, failure }: Unseen): string => `${visible(object === undefined ? cluster : `${cluster}:${object}`)} could not be looked at: ${visible(failure.message)}`;

/** What is not as it was recorded, and what could not be looked at, as a SARIF 2.1.0 log of one run. */
export const driftSarif: View<DriftReport> = (report, frame) => {
  const said = frame.said ?? [];
  const found = report.drift.map((finding): SarifFinding => ({ rule: `drift/${finding.what}`, level: 'warning', text: findingSentence(finding), about: [addressText(finding.at)] }));
  const unseen = report.unknown.map((one): SarifFinding => ({ rule: 'drift/unknown', level: 'warning', text: unseenText(one), about: [one.object === undefined ? one.cluster : addressText({ cluster: one.cluster, object: one.object })] }));
  const kinds = [...new Set([...report.drift.map(({ what }) => what), ...(unseen.length > 0 ? (['unknown'] as const) : [])])].sort(byText);
  return sarifLog([...found, ...unseen, ...said.map(diagnosticFinding)], [...codeRules(said), ...kinds.map(ruleOf)], frame);
};
