import { groupOf, type JsonObject, type K8sObject, keyOf, type Template } from '#core/model';
import { type Checked, present, sound } from '../checked.ts';
import { type Identified, nameOf } from '../identify.ts';
import { withDefaults } from './defaults.ts';
import { settleMetadata } from './metadata.ts';
import { customScopes, type Scope, scopeOf } from './scope.ts';
import { foldedSecret } from './secret.ts';
import { stripped, strippedMetadata } from './stripped.ts';

const inNamespace = (metadata: JsonObject, namespace: string | undefined): JsonObject => {
  if (metadata.namespace === namespace) return metadata;
  const { namespace: _, ...rest } = metadata;
  return namespace === undefined ? rest : { ...rest, namespace };
};

const templateOf = (found: Identified, custom: ReadonlyMap<string, Scope>): Checked<Template | undefined> => {
  const named = nameOf(found);
  if (named.value === undefined) return { value: undefined, diagnostics: named.diagnostics };
  const { document, apiVersion, kind, name, metadata } = named.value;
  const group = groupOf(apiVersion);
  const namespace = settleMetadata(named.value, scopeOf({ group, kind }, custom));
  const own = { ...stripped(found.value), metadata: inNamespace(strippedMetadata(metadata), namespace.value) };
  const object =
    apiVersion === 'v1' && kind === 'Secret' ? foldedSecret(own, document) : { value: withDefaults(own, apiVersion, kind), diagnostics: [] };
  return sound({ key: keyOf({ group, kind }, namespace.value, name), object: object.value as K8sObject, document }, [
    ...namespace.diagnostics,
    ...object.diagnostics,
  ]);
};

/** The templates among the documents: namespaces settled, what a server owns taken out, the defaults that placing goes by filled in. */
export const templatesOf = (objects: readonly Identified[]): Checked<readonly Template[]> => {
  const custom = customScopes(objects);
  return present(objects.map((found) => templateOf(found, custom)));
};
