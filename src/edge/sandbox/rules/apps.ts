import { TEMPLATE_GENERATION } from '#core/model';
import { type Draft, listOf, within } from '../draft.ts';
import type { Rules } from '../kinds/kind.ts';
import type { Cause } from '../refusal.ts';
import { forbid, invalidValue, required, unsupported } from '../validate/cause.ts';
import { checkTemplate } from '../validate/pods.ts';
import { dnsLabel } from '../validate/text.ts';
import { checkChoice, checkCount, checkNotNegative, checkPart, checkSame, checkSelector, countOf, isEmptySelector, isReadableSelector, selects } from '../validate/values.ts';

const MISMATCH = '`selector` does not match template `labels`';

const checkOwnSelector = (spec: Draft, kind: string): Cause[] => {
  const selector: Draft | undefined = spec['selector'];
  if (selector === undefined) return [required('spec.selector')];
  return [...checkSelector(selector, 'spec.selector'), ...(isEmptySelector(selector) ? [invalidValue('spec.selector', selector, `empty selector is invalid for ${kind}`)] : [])];
};

const checkMatch = (spec: Draft): Cause[] => {
  const labels: Draft | undefined = spec['template'].metadata?.labels;
  if (!isReadableSelector(spec['selector'])) return [invalidValue('spec.selector', spec['selector'], 'invalid label selector')];
  const wrong = spec['selector'] === undefined || (!isEmptySelector(spec['selector']) && !selects(spec['selector'], labels));
  return wrong ? [invalidValue('spec.template.metadata.labels', labels ?? null, MISMATCH)] : [];
};

const checkAlways = (spec: Draft, kind: string): Cause[] => {
  const pods: Draft = spec['template'].spec;
  return [
    ...(pods['restartPolicy'] === 'Always' ? [] : [unsupported('spec.template.spec.restartPolicy', pods['restartPolicy'], ['Always'])]),
    ...(pods['activeDeadlineSeconds'] === undefined ? [] : [forbid('spec.template.spec.activeDeadlineSeconds', `activeDeadlineSeconds in ${kind} is not Supported`)]),
  ];
};

const checkRolling = (rolling: Draft, path: string): Cause[] => [
  ...checkCount(rolling['maxUnavailable'], `${path}.maxUnavailable`),
  ...checkCount(rolling['maxSurge'], `${path}.maxSurge`),
];

const checkDeploymentStrategy = (strategy: Draft): Cause[] => {
  const path = 'spec.strategy';
  const rolling: Draft | undefined = strategy['rollingUpdate'];
  if (strategy['type'] === 'Recreate') return rolling ? [forbid(`${path}.rollingUpdate`, "may not be specified when strategy `type` is 'Recreate'")] : [];
  if (strategy['type'] !== 'RollingUpdate') return [unsupported(path, strategy, ['Recreate', 'RollingUpdate'])];
  if (!rolling) return [required(`${path}.rollingUpdate`, 'this should be defaulted and never be nil')];
  const none = countOf(rolling['maxUnavailable']) === 0 && countOf(rolling['maxSurge']) === 0;
  return [
    ...checkRolling(rolling, `${path}.rollingUpdate`),
    ...(none ? [invalidValue(`${path}.rollingUpdate.maxUnavailable`, rolling['maxUnavailable'], 'may not be 0 when `maxSurge` is 0')] : []),
    ...checkPart(rolling['maxUnavailable'], `${path}.rollingUpdate.maxUnavailable`),
  ];
};

const checkDeadline = (spec: Draft): Cause[] =>
  spec['progressDeadlineSeconds'] !== undefined && spec['progressDeadlineSeconds'] <= (spec['minReadySeconds'] ?? 0)
    ? [invalidValue('spec.progressDeadlineSeconds', spec['progressDeadlineSeconds'], 'must be greater than minReadySeconds')]
    : [];

const checkDeployment = ({ spec }: Draft): Cause[] => [
  ...checkNotNegative(spec, 'spec', ['replicas']),
  ...checkOwnSelector(spec, 'deployment'),
  ...checkMatch(spec),
  ...checkTemplate(spec.template, 'spec.template'),
  ...checkAlways(spec, 'ReplicaSet'),
  ...checkDeploymentStrategy(spec.strategy),
  ...checkNotNegative(spec, 'spec', ['minReadySeconds', 'revisionHistoryLimit', 'progressDeadlineSeconds']),
  ...checkDeadline(spec),
];

const checkDaemonSetStrategy = (strategy: Draft): Cause[] => {
  const path = 'spec.updateStrategy';
  const rolling: Draft | undefined = strategy['rollingUpdate'];
  if (strategy['type'] === 'OnDelete') return [];
  if (strategy['type'] !== 'RollingUpdate') return [unsupported(path, strategy, ['RollingUpdate', 'OnDelete'])];
  if (!rolling) return [required(`${path}.rollingUpdate`)];
  const [down, up] = [countOf(rolling['maxUnavailable']), countOf(rolling['maxSurge'])];
  return [
    ...checkRolling(rolling, `${path}.rollingUpdate`),
    ...checkPart(rolling['maxUnavailable'], `${path}.rollingUpdate.maxUnavailable`),
    ...checkPart(rolling['maxSurge'], `${path}.rollingUpdate.maxSurge`),
    ...(down !== 0 && up !== 0 ? [invalidValue(`${path}.rollingUpdate.maxSurge`, rolling['maxSurge'], 'may not be set when maxUnavailable is non-zero')] : []),
    ...(down === 0 && up === 0 ? [required(`${path}.rollingUpdate.maxUnavailable`, 'cannot be 0 when maxSurge is 0')] : []),
  ];
};

