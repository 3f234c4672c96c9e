import type { HttpPlace, StateBackend } from '#core/model';
import type { BackendRoom } from '../backend-room.ts';
import { httpNotes } from './journal.ts';
import { httpLock } from './lock.ts';
import { httpDocument } from './server.ts';
import { httpState } from './state.ts';

type Env = BackendRoom['env'];

// Terraform's own variables count where fleet's are not set, so that a CI that runs both needs one pair.
const authorizationIn = (env: Env): string | undefined => {
  const user = env['FLEET_HTTP_USERNAME'] ?? env['TF_HTTP_USERNAME'];
  const password = env['FLEET_HTTP_PASSWORD'] ?? env['TF_HTTP_PASSWORD'];
  return user === undefined && password === undefined ? undefined : `Basic ${Buffer.from(`${user ?? ''}:${password ?? ''}`).toString('base64')}`;
};

/** A state on a server that speaks Terraform's HTTP backend protocol, as GitLab does. */
export const openHttp = (place: HttpPlace, { env, clock }: Pick<BackendRoom, 'env' | 'clock'>): StateBackend => {
  const authorization = authorizationIn(env);
  const manner = { methods: place.methods, ...(authorization === undefined ? {} : { authorization }) };
  const [state, notes] = [httpDocument(place, manner), httpDocument(place.journal, manner)];
  const { hold, ...locking } = httpLock(state, notes, clock);
  return { ...httpState(state, { hold, clock }), ...locking, ...httpNotes(notes, { hold, clock }) };
};
