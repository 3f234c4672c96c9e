import type { FleetSpec, Reason, Recorded } from '#core/model';
import type { Trio } from '../input.ts';
import { present } from '../pair.ts';
import { parentKeyOf } from '../parent.ts';
import { isRecordedObject, mayNeverHaveBeen } from '../standing.ts';
import { type Draft, type Finding, nothing, planned, type Terms } from './finding.ts';

type Gone = Trio & { readonly recorded: Recorded };

/** Drops the record and leaves the object, if there is one, as it is. */
export const forget = ({ at, recorded }: Gone, because: Reason): Finding =>
  planned({ action: 'forget', at, apiVersion: recorded.apiVersion, fields: [], known: 'predicted', because, by: recorded.by });

/** Recorded, and not desired any more. Only what a look at the cluster has shown to be ours is ever deleted. */
export const remove = (trio: Gone, { spec, manager, sight, stays }: Terms): Finding => {
  const { recorded, seen } = trio;
  if (seen === undefined || seen.found === 'unknown') return nothing;
  if (seen.found === 'no') return forget(trio, mayNeverHaveBeen(recorded) || recorded.doubt === 'delete' ? 'cut-off' : 'vanished');
  if (!sight.leaving && stays(trio)) return nothing;
  if (!isRecordedObject(recorded, seen.live, manager)) return forget(trio, mayNeverHaveBeen(recorded) ? 'cut-off' : 'vanished');
  const because = reasonOf(trio, spec, sight.leaving);
  if (isPreserved(recorded, spec)) return forget(trio, because);
  const step: Omit<Draft, 'seizes'> = {
    action: 'delete',
    at: trio.at,
    apiVersion: recorded.apiVersion,
    fields: [],
    known: 'predicted',
    because,
    by: recorded.by,
  };
  return planned({ ...step, ...present({ body: trio.content, uid: seen.live.metadata.uid }) });
};

/** The key of the template that an object was made from: its own, unless an overrider renamed it. */
export const templateOf = (row: Recorded): string => row.template ?? row.at.object;

const reasonOf = ({ recorded, at }: Gone, spec: FleetSpec, isLeaving: boolean): Reason => {
  if (isLeaving) return 'cluster-left';
  const hasSource = at.object === parentKeyOf(spec) || spec.templates.some((template) => template.key === templateOf(recorded));
  return hasSource ? 'cluster-not-chosen' : 'template-removed';
};

// Karmada: `preserveResourcesOnDeletion` leaves the members' objects where they are when their template or cluster goes.
const isPreserved = ({ by }: Recorded, spec: FleetSpec): boolean =>
  spec.propagation.some(
    (policy) =>
      policy.spec['preserveResourcesOnDeletion'] === true &&
      by.some((ref) => ref.kind === policy.ref.kind && ref.namespace === policy.ref.namespace && ref.name === policy.ref.name),
  );
