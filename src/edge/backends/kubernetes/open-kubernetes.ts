import type { KubernetesPlace } from '#core/model';
import { type KeepingBackend, openOnShelf } from '../shelf/open-on-shelf.ts';
import type { BackendRoom } from '../backend-room.ts';
import { hostOf } from './cluster-port.ts';
import { leaseCell } from './lease-cell.ts';
import { secretShelf } from './secrets.ts';

/** A state in Secrets of a cluster, locked by a Lease beside them. */
export const openKubernetes = (place: KubernetesPlace, room: Pick<BackendRoom, 'openCluster' | 'clock'>): KeepingBackend => {
  const host = hostOf(() => room.openCluster(place.reach));
  return openOnShelf({ shelf: secretShelf(host, place), cell: leaseCell(host, place, room.clock), clock: room.clock, duration: place.lease });
};
