import { type Draft, fill, listOf, within } from '../draft.ts';
import type { Rules, Writing } from '../kinds/kind.ts';
import type { Cause } from '../refusal.ts';
import { invalidValue, required, unsupported } from '../validate/cause.ts';
import { checkTemplate } from '../validate/pods.ts';
import { dnsSubdomain } from '../validate/text.ts';
import { checkChoice, checkNotNegative, checkSame, selects } from '../validate/values.ts';

const counts: readonly string[] = ['parallelism', 'completions', 'activeDeadlineSeconds', 'backoffLimit', 'ttlSecondsAfterFinished', 'backoffLimitPerIndex', 'maxFailedIndexes'];

const checkRestart = (policy: unknown, field: string): Cause[] => {
  if (policy === 'Always' || policy === undefined) return [required(field, 'valid values: "OnFailure", "Never"')];
  return ['OnFailure', 'Never'].includes(policy as string) ? [] : [unsupported(field, policy as string, ['OnFailure', 'Never'])];
};

const checkJobSpec = (spec: Draft, path: string): Cause[] => [
  ...checkNotNegative(spec, path, counts),
  ...checkChoice(spec['completionMode'] ?? 'NonIndexed', `${path}.completionMode`, ['NonIndexed', 'Indexed']),
  ...(spec['completionMode'] === 'Indexed' && spec['completions'] === undefined ? [required(`${path}.completions`, 'when completion mode is Indexed')] : []),
  ...(spec['podFailurePolicy'] !== undefined && spec['podReplacementPolicy'] !== 'Failed' ? [unsupported(`${path}.podReplacementPolicy`, spec['podReplacementPolicy'], ['Failed'])] : []),
  ...checkTemplate(spec['template'], `${path}.template`),
  ...checkRestart(spec['template'].spec?.restartPolicy, `${path}.template.spec.restartPolicy`),
];

const generatedLabels = (job: Draft): Draft => {
  const { uid, name } = job['metadata'];
  return { 'batch.kubernetes.io/controller-uid': uid, 'batch.kubernetes.io/job-name': name, 'controller-uid': uid, 'job-name': name };
};

const onCreate = (job: Draft, _: Writing): void => {
  job['status'] = {};
  const spec = within(job, 'spec');
  if (spec['manualSelector'] === true) return;
  const labels = generatedLabels(job);
  // A job that took its labels from the template shares them from then on.
  const shared = checkSame(job['metadata'].labels ?? {}, spec['template'].metadata?.labels ?? {}, { field: '' }).length === 0;
  fill(within(within(within(spec, 'template'), 'metadata'), 'labels'), labels);
  spec['selector'] ??= { matchLabels: { 'batch.kubernetes.io/controller-uid': job['metadata'].uid } };
  if (shared) fill(within(job['metadata'], 'labels'), labels);
};

const checkOwn = ({ spec }: Draft): Cause[] =>
  selects(spec.selector, spec.template.metadata?.labels)
    ? []
    : [invalidValue('spec.template.metadata.labels', spec.template.metadata?.labels ?? null, '`selector` does not match template `labels`')];

const checkCompletions = (spec: Draft, old: Draft): Cause[] => {
  if (spec['completionMode'] !== 'Indexed') return checkSame(spec['completions'], old['completions'], { field: 'spec.completions' });
  const loose = spec['completions'] !== old['completions'] && spec['completions'] !== spec['parallelism'];
  return loose ? [invalidValue('spec.completions', spec['completions'], 'can only be modified in tandem with spec.parallelism')] : [];
};

const scheduling: readonly string[] = ['nodeSelector', 'tolerations', 'schedulingGates', 'affinity'];

// Where a job's pods go may still be changed while it is suspended, and what they may use.
const settledTemplate = (spec: Draft, suspended: boolean): Draft => {
  if (!suspended) return spec['template'];
  const pods: Draft = Object.fromEntries(Object.entries(spec['template'].spec as Draft).filter(([name]) => !scheduling.includes(name)));
  return { ...pods, containers: listOf(pods, 'containers').map(({ resources: _, ...rest }) => rest) };
};

const checkTemplateSame = (spec: Draft, old: Draft): Cause[] => {
  const suspended = old['suspend'] === true;
  const same = checkSame(settledTemplate(spec, suspended), settledTemplate(old, suspended), { field: 'spec.template' });
  return same.length === 0 ? [] : [invalidValue('spec.template', spec['template'], 'field is immutable')];
};

const fixed: readonly string[] = ['selector', 'completionMode', 'podFailurePolicy', 'backoffLimitPerIndex', 'managedBy', 'successPolicy'];

/** Jobs. Their selector and labels are generated from their uid. */
export const job: Rules = {
  onCreate,
  check: (draft) => [...checkJobSpec(draft['spec'], 'spec'), ...(draft['spec'].selector === undefined ? [required('spec.selector')] : []), ...checkOwn(draft)],
  checkUpdate: (draft, old) => [
    ...checkCompletions(draft['spec'], old['spec']),
    ...checkTemplateSame(draft['spec'], old['spec']),
    ...fixed.flatMap((name) => checkSame(draft['spec'][name], old['spec'][name], { field: `spec.${name}` })),
  ],
  counts: ['spec'],
};

const CRON = /^(@(yearly|annually|monthly|weekly|daily|midnight|hourly)|@every \S+|\S+ \S+ \S+ \S+ \S+)$/;

const checkSchedule = (schedule: unknown): Cause[] => {
  if (typeof schedule !== 'string' || schedule === '') return [required('spec.schedule')];
  if (CRON.test(schedule)) return [];
  const fields = schedule.split(/\s+/).filter((part) => part !== '');
  return [invalidValue('spec.schedule', schedule, `expected exactly 5 fields, found ${fields.length}: [${fields.join(' ')}]`)];
};

/** CronJobs; their names leave room for what is appended to a job's. */
export const cronJob: Rules = {
  onCreate: (draft) => {
    draft['status'] = {};
  },
  check: (draft) => [
    ...checkSchedule(draft['spec'].schedule),
    ...checkNotNegative(draft['spec'], 'spec', ['startingDeadlineSeconds']),
    ...checkChoice(draft['spec'].concurrencyPolicy, 'spec.concurrencyPolicy', ['Allow', 'Forbid', 'Replace']),
    ...checkJobSpec(draft['spec'].jobTemplate.spec, 'spec.jobTemplate.spec'),
    ...checkNotNegative(draft['spec'], 'spec', ['successfulJobsHistoryLimit', 'failedJobsHistoryLimit']),
  ],
  name: (name) => [...dnsSubdomain(name), ...(name.length > 52 ? ['must be no more than 52 characters'] : [])],
  counts: ['spec'],
};
