import { type Answer, answered, type ClusterClient, type FailureKind, type JsonObject, type Parcel } from '#core/model';
import type { NoticesRoom } from './open-notices.ts';
import { retried } from './retry.ts';

type Bundle = Extract<Parcel, { by: 'cluster' }>;

const passing: ReadonlySet<FailureKind> = new Set(['refused', 'timeout', 'reset', 'throttled', 'server', 'truncated']);

// What is there already came with an earlier try of the same notice.
const created = async (client: ClusterClient, path: string, body: JsonObject): Promise<Answer<void>> => {
  const answer = await client.send({ method: 'POST', path, body });
  return answer.ok || answer.failure.kind === 'exists' ? answered(undefined) : answer;
};

const allCreated = async (client: ClusterClient, { path, objects }: Bundle, room: NoticesRoom): Promise<Answer<void>> => {
  for (const object of objects) {
    const answer = await retried(async () => {
      const one = await created(client, path, object);
      return { answer: one, again: !one.ok && passing.has(one.failure.kind) };
    }, room);
    if (!answer.ok) return answer;
  }
  return answered(undefined);
};

/** Creates the objects, one after the other, and ends at the first that cannot be. */
export const sentToCluster = async (bundle: Bundle, room: NoticesRoom): Promise<Answer<void>> => {
  if (bundle.objects.length === 0) return answered(undefined);
  const opened = await room.openCluster(bundle.reach);
  if (!opened.ok) return opened;
  try {
    return await allCreated(opened.value, bundle, room);
  } finally {
    await opened.value.close();
  }
};
