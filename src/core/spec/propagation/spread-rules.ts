import { diagnose } from '#core/diagnostics';
import type { Diagnostic, JsonPointer } from '#core/model';
import type { Spot } from '../shape/shape-problems.ts';
import type { PropagationSpec } from './defaults.ts';

type Constraint = NonNullable<NonNullable<PropagationSpec['placement']>['spreadConstraints']>[number];

const groupProblems = ({ spreadByField, spreadByLabel, minGroups = 1, maxGroups = 0 }: Constraint): [string, string][] => [
  ...(spreadByField !== undefined && spreadByLabel
    ? [['/spreadByLabel', 'The constraint has both spreadByField and spreadByLabel; it takes one.'] as [string, string]]
    : []),
  ...(minGroups < 0 ? [['/minGroups', `minGroups is ${minGroups}; it cannot be negative.`] as [string, string]] : []),
  ...(maxGroups < 0 ? [['/maxGroups', `maxGroups is ${maxGroups}; it cannot be negative.`] as [string, string]] : []),
  ...(maxGroups > 0 && maxGroups < minGroups
    ? [['/maxGroups', `maxGroups is ${maxGroups}, less than minGroups, which is ${minGroups}.`] as [string, string]]
    : []),
];

/** What Karmada's admission would reject in spread constraints. */
export const spreadProblems = (constraints: readonly Constraint[], { document, pointer }: Spot): Diagnostic[] => {
  const say = (rest: string, says: string): Diagnostic => diagnose('FLT2305', says, { at: document.locate((pointer + rest) as JsonPointer) });
  const fields = constraints.map(({ spreadByField }) => spreadByField);
  const byCluster = fields.includes('cluster') || fields.every((field) => field === undefined);
  return [
    ...constraints.flatMap((constraint, index) => groupProblems(constraint).map(([rest, says]) => say(`/${index}${rest}`, says))),
    ...fields.flatMap((field, index) =>
      field !== undefined && fields.indexOf(field) < index ? [say(`/${index}`, `There is a second constraint by ${field}.`)] : [],
    ),
    ...(byCluster
      ? []
      : [
          {
            ...say(
              `/${fields.findIndex((field) => field !== undefined)}`,
              `A constraint by ${fields.find((field) => field !== undefined)} needs one by cluster beside it.`,
            ),
            hint: 'Add:\n    - spreadByField: cluster',
          },
        ]),
  ];
};
