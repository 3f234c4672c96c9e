import { type Answer, answered, type ClusterClient, failed, type Milliseconds } from '#core/model';

type Late = { readonly ok: false; readonly failure: { readonly kind: 'timeout'; readonly message: string } };

/** Awaits a piece of work until the time is used up that all of them have together. */
type Budget = <Value>(work: Promise<Answer<Value>>) => Promise<Answer<Value>>;

const said = (time: Milliseconds): string => (time % 60_000 === 0 ? `${time / 60_000} min` : `${time / 1000} s`);

// Time in which nothing is asked does not count: others may be what is waited for.
const budgetOf = (time: Milliseconds): Budget => {
  const late = Promise.withResolvers<Late>();
  let [left, waiting, since] = [time as number, 0, 0];
  let timer: NodeJS.Timeout | undefined;
  const spend = (): void => late.resolve({ ok: false, failure: { kind: 'timeout', message: `it did not answer in full within the deadline of ${said(time)}` } });
  return async (work) => {
    if (waiting++ === 0) {
      since = performance.now();
      timer = setTimeout(spend, left);
    }
    try {
      return await Promise.race([work, late.promise]);
    } finally {
      if (--waiting === 0) {
        clearTimeout(timer);
        left = Math.max(0, left - (performance.now() - since));
      }
    }
  };
};

const hurried = (client: ClusterClient, within: Budget): ClusterClient => {
  const first = async <Value>(work: Promise<Answer<Value>>): Promise<Answer<Value>> => {
    const answer = await within(work);
    return answer.ok ? answer : failed({ cluster: client.cluster, ...answer.failure });
  };
  return { ...client, list: (ask) => first(client.list(ask)), get: (path, options) => first(client.get(path, options)), send: (request) => first(client.send(request)) };
};

/** Opens a client that answers nothing but a timeout once so much time was spent waiting for it, login and all: however slowly a server drips, nobody waits for it longer. */
export const openWithin = async (open: () => Promise<Answer<ClusterClient>>, time: Milliseconds): Promise<Answer<ClusterClient>> => {
  const within = budgetOf(time);
  const opening = open();
  const client = await within(opening);
  if (client.ok) return answered(hurried(client.value, within));
  // A login that ends after all is of no use any more.
  void opening.then(async (one) => (one.ok ? one.value.close() : undefined));
  return client;
};
