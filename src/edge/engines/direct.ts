import { assertNever, Bug, handedOver, type JsonObject } from '#core/model';
import type { Engine, Move, Sending } from './engine.ts';

const bodyOf = ({ step, body, live }: Sending): JsonObject => {
  if (body === undefined) throw new Bug(`the step ${step.action} ${step.at.object} has no body`);
  return { ...body, metadata: { ...body.metadata, ...live } } as unknown as JsonObject;
};

// With uid and resourceVersion in it, a server-side apply is refused by any object but the one that was looked at.
const applies = (sending: Sending): Extract<Move, { move: 'send' }> => ({
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

// What was looked at and nothing else: with its resourceVersion in it, the patch is refused by any later form of the object.
const handsOver = ({ step, path, fieldManager, live, found }: Sending): Extract<Move, { move: 'send' }> | undefined => {
  const givenUp = (step.takes ?? []).filter(({ whole }) => whole);
  const managedFields = found === undefined || live === undefined ? undefined : handedOver(found, givenUp, fieldManager);
  if (managedFields === undefined) return undefined;
  const body = { metadata: { ...live, managedFields } } as unknown as JsonObject;
  return { move: 'send', request: { method: 'PATCH', path, query: { fieldManager }, type: 'application/merge-patch+json', body } };
};

const takesOver = (sending: Sending): readonly Move[] => {
  const first = handsOver(sending);
  return first === undefined ? [applies(sending)] : [first, { ...applies(sending), onto: 'last' }];
};

const anew = ({ live: _, ...sending }: Sending): Sending => sending;

/** Server-side apply and delete, sent to the member's own API server. */
export const direct: Engine = {
  name: 'direct',
  summary: 'Server-side apply to the member clusters.',
  moves: (sending) => {
    const { action } = sending.step;
    switch (action) {
      case 'create':
        return [applies(sending)];
      case 'update':
      case 'adopt':
        return takesOver(sending);
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
