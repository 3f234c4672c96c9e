import { addressText, byText, type Departures, type Drift, type Observation, type ObservedCluster, type Recorded, type State } from '#core/model';
import { isRecordedObject, mayNeverHaveBeen } from './standing.ts';

/**
 * Where live is not what was recorded: changed, vanished or replaced, sorted by address. Rows in doubt have not drifted:
 * nobody knows yet what was applied. What could not be looked at is not in here.
 */
export const driftOf = (input: { recorded: State; observed: readonly ObservedCluster[]; departures: Departures }): readonly Drift[] => {
  const { recorded, observed, departures } = input;
  const clusters = new Map(observed.flatMap((one) => (one.reach === 'ok' ? [[one.cluster, one.objects] as const] : [])));
  const manager = `fleet:${recorded.fleet}`;
  return recorded.objects
    .flatMap((row) => {
      const seen = clusters.get(row.at.cluster)?.get(row.at.object);
      return seen === undefined ? [] : driftAt({ row, seen, manager }, departures);
    })
    .sort((one, other) => byText(addressText(one.at), addressText(other.at)));
};

const driftAt = ({ row, seen, manager }: { row: Recorded; seen: Observation; manager: string }, departures: Departures): readonly Drift[] => {
  const { at } = row;
  if (seen.found === 'unknown') return [];
  if (seen.found === 'no') return mayNeverHaveBeen(row) || row.doubt === 'delete' ? [] : [{ what: 'vanished', at }];
  if (!isRecordedObject(row, seen.live, manager)) return mayNeverHaveBeen(row) ? [] : [{ what: 'replaced', at }];
  const fields = row.doubt === undefined ? (departures.get(addressText(at)) ?? []) : [];
  return fields.length === 0 ? [] : [{ what: 'changed', at, fields: [...fields].sort((one, other) => byText(one.path, other.path)) }];
};
