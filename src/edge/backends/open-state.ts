import { assertNever, type StateBackend, type StatePlace, stateText } from '#core/model';
import type { BackendRoom } from './backend-room.ts';
import { openBackend } from './file.ts';
import { lazily, keepingLazily } from './lazily.ts';
import { sealedBackend } from './sealed/sealed-backend.ts';

const plainly = (place: StatePlace, room: BackendRoom): StateBackend => {
  switch (place.backend) {
    case 'file':
      return openBackend(place.path);
    case 'kubernetes':
      return keepingLazily(async () => (await import('./kubernetes/open-kubernetes.ts')).openKubernetes(place, room));
    case 's3':
      return keepingLazily(async () => (await import('./s3/open-s3.ts')).openS3(place, room));
    case 'http':
      return lazily(async () => (await import('./http/open-http.ts')).openHttp(place, room));
    default:
      return assertNever(place);
  }
};

/** The backend of a place. Code for stores and servers is loaded at the first call that needs it. */
export const openState = (place: StatePlace, room: BackendRoom): StateBackend =>
  sealedBackend(plainly(place, room), { where: stateText(place), seal: place.seal, keys: () => room.keys(place.seal?.identityFile) });

/** Opens each place once: what holds the lock of a place is what writes there. */
export const openStates = (room: BackendRoom): ((place: StatePlace) => StateBackend) => {
  const known = new Map<string, StateBackend>();
  return (place) => {
    const name = JSON.stringify(place);
    const backend = known.get(name) ?? openState(place, room);
    known.set(name, backend);
    return backend;
  };
};
