import { diagnose } from '#core/diagnostics';
import { addressText, type ApplyResult, assertNever, type Diagnostic, type StepOutcome } from '#core/model';

const again = 'Plan what is left:\n    fleet plan';

const listed = (names: readonly string[]): string =>
  names.length > 10 ? `${names.slice(0, 10).join(', ')} and ${names.length - 10} more` : names.join(', ');

const ofStep = (outcome: StepOutcome): readonly Diagnostic[] => {
  const address = addressText(outcome.at);
  switch (outcome.ended) {
    case 'done':
    case 'not-begun':
      return [];
    case 'failed':
      return [
        diagnose('FLT7001', `${address} could not be carried out (${outcome.action}): ${outcome.failure.message.replace(/\.$/, '')}.`, {
          hint: again,
        }),
      ];
    case 'stale':
      return [diagnose('FLT7002', `${address} was left alone (${outcome.action}): ${outcome.says}.`, { hint: again })];
    case 'blocked':
      return [diagnose('FLT7003', `${address} was not tried (${outcome.action}): it needs ${listed(outcome.by.map(addressText))}.`, { hint: again })];
    default:
      return assertNever(outcome);
  }
};

/** Everything of an apply that somebody must know of, as coded messages in the order of the plan. */
export const troubles = (result: ApplyResult): readonly Diagnostic[] => {
  const open = result.steps.filter(({ ended }) => ended === 'not-begun').map(({ at }) => addressText(at));
  return [
    ...(result.diagnostics ?? []),
    ...result.steps.flatMap(ofStep),
    ...result.unhealthy.map(({ at, health }) =>
      diagnose('FLT7004', `${addressText(at)} was applied and is ${health.verdict}: ${health.says}.`, {
        hint: 'See how it goes on:\n    fleet status',
      }),
    ),
    ...(open.length > 0 ? [diagnose('FLT7005', `${open.length} steps were not begun: ${listed(open)}.`, { hint: again })] : []),
  ];
};
