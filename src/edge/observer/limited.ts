import type { ClusterClient } from '#core/model';

type Bound = <Value>(work: () => Promise<Value>) => Promise<Value>;

const bounded = (limit: number): Bound => {
  const waiting: (() => void)[] = [];
  let free = Math.max(1, limit);
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
};

const AT_ONCE = 64;

/**
 * Calls under way at once to one of so many clusters: `most`, where they are few. Where only HTTP/1.1 is spoken each call beyond those
 * under way opens a connection, and with many clusters it is shaking hands that takes the time (20 clusters: 3 instead of 8 save a quarter of a plan).
 */
export const shareOf = (most: number, clusters: number): number => Math.min(most, Math.max(3, Math.floor(AT_ONCE / clusters)));

/** The same client with at most `limit` calls under way, whoever makes them. A list counts as one call, however many pages it has. */
export const limited = (client: ClusterClient, limit: number): ClusterClient => {
  const bound = bounded(limit);
  return {
    ...client,
    list: (ask) => bound(() => client.list(ask)),
    get: (path, options) => bound(() => client.get(path, options)),
    send: (request) => bound(() => client.send(request)),
  };
};
