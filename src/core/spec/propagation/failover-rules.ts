import { diagnose } from '#core/diagnostics';
import type { Diagnostic, JsonPointer } from '#core/model';
import { isLabelKey } from '../names.ts';
import type { Spot } from '../shape/shape-problems.ts';
import type { PropagationSpec } from './defaults.ts';

type Failover = NonNullable<PropagationSpec['failover']>;

const aliasProblems = (failover: Failover): [string, string][] =>
  (['application', 'cluster'] as const).flatMap((of) =>
    (failover[of]?.statePreservation?.rules ?? []).flatMap(({ aliasLabelName }, index): [string, string][] =>
      isLabelKey(aliasLabelName)
        ? []
        : [[`/${of}/statePreservation/rules/${index}/aliasLabelName`, `"${aliasLabelName}" cannot be the key of a label.`]],
    ),
  );

const periodProblems = (application: NonNullable<Failover['application']>): [string, string][] => {
  const { purgeMode, gracePeriodSeconds } = application;
  if (gracePeriodSeconds === undefined) return [];
  if (purgeMode !== 'Gracefully')
    return [['/application/gracePeriodSeconds', `gracePeriodSeconds counts with purgeMode Gracefully only, and the purgeMode is ${purgeMode}.`]];
  return gracePeriodSeconds > 0 ? [] : [['/application/gracePeriodSeconds', `gracePeriodSeconds is ${gracePeriodSeconds}; it must be more than 0.`]];
};

const tolerationProblems = ({ decisionConditions: { tolerationSeconds = 0 } }: NonNullable<Failover['application']>): [string, string][] =>
  tolerationSeconds < 0
    ? [['/application/decisionConditions/tolerationSeconds', `tolerationSeconds is ${tolerationSeconds}; it cannot be negative.`]]
    : [];

/** What Karmada's admission would reject in the failover settings. */
export const failoverProblems = (failover: Failover, propagateDeps: boolean, { document, pointer }: Spot): Diagnostic[] => {
  const { application } = failover;
  const found: [string, string][] = [
    ...(application && !propagateDeps
      ? [['/application', 'Failover of the application needs its dependencies to go along: propagateDeps is false.'] as [string, string]]
      : []),
    ...(application ? [...tolerationProblems(application), ...periodProblems(application)] : []),
    ...aliasProblems(failover),
  ];
  return found.map(([rest, says]) =>
    diagnose('FLT2308', says, {
      at: document.locate((pointer + rest) as JsonPointer),
      ...(rest === '/application' ? { hint: "Write in the policy's spec:\n    propagateDeps: true" } : {}),
    }),
  );
};
