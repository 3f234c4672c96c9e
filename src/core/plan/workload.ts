import { valueAtPointer } from '#lib/json-pointer';
import { groupOf, isObject, type K8sObject } from '#core/model';

/** The kinds whose pods a plan starts, stops and replaces. */
export type WorkloadKind = 'DaemonSet' | 'Deployment' | 'ReplicaSet' | 'StatefulSet';

const kinds: ReadonlySet<string> = new Set<WorkloadKind>(['DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet']);

/** The kind of a workload; undefined for everything else. */
export const workloadKind = ({ apiVersion, kind }: K8sObject): WorkloadKind | undefined =>
  groupOf(apiVersion) === 'apps' && kinds.has(kind) ? (kind as WorkloadKind) : undefined;

const numberAt = (object: K8sObject | undefined, pointer: string): number | undefined => {
  const value = object && valueAtPointer(object, pointer);
  return typeof value === 'number' ? value : undefined;
};

/**
 * How many pods a workload is to have: the replicas that it says, else those that the live one has (what is not sent stays),
 * else one. A DaemonSet has one on each node that its status counts.
 */
export const podsOf = (object: K8sObject, live?: K8sObject): number =>
  object.kind === 'DaemonSet'
    ? (numberAt(live, '/status/desiredNumberScheduled') ?? numberAt(object, '/status/desiredNumberScheduled') ?? 0)
    : (numberAt(object, '/spec/replicas') ?? numberAt(live, '/spec/replicas') ?? 1);

/** The labels of a workload's pods. */
export const podLabels = (object: K8sObject): Readonly<Record<string, string>> => {
  const labels = valueAtPointer(object, '/spec/template/metadata/labels');
  return isObject(labels) ? (labels as Readonly<Record<string, string>>) : {};
};

/** What a workload's rollout does to the number of its pods: how many more there may be than it asks for, and how many fewer. */
export type Rolling = { readonly surge: number; readonly away: number };

// intstr.GetScaledValueFromIntOrPercent: a share is rounded up for surge and down for unavailability.
const scaled = (value: unknown, of: number, round: (value: number) => number): number | undefined => {
  if (typeof value === 'number') return value;
  const share = typeof value === 'string' ? /^(\d+)%$/.exec(value)?.[1] : undefined;
  return share === undefined ? undefined : round((Number(share) * of) / 100);
};

const deploymentRolling = (spec: K8sObject, pods: number): Rolling => {
  if (valueAtPointer(spec, '/spec/strategy/type') === 'Recreate') return { surge: 0, away: pods };
  const surge = scaled(valueAtPointer(spec, '/spec/strategy/rollingUpdate/maxSurge') ?? '25%', pods, Math.ceil) ?? 0;
  const away = scaled(valueAtPointer(spec, '/spec/strategy/rollingUpdate/maxUnavailable') ?? '25%', pods, Math.floor) ?? 0;
  // A rollout that could neither add nor take away a pod would never end: Kubernetes lets it take one away.
  return { surge, away: surge === 0 && away === 0 ? Math.min(1, pods) : Math.min(away, pods) };
};

const daemonSetRolling = (spec: K8sObject, pods: number): Rolling => {
  const surge = scaled(valueAtPointer(spec, '/spec/updateStrategy/rollingUpdate/maxSurge') ?? 0, pods, Math.ceil) ?? 0;
  const away = scaled(valueAtPointer(spec, '/spec/updateStrategy/rollingUpdate/maxUnavailable') ?? (surge > 0 ? 0 : 1), pods, Math.ceil) ?? 1;
  return { surge, away: Math.min(away, pods) };
};

const statefulSetRolling = (spec: K8sObject, pods: number): Rolling => {
  const away = scaled(valueAtPointer(spec, '/spec/updateStrategy/rollingUpdate/maxUnavailable') ?? 1, pods, Math.ceil) ?? 1;
  return { surge: 0, away: Math.min(Math.max(away, 1), pods) };
};

/** How the rollout of a new pod template goes, by the workload's own strategy (Kubernetes' defaults where it says none). */
export const rollingOf = (object: K8sObject, pods: number): Rolling => {
  switch (workloadKind(object)) {
    case 'Deployment':
      return deploymentRolling(object, pods);
    case 'DaemonSet':
      return daemonSetRolling(object, pods);
    case 'StatefulSet':
      return statefulSetRolling(object, pods);
    default:
      return { surge: 0, away: 0 };
  }
};
