import { valueAtPointer } from '#lib/json-pointer';
import type { Action, FieldChange, K8sObject } from '#core/model';
import type { Compared } from './fields.ts';
import { podsOf, type WorkloadKind, workloadKind } from './workload.ts';

const waitsForDelete = (object: K8sObject): boolean => valueAtPointer(object, '/spec/updateStrategy/type') === 'OnDelete';

// Pods below the partition keep their template.
const partitionOf = (object: K8sObject): number => {
  const partition = valueAtPointer(object, '/spec/updateStrategy/rollingUpdate/partition');
  return typeof partition === 'number' ? partition : 0;
};

const updated: Readonly<Record<WorkloadKind, (desired: K8sObject, pods: number) => number>> = {
  DaemonSet: (desired, pods) => (waitsForDelete(desired) ? 0 : pods),
  Deployment: (desired, pods) => (valueAtPointer(desired, '/spec/paused') === true ? 0 : pods),
  ReplicaSet: () => 0,
  StatefulSet: (desired, pods) => (waitsForDelete(desired) ? 0 : Math.max(0, pods - partitionOf(desired))),
};

/** How many pods the step restarts, as far as the pod template tells; undefined for none. */
export const rollsOf = ({ desired, live }: Compared, step: { action: Action; fields: readonly FieldChange[] }): number | undefined => {
  const kind = workloadKind(live);
  if (kind === undefined) return undefined;
  const pods = podsOf(desired.object, live);
  if (step.action === 'replace') return pods || undefined;
  const touchesPods = step.fields.some((field) => field.verdict === 'change' && /^spec\.template(?:[.[]|$)/.test(field.path));
  return touchesPods ? updated[kind](desired.object, pods) || undefined : undefined;
};
