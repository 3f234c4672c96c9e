import { assertNever, Bug, type JsonObject } from '#core/model';
import type { Engine, Move, Sending } from './engine.ts';

const bodyOf = ({ step, body, live }: Sending): JsonObject => {
  if (body === undefined) throw new Bug(`the step ${step.action} ${step.at.object} has no body`);
  return { ...body, metadata: { ...body.metadata, ...live } } as unknown as JsonObject;
};

// With uid and resourceVersion in it, a server-side apply is refused by any object but the one that was looked at.
const applies = (sending: Sending): Move => ({
  move: 'send',
  request: {
    method: 'PATCH',
    path: sending.path,
    query: { fieldManager: sending.fieldManager, ...(sending.step.force ? { force: 'true' } : {}) },
    type: 'application/apply-patch+yaml',
    body: bodyOf(sending),
  },
});

const deletes = ({ path, live }: Sending): Move => ({
  move: 'send',
  request: {
    method: 'DELETE',
    path,
    body: { kind: 'DeleteOptions', apiVersion: 'v1', propagationPolicy: 'Background', ...(live ? { preconditions: { uid: live.uid } } : {}) },
  },
});

const anew = ({ live: _, ...sending }: Sending): Sending => sending;

/** Server-side apply and delete, sent to the member's own API server. */
export const direct: Engine = {
  name: 'direct',
  summary: 'Server-side apply to the member clusters.',
  moves: (sending) => {
    const { action } = sending.step;
    switch (action) {
      case 'create':
      case 'update':
      case 'adopt':
        return [applies(sending)];
      case 'replace':
        return [deletes(sending), { move: 'await-gone', path: sending.path, uid: sending.live?.uid }, applies(anew(sending))];
      case 'delete':
        return [deletes(sending)];
      case 'forget':
      case 'keep':
        return [];
      default:
        return assertNever(action);
    }
  },
};
