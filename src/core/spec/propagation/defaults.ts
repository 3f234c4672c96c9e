import type { ClusterPropagationPolicy, PropagationPolicy } from '#schema';

/** `spec` of both propagation kinds. */
export type PropagationSpec = PropagationPolicy['spec'] & ClusterPropagationPolicy['spec'];

type Placement = NonNullable<PropagationSpec['placement']>;
type Spread = NonNullable<Placement['spreadConstraints']>[number];
type Scheduling = NonNullable<Placement['replicaScheduling']>;
type Application = NonNullable<NonNullable<PropagationSpec['failover']>['application']>;

const spread = (constraint: Spread): Spread => ({
  ...(constraint.spreadByField === undefined && !constraint.spreadByLabel ? { spreadByField: 'cluster' as const } : {}),
  ...constraint,
  minGroups: constraint.minGroups || 1,
});

const scheduling = (written: Scheduling): Scheduling => {
  const type = written.replicaSchedulingType ?? 'Divided';
  const preference = written.replicaDivisionPreference ?? (type === 'Divided' ? 'Weighted' : undefined);
  return { ...written, replicaSchedulingType: type, ...(preference === undefined ? {} : { replicaDivisionPreference: preference }) };
};

const placement = (written: Placement): Placement => ({
  ...written,
  ...(written.spreadConstraints ? { spreadConstraints: written.spreadConstraints.map(spread) } : {}),
  ...(written.replicaScheduling ? { replicaScheduling: scheduling(written.replicaScheduling) } : {}),
});

const application = (written: Application): Application => {
  const purgeMode = written.purgeMode ?? 'Gracefully';
  return {
    ...written,
    decisionConditions: { tolerationSeconds: 300, ...written.decisionConditions },
    purgeMode,
    ...(purgeMode === 'Gracefully' ? { gracePeriodSeconds: written.gracePeriodSeconds ?? 600 } : {}),
  };
};

const failover = ({
  application: forApplication,
  cluster,
  ...rest
}: NonNullable<PropagationSpec['failover']>): NonNullable<PropagationSpec['failover']> => ({
  ...rest,
  ...(forApplication ? { application: application(forApplication) } : {}),
  ...(cluster ? { cluster: { purgeMode: 'Gracefully', ...cluster } } : {}),
});

const selectsServiceImport = (spec: PropagationSpec): boolean =>
  spec.resourceSelectors.some(({ apiVersion, kind }) => apiVersion === 'multicluster.x-k8s.io/v1alpha1' && kind === 'ServiceImport');

/** The spec with what Karmada's schema and its mutating webhook fill in (KARMADA.md 1.1, 1.7). */
export const withPolicyDefaults = (spec: PropagationSpec): PropagationSpec => ({
  priority: 0,
  preemption: 'Never',
  conflictResolution: 'Abort',
  schedulerName: 'default-scheduler',
  ...spec,
  ...(selectsServiceImport(spec) ? { propagateDeps: true } : {}),
  placement: placement(spec.placement ?? {}),
  ...(spec.failover ? { failover: failover(spec.failover) } : {}),
});
