import { Bug, conceal, type Desired, type Must, type ObservedCluster, type Seal, type State, type StateBackend, sealWith } from '#core/model';

/** The seal of this fleet's state; its key is made only where a Secret is desired and none was before. */
export const sealOf = async (backend: StateBackend, need: { desired: Desired; recorded: State }, must: Must): Promise<Seal> => {
  const wanted = need.desired.objects.some((one) => one.object.kind === 'Secret' && one.object.apiVersion === 'v1');
  const known = need.recorded.objects.some((row) => row.apiVersion === 'v1' && row.at.object.startsWith('v1/Secret/'));
  const key = must(await backend.key({ create: wanted || known }));
  return key === undefined ? unsealed : sealWith(key);
};

const unsealed: Seal = () => {
  throw new Bug('a secret value was met where neither a desired nor a recorded Secret is');
};

/** Desired objects without secret values. Objects shared between clusters stay shared. */
export const concealDesired = (desired: Desired, seal: Seal): Desired => {
  const done = new Map<object, ReturnType<typeof conceal>>();
  const once = (object: Parameters<typeof conceal>[0]): ReturnType<typeof conceal> => {
    const known = done.get(object) ?? conceal(object, seal);
    done.set(object, known);
    return known;
  };
  return { ...desired, objects: desired.objects.map((one) => ({ ...one, object: once(one.object) })) };
};

type Seen = Extract<ObservedCluster, { reach: 'ok' }>['objects'];

const concealIn = (objects: Seen, seal: Seal): Seen => {
  const concealed = new Map(objects);
  for (const [key, seen] of objects) {
    if (seen.found !== 'yes') continue;
    const live = conceal(seen.live, seal);
    if (live !== seen.live) concealed.set(key, { found: 'yes', live });
  }
  return concealed;
};

/** What was observed, without secret values. */
export const concealObserved = (observed: readonly ObservedCluster[], seal: Seal): readonly ObservedCluster[] =>
  observed.map((cluster) => (cluster.reach === 'lost' ? cluster : { ...cluster, objects: concealIn(cluster.objects, seal) }));