const checkDaemonSet = ({ spec }: Draft): Cause[] => [
  ...checkSelector(spec.selector, 'spec.selector'),
  ...(selects(spec.selector, spec.template.metadata?.labels) ? [] : [invalidValue('spec.template.metadata.labels', spec.template.metadata?.labels ?? null, MISMATCH)]),
  ...(spec.selector && isEmptySelector(spec.selector) ? [invalidValue('spec.selector', spec.selector, 'empty selector is invalid for daemonset')] : []),
  ...checkTemplate(spec.template, 'spec.template'),
  ...checkAlways(spec, 'DaemonSet'),
  ...checkNotNegative(spec, 'spec', ['minReadySeconds', 'revisionHistoryLimit']),
  ...checkDaemonSetStrategy(spec.updateStrategy),
];

const checkStatefulSetStrategy = (strategy: Draft): Cause[] => {
  const path = 'spec.updateStrategy.rollingUpdate';
  const rolling: Draft | undefined = strategy['rollingUpdate'];
  if (strategy['type'] === 'OnDelete') return rolling ? [invalidValue(path, rolling, "only allowed for updateStrategy 'RollingUpdate'")] : [];
  if (strategy['type'] !== 'RollingUpdate') return [invalidValue('spec.updateStrategy', strategy, "must be 'RollingUpdate' or 'OnDelete'")];
  if (!rolling) return [];
  return [
    ...checkNotNegative(rolling, path, ['partition']),
    ...(rolling['maxUnavailable'] === undefined ? [] : checkCount(rolling['maxUnavailable'], `${path}.maxUnavailable`)),
    ...(rolling['maxUnavailable'] !== undefined && countOf(rolling['maxUnavailable']) === 0 ? [invalidValue(`${path}.maxUnavailable`, rolling['maxUnavailable'], 'cannot be 0')] : []),
  ];
};

const checkStatefulSet = ({ spec }: Draft): Cause[] => [
  ...(['OrderedReady', 'Parallel'].includes(spec.podManagementPolicy) ? [] : [invalidValue('spec.podManagementPolicy', spec.podManagementPolicy, "must be 'OrderedReady' or 'Parallel'")]),
  ...checkStatefulSetStrategy(spec.updateStrategy),
  ...['whenDeleted', 'whenScaled'].flatMap((name) =>
    checkChoice(spec.persistentVolumeClaimRetentionPolicy?.[name], `spec.persistentVolumeClaimRetentionPolicy.${name}`, ['Retain', 'Delete'])),
  ...checkNotNegative(spec, 'spec', ['replicas', 'minReadySeconds']),
  ...(spec.serviceName ? dnsLabel(spec.serviceName).map((says) => invalidValue('spec.serviceName', spec.serviceName, says)) : []),
  ...checkOwnSelector(spec, 'statefulset'),
  ...checkMatch(spec),
  ...checkTemplate(spec.template, 'spec.template', listOf(spec, 'volumeClaimTemplates').map((claim) => claim['metadata']?.name as string)),
  ...checkAlways(spec, 'StatefulSet'),
];

const checkReplicaSet = ({ spec }: Draft): Cause[] => [
  ...checkNotNegative(spec, 'spec', ['replicas', 'minReadySeconds']),
  ...checkOwnSelector(spec, 'deployment'),
  ...checkMatch(spec),
  ...checkTemplate(spec.template, 'spec.template'),
  ...checkAlways(spec, 'ReplicaSet'),
];

const sameIn = (draft: Draft, old: Draft, members: readonly string[]): Cause[] =>
  members.flatMap((name) => checkSame(draft['spec'][name], old['spec'][name], { field: `spec.${name}` }));

const noStatus = (draft: Draft): void => {
  draft['status'] = {};
};

/** Deployments. Their generation also counts changes of annotations. */
export const deployment: Rules = {
  onCreate: noStatus, check: checkDeployment, counts: ['spec', 'metadata.annotations'],
  checkUpdate: (draft, old) => sameIn(draft, old, ['selector']),
};

const annotate = (set: Draft, generation: number): void => {
  within(within(set, 'metadata'), 'annotations')[TEMPLATE_GENERATION] = String(generation);
};

const templateGeneration = (set: Draft): number => Number(set['metadata'].annotations?.[TEMPLATE_GENERATION] ?? 0);

/** DaemonSets. Their template's generation stands in an annotation since it is no longer part of the API. */
export const daemonSet: Rules = {
  defaults: (draft) => annotate(draft, templateGeneration(draft)),
  onCreate: noStatus,
  onUpdate: (draft, old) => annotate(draft, templateGeneration(old) + checkSame(draft['spec'].template, old['spec'].template, { field: '' }).length),
  check: checkDaemonSet, counts: ['spec'],
  checkUpdate: (draft, old) => sameIn(draft, old, ['selector']),
};

/** ReplicaSets. */
export const replicaSet: Rules = {
  onCreate: noStatus, check: checkReplicaSet, counts: ['spec'],
  checkUpdate: (draft, old) => sameIn(draft, old, ['selector']),
};

/** StatefulSets. */
export const statefulSet: Rules = {
  onCreate: noStatus, check: checkStatefulSet, counts: ['spec'], name: dnsLabel,
  checkUpdate: (draft, old) => sameIn(draft, old, ['selector', 'volumeClaimTemplates', 'serviceName', 'podManagementPolicy']),
};
