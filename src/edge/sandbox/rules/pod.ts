import { makings } from '#core/defaulting';
import { copyOf, type Draft, fill, listOf, within } from '../draft.ts';
import type { Rules, Writing } from '../kinds/kind.ts';
import type { Cause } from '../refusal.ts';
import { forbid } from '../validate/cause.ts';
import { checkPodSpec } from '../validate/pods.ts';
import { checkSame } from '../validate/values.ts';

const amounts = (container: Draft, side: string): Draft => {
  const given = (container['resources']?.[side] ?? {}) as Draft;
  return Object.fromEntries(['cpu', 'memory'].filter((name) => given[name] !== undefined && given[name] !== '0').map((name) => [name, given[name]]));
};

const qosClass = (spec: Draft): string => {
  const containers = [...listOf(spec, 'containers'), ...listOf(spec, 'initContainers')];
  const any = containers.some((one) => Object.keys({ ...amounts(one, 'requests'), ...amounts(one, 'limits') }).length > 0);
  if (!any) return 'BestEffort';
  const guaranteed = containers.every((one) => {
    const limits = amounts(one, 'limits');
    return Object.keys(limits).length === 2 && checkSame(amounts(one, 'requests'), limits, { field: '' }).length === 0;
  });
  return guaranteed ? 'Guaranteed' : 'Burstable';
};

const admit = (draft: Draft, writing: Writing): void => {
  const spec = within(draft, 'spec');
  const priorityClass = spec['priorityClassName'] && writing.look('scheduling.k8s.io/priorityclasses', undefined, spec['priorityClassName']);
  fill(spec, { priority: priorityClass?.value ?? 0, preemptionPolicy: priorityClass?.preemptionPolicy ?? 'PreemptLowerPriority' });
  makings['v1 Pod']?.(draft);
  if (writing.controllers) {
    fill(spec, { serviceAccountName: 'default' });
    spec['serviceAccount'] = spec['serviceAccountName'];
  }
};

const mutable: readonly string[] = ['activeDeadlineSeconds', 'tolerations', 'terminationGracePeriodSeconds', 'schedulingGates', 'resources'];

const FIXED =
  'pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)';

const fixedPart = (spec: Draft): Draft => {
  const part = copyOf(spec);
  for (const member of mutable) delete part[member];
  for (const name of ['containers', 'initContainers']) for (const container of listOf(part, name)) delete container['image'];
  return part;
};

const places: readonly string[] = ['topology.kubernetes.io/region', 'topology.kubernetes.io/zone'];

/** A pod that is bound carries the region and zone of its node as labels (KEP-4742). */
export const labelPlace = (pod: Draft, node: Draft | undefined): void => {
  const given = places.filter((name) => node?.['metadata'].labels?.[name] !== undefined);
  if (given.length > 0) fill(within(pod['metadata'], 'labels'), Object.fromEntries(given.map((name) => [name, node?.['metadata'].labels[name]])));
};

const ADDED = 'pod updates may not add or remove containers';

const checkCounts = (draft: Draft, old: Draft): Cause[] =>
  ['containers', 'initContainers']
    .filter((name) => listOf(draft['spec'], name).length !== listOf(old['spec'], name).length)
    .slice(0, 1)
    .map((name) => forbid(`spec.${name}`, ADDED));

const checkFixed = (draft: Draft, old: Draft): Cause[] =>
  checkSame(fixedPart(draft['spec']), fixedPart(old['spec']), { field: 'spec' }).length === 0 ? [] : [forbid('spec', FIXED)];

const checkUpdate = (draft: Draft, old: Draft): Cause[] => {
  const counts = checkCounts(draft, old);
  return counts.length > 0 ? counts : checkFixed(draft, old);
};

/** Pods. */
export const pod: Rules = {
  onCreate: (draft, writing) => {
    admit(draft, writing);
    labelPlace(draft, writing.look('/nodes', undefined, draft['spec'].nodeName ?? ''));
    draft['status'] = { phase: 'Pending', qosClass: qosClass(draft['spec']) };
  },
  onUpdate: (draft, _, writing) => admit(draft, writing),
  forbids: (draft, { look }) => {
    const wanted: string | undefined = draft['spec']?.priorityClassName;
    return wanted && !wanted.startsWith('system-') && !look('scheduling.k8s.io/priorityclasses', undefined, wanted) ? `no PriorityClass with name ${wanted} was found` : undefined;
  },
  check: (draft) => checkPodSpec(draft['spec'], 'spec'),
  checkUpdate,
  counts: ['spec'],
  answersDeleted: true,
};
