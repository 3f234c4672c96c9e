import {
  type Address,
  byText,
  type ClusterClient,
  type Health,
  type HealthVerdict,
  isObject,
  type JsonObject,
  type K8sObject,
  keyParts,
  type ObjectKey,
  resourcePath,
  type Step,
} from '#core/model';
import { pathOfStep, type StepPath } from './path-of-step.ts';
import { type Look, patienceOf, until } from './patience.ts';
import { lookAgain, type Site, storedObject } from './site.ts';

/** KEP-3659: what belongs to a set carries its id under this label. */
const PART_OF = 'applyset.kubernetes.io/part-of';

const FINE: ReadonlySet<HealthVerdict> = new Set<HealthVerdict>(['Healthy', 'Unknown', 'Suspended']);

/** Whether there is nothing to wait for: no rule knows the kind, or nothing moves. */
export const isFine = ({ verdict }: Health): boolean => FINE.has(verdict);

type Waited = { readonly step: Step; readonly to: StepPath; readonly label: string | undefined; health: Health };

const gone: Health = { verdict: 'Missing', says: 'it is not there any more' };

const byName = (items: readonly JsonObject[]): ReadonlyMap<string, K8sObject> =>
  new Map(
    items.flatMap((item) => {
      const object = storedObject(item);
      return object.ok ? [[`${object.value.metadata.namespace ?? ''}/${object.value.metadata.name}`, object.value] as const] : [];
    }),
  );

const nameOf = (key: ObjectKey): string => {
  const { namespace, name } = keyParts(key);
  return `${namespace ?? ''}/${name}`;
};

const oneByOne = async (site: Site, group: readonly Waited[]): Promise<void> => {
  await Promise.all(
    group.map(async (one) => {
      const seen = await lookAgain(site, one.to.path);
      if (seen.found !== 'unknown') one.health = seen.found === 'yes' ? site.run.assess(seen.live) : gone;
    }),
  );
};

// One list for each kind, not one request for each object; what cannot be listed is looked at one by one.
const lookAtKind = async (site: Site, client: ClusterClient, group: readonly Waited[]): Promise<void> => {
  const [first] = group;
  if (first === undefined) return;
  const label = group.every((one) => one.label === first.label) ? first.label : undefined;
  if (label === undefined) return oneByOne(site, group);
  const answer = await client.list({ path: resourcePath(first.to.kind), labelSelector: `${PART_OF}=${label}` });
  if (!answer.ok) return answer.failure.kind === 'forbidden' ? oneByOne(site, group) : undefined;
  const live = byName(answer.value);
  for (const one of group) {
    const object = live.get(nameOf(one.step.at.object));
    one.health = object ? site.run.assess(object) : gone;
  }
};

const byKind = (waited: readonly Waited[]): readonly (readonly Waited[])[] => {
  const groups = new Map<string, Waited[]>();
  for (const one of waited) {
    const path = resourcePath(one.to.kind);
    groups.set(path, [...(groups.get(path) ?? []), one]);
  }
  return [...groups.values()];
};

const labelOf = ({ metadata }: K8sObject): string | undefined =>
  (isObject(metadata.labels) ? metadata.labels[PART_OF] : undefined) as string | undefined;

/**
 * Waits until everything that was just applied is healthy, or the time is over; what is not by then is told. A stop ends the
 * waiting, and tells nothing: the objects are applied.
 */
export const awaitHealth = async (
  site: Site,
  working: readonly { step: Step; stored: K8sObject }[],
): Promise<readonly { at: Address; health: Health }[]> => {
  const { client, run } = site;
  if (!client.ok || working.length === 0) return [];
  const waited = working.flatMap(({ step, stored }): Waited[] => {
    const to = pathOfStep(step, site);
    return to ? [{ step, to, label: labelOf(stored), health: run.assess(stored) }] : [];
  });
  const open = (): readonly Waited[] => waited.filter(({ health }) => !isFine(health));
  await until(patienceOf(run, run.stop), async (since): Promise<Look<true>> => {
    await Promise.all(byKind(open()).map((group) => lookAtKind(site, client.value, group)));
    const left = open().length;
    if (left > 0) run.onEvent({ event: 'waits', cluster: site.plan.cluster, left, since });
    return left === 0 ? { done: true, value: true } : { done: false };
  });
  if (run.stop.aborted) return [];
  return open()
    .map(({ step, health }) => ({ at: step.at, health }))
    .sort((one, other) => byText(one.at.object, other.at.object));
};
