import { type Answer, answered, failed, isObject, type JsonObject, type K8sObject } from '#core/model';

const isNamed = (value: JsonObject): boolean => isObject(value.metadata) && typeof value.metadata.name === 'string' && value.metadata.name !== '';

/** Whether a document is a Kubernetes object: it says what it is and how it is called. */
export const isLiveObject = (value: JsonObject): value is K8sObject =>
  typeof value.apiVersion === 'string' && typeof value.kind === 'string' && isNamed(value);

/** The document as an object, or the failure that it is none. */
export const liveObject = (value: JsonObject): Answer<K8sObject> =>
  isLiveObject(value) ? answered(value) : failed({ kind: 'not-kubernetes', message: 'the answer is not a Kubernetes object' });
