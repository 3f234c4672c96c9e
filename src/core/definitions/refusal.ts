import { type Cause, type Failure, groupOf, type K8sObject } from '#core/model';

const kindText = ({ apiVersion, kind }: K8sObject): string => (groupOf(apiVersion) === '' ? kind : `${kind}.${groupOf(apiVersion)}`);

/** The refusal of an object, as an API server words it (422). */
export const refusalOf = (object: K8sObject, causes: readonly Cause[]): Failure => {
  const texts = [...new Set(causes.map(({ field, message }) => `${field}: ${message}`))];
  return {
    kind: 'invalid',
    message: `${kindText(object)} ${JSON.stringify(object.metadata.name)} is invalid: ${texts.length === 1 ? texts[0] : `[${texts.join(', ')}]`}`,
    status: 422,
    reason: 'Invalid',
    causes,
  };
};

const UNDECLARED = /(?:^|: |\n\s+)\.([^\s:]+): ([^\n]+)/g;

/** The refusal of an object that breaks its schema before it is merged: a field that is not declared, a value of another type. */
export const misfitOf = (says: string): Failure => ({
  kind: 'invalid',
  message: says,
  causes: [...says.matchAll(UNDECLARED)].map(([, field = '', message = '']) => ({ reason: 'FieldValueInvalid', field, message })),
});
