import type { FleetSpec, K8sObject, Schedule } from '#core/model';
import type { ScheduleAsk } from './ask.ts';
import { cronJob } from './cron-job.ts';
import type { Granted, Owned } from './kinds.ts';
import type { Layout } from './layout.ts';
import { networkPolicy } from './network.ts';
import { jobNotes, memberNotes } from './notes.ts';
import { eventNamespaces } from './notifying.ts';
import { eventRights, memberRights, namespaceOf, placed, serviceAccount, stateRights } from './rights.ts';

/** What the objects of a schedule are made of. */
export type ScheduleInput = {
  readonly ask: ScheduleAsk;
  readonly spec: FleetSpec;
  readonly granted: readonly Granted[];
  readonly owned: Owned;
};

const configMap = (ask: ScheduleInput['ask'], { data, binaryData }: Layout): K8sObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: placed(ask),
  data,
  ...(Object.keys(binaryData).length === 0 ? {} : { binaryData }),
});

/** The rights in the cluster that runs the job: none, where it is no member and keeps no state. */
const ownRights = ({ ask, spec, granted, owned }: ScheduleInput): readonly K8sObject[] => [
  ...(spec.clusters.some(({ reach }) => reach.by === 'in-cluster') ? memberRights(ask, granted, owned) : []),
  ...(spec.state.backend === 'kubernetes' && spec.state.reach.by === 'in-cluster' ? stateRights(ask, spec.state) : []),
  ...eventNamespaces(ask, spec).flatMap((namespace) => eventRights(ask, namespace)),
];

/** The objects for the cluster that runs the job, or, without a layout, for each member cluster. */
export const scheduleFor = (input: ScheduleInput, layout: Layout | undefined): Schedule => {
  const { ask, spec, granted, owned } = input;
  if (layout === undefined) return { fleet: spec.name, of: 'member', objects: [...namespaceOf(ask), serviceAccount(ask), ...memberRights(ask, granted, owned)], notes: memberNotes(ask) };
  const objects = [...namespaceOf(ask), serviceAccount(ask), ...ownRights(input), configMap(ask, layout), networkPolicy(ask, spec), cronJob(ask, layout, spec)];
  return { fleet: spec.name, of: 'job', objects, notes: jobNotes(ask, layout, spec) };
};
