import type { DriftReport, FindingKind } from '#core/model';
import { counted } from './layout.ts';

const sentences: readonly (readonly [FindingKind, string])[] = [
  ['vanished', 'vanished'],
  ['recreated', 'made anew'],
  ['extra-object', 'not recorded'],
];

const foundIn = ({ drift }: DriftReport): readonly string[] => {
  const of = (what: FindingKind) => drift.filter((one) => one.what === what);
  const ofFields = (what: FindingKind, says: string): readonly string[] => {
    const findings = of(what);
    const fields = findings.reduce((sum, one) => sum + one.fields.length, 0);
    return fields === 0 ? [] : [`${counted(fields, 'field')} of ${counted(findings.length, 'object')} ${says}`];
  };
  return [
    ...ofFields('changed', 'changed'),
    ...ofFields('taken-over', 'taken over'),
    ...ofFields('extra-owner', 'owned by others too'),
    ...sentences.flatMap(([what, says]) => (of(what).length === 0 ? [] : [`${counted(of(what).length, 'object')} ${says}`])),
  ];
};

/** The last line of a drift report: everything in it, counted. */
export const driftSummary = (report: DriftReport): string => {
  const { looked, unknown, pending, quiet, owners } = report;
  const found = foundIn(report);
  const lost = unknown.filter(({ object }) => object === undefined).length;
  const aside = quiet.length + owners.length;
  return [
    found.length > 0 ? `Drift: ${found.join(', ')}; ${counted(looked, 'object')} looked at.` : `No drift: ${counted(looked, 'object')} looked at.`,
    ...(lost > 0 ? [`${counted(lost, 'cluster')} not reached.`] : []),
    ...(unknown.length > lost ? [`${counted(unknown.length - lost, 'object')} could not be read.`] : []),
    ...(pending === undefined ? [] : [`${counted(pending.length, 'change')} pending.`]),
    ...(aside === 0 ? [] : [`${counted(aside, 'difference')} not counted.`]),
  ].join(' ');
};
