import { type Draft, listOf } from '../draft.ts';
import type { Rules } from '../kinds/kind.ts';
import type { Cause } from '../refusal.ts';
import { forbid, invalidValue, required } from '../validate/cause.ts';
import { pathSegment } from '../validate/text.ts';
import { checkChoice, checkCount, checkPart, checkSame, checkSelector, checkText } from '../validate/values.ts';

const noStatus = (draft: Draft): void => {
  draft['status'] = {};
};

const checkBudgetSide = (spec: Draft, name: string): Cause[] =>
  spec[name] === undefined ? [] : [...checkCount(spec[name], `spec.${name}`), ...checkPart(spec[name], `spec.${name}`)];

/** PodDisruptionBudgets. */
export const podDisruptionBudget: Rules = {
  onCreate: noStatus,
  check: ({ spec }) => [
    ...(spec.minAvailable !== undefined && spec.maxUnavailable !== undefined ? [invalidValue('spec', spec, 'minAvailable and maxUnavailable cannot be both set')] : []),
    ...checkBudgetSide(spec, 'minAvailable'),
    ...checkBudgetSide(spec, 'maxUnavailable'),
    ...checkSelector(spec.selector, 'spec.selector'),
  ],
  counts: ['spec'],
  needsVersion: true,
};

const checkReference = (ref: Draft, at: string): Cause[] => [
  ...checkText(ref['kind'], `${at}.kind`, { check: pathSegment }),
  ...checkText(ref['name'], `${at}.name`, { check: pathSegment }),
  ...(ref['kind'] !== 'ReplicationController' && !String(ref['apiVersion'] ?? '').includes('/') ? [invalidValue(`${at}.apiVersion`, ref['apiVersion'] ?? '', 'apiVersion must specify API group')] : []),
];

/** HorizontalPodAutoscalers. */
export const horizontalPodAutoscaler: Rules = {
  onCreate: noStatus,
  check: ({ spec }) => [
    ...(spec.minReplicas < 0 ? [invalidValue('spec.minReplicas', spec.minReplicas, 'must be greater than or equal to 0')] : []),
    ...(spec.minReplicas === 0 && !listOf(spec, 'metrics').some((metric) => ['Object', 'External'].includes(metric['type']))
      ? [forbid('spec.metrics', 'must specify at least one Object or External metric to support scaling to zero replicas')] : []),
    ...(spec.maxReplicas === 0 ? [required('spec.maxReplicas')] : []),
    ...(spec.maxReplicas < 0 ? [invalidValue('spec.maxReplicas', spec.maxReplicas, 'must be greater than or equal to 1')] : []),
    ...(spec.maxReplicas < spec.minReplicas ? [invalidValue('spec.maxReplicas', spec.maxReplicas, 'must be greater than or equal to `minReplicas`')] : []),
    ...checkReference(spec.scaleTargetRef, 'spec.scaleTargetRef'),
  ],
  counts: ['spec'],
};

const MOST_PRIORITY = 1_000_000_000;

/** PriorityClasses. */
export const priorityClass: Rules = {
  check: (draft) => (draft['value'] > MOST_PRIORITY && !String(draft['metadata'].name).startsWith('system-')
    ? [forbid('value', `maximum allowed value of a user defined priority is ${MOST_PRIORITY}`)] : []),
  checkUpdate: (draft, old) => [
    ...(draft['value'] === old['value'] ? [] : [forbid('value', 'may not be changed in an update.')]),
    ...checkSame(draft['preemptionPolicy'], old['preemptionPolicy'], { field: 'preemptionPolicy' }),
  ],
  counts: [],
};

/** StorageClasses. */
export const storageClass: Rules = {
  check: (draft) => [
    ...(draft['provisioner'] ? [] : [required('provisioner')]),
    ...checkChoice(draft['reclaimPolicy'], 'reclaimPolicy', ['Delete', 'Retain']),
    ...checkChoice(draft['volumeBindingMode'], 'volumeBindingMode', ['Immediate', 'WaitForFirstConsumer']),
  ],
  checkUpdate: (draft, old) => ['parameters', 'provisioner', 'reclaimPolicy', 'volumeBindingMode'].filter((name) => checkSame(draft[name], old[name], { field: name }).length > 0).map((name) => invalidValue(name, null, 'field is immutable')),
  answersDeleted: true,
};

/** Leases. */
export const lease: Rules = { madeByUpdate: true, needsVersion: true };
