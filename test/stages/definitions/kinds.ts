import { admission, definitionOf } from '#core/definitions';
import { readRule } from '#core/definitions/cel';
import type { Admit, Json, JsonObject, K8sObject } from '#core/model';

/** A CustomResourceDefinition whose `spec` has the fields `f0`, `f1` and so on. */
export const definitionWith = (kind: string, fields: readonly JsonObject[], group = 'rows.test'): K8sObject => ({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: `${kind.toLowerCase()}s.${group}` },
  spec: {
    group,
    scope: 'Namespaced',
    names: { kind, plural: `${kind.toLowerCase()}s`, singular: kind.toLowerCase(), listKind: `${kind}List` },
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: { openAPIV3Schema: { type: 'object', properties: { spec: { type: 'object', properties: Object.fromEntries(fields.map((field, at) => [`f${at}`, field])) } } } },
      },
    ],
  },
});

/** An object of such a kind with one field set. */
export const objectWith = (kind: string, at: number, value: Json): K8sObject => ({ apiVersion: 'rows.test/v1', kind, metadata: { name: 'one', namespace: 'default' }, spec: { [`f${at}`]: value } });

/** Admission to such a kind. */
export const admitTo = (definition: K8sObject): Admit => {
  const [kind] = definitionOf(definition);
  if (kind === undefined) throw new Error('it defines nothing');
  return admission(kind, readRule);
};
