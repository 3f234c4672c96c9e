import { type Action, type ApplyResult, assertNever, byText, type ClusterName, type StepOutcome } from '#core/model';
import type { Frame, View } from './frame.ts';
import { counted, wrap } from './layout.ts';
import { visible } from './sanitize.ts';

type Ended = StepOutcome['ended'];

const endings: Readonly<Record<Ended, string>> = { done: 'done', failed: 'failed', stale: 'stale', blocked: 'blocked', 'not-begun': 'not begun' };

const past: Readonly<Record<Action, string>> = {
  create: 'created',
  update: 'updated',
  replace: 'replaced',
  adopt: 'adopted',
  delete: 'deleted',
  forget: 'forgotten',
  keep: 'kept',
};

/** How an apply ended: each cluster in a line, what did not get done with its reason, and the counts. */
export const applyText: View<ApplyResult> = (result, frame) => {
  const clusters = [...new Set(result.steps.map((step) => step.at.cluster))].sort(byText);
  const lines = [
    ...clusters.flatMap((cluster) => clusterLines(cluster, result, frame)),
    ...result.unhealthy.flatMap(({ at, health }) =>
      hanging(`${at.cluster}: ${at.object} is ${health.verdict}: ${health.says}`, frame.colour.drift, frame),
    ),
    ...(result.interrupted ? [frame.colour.drift('Interrupted: what was under way was finished and recorded.')] : []),
    frame.colour.strong(summary(result)),
    ...(frame.identity === undefined || frame.serial === undefined ? [] : [`Plan ${frame.identity} is used up by this; the state is at serial ${frame.serial}.`]),
  ];
  return `${lines.join('\n')}\n`;
};

const clusterLines = (cluster: ClusterName, { steps }: ApplyResult, frame: Frame): readonly string[] => {
  const own = steps.filter((step) => step.at.cluster === cluster);
  const count = (ended: Ended): number => own.filter((step) => step.ended === ended).length;
  const counts = (Object.keys(endings) as Ended[]).filter((ended) => count(ended) > 0).map((ended) => `${count(ended)} ${endings[ended]}`);
  const isGood = own.every((step) => step.ended === 'done');
  return [
    `${visible(cluster)}: ${(isGood ? frame.colour.good : frame.colour.bad)(counts.join(', '))}`,
    ...own.flatMap((step) => reasonLines(step, frame)),
  ];
};

const reasonLines = (step: StepOutcome, frame: Frame): readonly string[] => {
  switch (step.ended) {
    case 'done':
    case 'not-begun':
      return [];
    case 'failed':
      return hanging(`  ${step.action} ${step.at.object}: ${step.failure.message}`, frame.colour.bad, frame);
    case 'stale':
      return hanging(`  ${step.action} ${step.at.object}: ${step.says}`, frame.colour.drift, frame);
    case 'blocked':
      return hanging(`  ${step.action} ${step.at.object}: needs ${step.by.map((at) => at.object).join(', ')}`, frame.colour.faint, frame);
    default:
      return assertNever(step);
  }
};

const hanging = (text: string, paint: (line: string) => string, { width }: Frame): readonly string[] =>
  wrap(visible(text), width - 4).map((line, at) => paint(at === 0 ? line : `    ${line}`));

const summary = ({ steps }: ApplyResult): string => {
  const done = steps.filter((step) => step.ended === 'done');
  const actions = (Object.keys(past) as Action[]).filter((action) => done.some((step) => step.action === action));
  const counts = actions.map((action) => `${done.filter((step) => step.action === action).length} ${past[action]}`);
  const open = steps.length - done.length;
  const clusters = new Set(done.map((step) => step.at.cluster)).size;
  const head = counts.length === 0 ? 'Nothing was changed.' : `Applied: ${counts.join(', ')} on ${counted(clusters, 'cluster')}.`;
  return open === 0 ? head : `${head} ${counted(open, 'step')} left; plan again to see ${open === 1 ? 'it' : 'them'}.`;
};
