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
