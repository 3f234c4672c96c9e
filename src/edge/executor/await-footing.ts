import { valueAtPointer } from '#lib/json-pointer';
import { type Answer, answered, failed, isObject, type K8sObject, keyParts, type ObjectKey } from '#core/model';
import { type Look, patienceOf, until } from './patience.ts';
import { isFooting, lookAgain, type Site } from './site.ts';

const isEstablished = (object: K8sObject): boolean => {
  const conditions = valueAtPointer(object, '/status/conditions');
  return Array.isArray(conditions) && conditions.some((one) => isObject(one) && one.type === 'Established' && one.status === 'True');
};

const isActive = (object: K8sObject): boolean => valueAtPointer(object, '/status/phase') === 'Active';

/** Waits until others can stand on what was applied: a namespace is active, a definition established. Everything else is ready at once. */
export const awaitFooting = async (site: Site, at: { key: ObjectKey; path: string }, stored: K8sObject): Promise<Answer<undefined>> => {
  if (!isFooting(at.key)) return answered(undefined);
  const [isReady, word] = keyParts(at.key).kind === 'Namespace' ? ([isActive, 'Active'] as const) : ([isEstablished, 'Established'] as const);
  if (isReady(stored)) return answered(undefined);
  const { stop } = site.run;
  const ready = await until(patienceOf(site.run, stop), async (): Promise<Look<true>> => {
    const seen = await lookAgain(site, at.path);
    return seen.found === 'yes' && isReady(seen.live) ? { done: true, value: true } : { done: false };
  });
  // After a stop nothing more will stand on it.
  if (ready || stop.aborted) return answered(undefined);
  return failed({ kind: 'timeout', cluster: site.plan.cluster, message: `it was applied, and is not ${word} after ${site.run.timeout / 1000} s` });
};
