import { type Health, isObject, type Json, type JsonObject, type K8sObject } from '#core/model';

/** How the objects of some kinds are judged. */
export type Rule = {
  /** `apps/Deployment`; the core group is `v1`. */
  readonly kinds: readonly string[];
  readonly assess: (object: K8sObject) => Health;
};

/** A part of an object, or an empty one. */
export const part = (object: K8sObject, name: 'spec' | 'status'): JsonObject => {
  const value = object[name] as Json | undefined;
  return isObject(value) ? value : {};
};

/** A number of a part; what is missing counts as the fallback. */
export const count = (of: JsonObject, name: string, fallback = 0): number => (typeof of[name] === 'number' ? of[name] : fallback);

/** The condition of a type, if the status has it. */
export const condition = (object: K8sObject, type: string): JsonObject | undefined => {
  const all = part(object, 'status')['conditions'];
  return (Array.isArray(all) ? (all as Json[]) : []).filter(isObject).find((one) => one['type'] === type);
};

/** Whether a condition is True. */
export const isTrue = (object: K8sObject, type: string): boolean => condition(object, type)?.['status'] === 'True';

/** Whether the controller has seen the object as it is now. */
export const isCaughtUp = (object: K8sObject): boolean => count(part(object, 'status'), 'observedGeneration') >= (object.metadata.generation ?? 0);

/** Verdicts, each with its sentence. */
export const healthy = (says: string): Health => ({ verdict: 'Healthy', says });
export const progressing = (says: string): Health => ({ verdict: 'Progressing', says });
export const degraded = (says: string): Health => ({ verdict: 'Degraded', says });
export const suspended = (says: string): Health => ({ verdict: 'Suspended', says });
