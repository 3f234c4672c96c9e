import { type Draft, listOf } from '../draft.ts';
import type { Cause } from '../refusal.ts';
import { forbid, invalidValue, required, tooLong } from './cause.ts';
import { dnsLabel, labelKey, labelValue, qualifiedName, type TextCheck } from './text.ts';

type Texts = Readonly<Record<string, string>>;

const MOST_ANNOTATIONS = 256 * 1024;

/** What is wrong with labels, wherever they stand. */
export const checkLabels = (labels: Texts | undefined, field: string): Cause[] =>
  Object.entries(labels ?? {}).flatMap(([key, value]) => [
    ...labelKey(key).map((says) => invalidValue(field, key, says)),
    ...labelValue(value).map((says) => invalidValue(field, value, says)),
  ]);

const checkAnnotations = (annotations: Texts | undefined): Cause[] => {
  const entries = Object.entries(annotations ?? {});
  const size = entries.reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0);
  return [
    ...entries.flatMap(([key]) => qualifiedName(key.toLowerCase()).map((says) => invalidValue('metadata.annotations', key, says))),
    ...(size > MOST_ANNOTATIONS ? [tooLong('metadata.annotations', MOST_ANNOTATIONS)] : []),
  ];
};

const ownerMembers: readonly string[] = ['apiVersion', 'kind', 'name', 'uid'];

const checkOwners = (metadata: Draft): Cause[] => {
  const owners = listOf(metadata, 'ownerReferences');
  const missing = owners.flatMap((owner, index) =>
    ownerMembers.filter((member) => !owner[member]).map((member) => required(`metadata.ownerReferences[${index}].${member}`, 'must not be empty')),
  );
  const controllers = owners.filter((owner) => owner['controller'] === true).map((owner) => `${owner['kind']}/${owner['name']}`);
  const [first, second] = controllers;
  if (second === undefined) return missing;
  const says = `Only one reference can have Controller set to true. Found "true" in references for ${first} and ${second}`;
  return [...missing, invalidValue('metadata.ownerReferences', owners, says)];
};

const standardFinalizers: readonly string[] = ['kubernetes', 'orphan', 'foregroundDeletion'];

// Kinds of CRDs may have finalizers without a domain.
const checkOrigins = (finalizers: readonly string[]): Cause[] =>
  finalizers.flatMap((name, index) =>
    name.includes('/') || standardFinalizers.includes(name)
      ? []
      : [invalidValue(`metadata.finalizers[${index}]`, name, 'name is neither a standard finalizer name nor is it fully qualified')]);

const checkFinalizers = (finalizers: readonly string[]): Cause[] => [
  ...finalizers.flatMap((name) => qualifiedName(name).map((says) => invalidValue('metadata.finalizers', name, says))),
  ...(finalizers.includes('orphan') && finalizers.includes('foregroundDeletion')
    ? [invalidValue('metadata.finalizers', [...finalizers], 'finalizer orphan and foregroundDeletion cannot be both set')]
    : []),
];

/** What is wrong with the metadata of any object (`ValidateObjectMeta`). */
export const checkMetadata = (metadata: Draft, kind: { readonly namespaced: boolean; readonly name: TextCheck; readonly builtIn: boolean }): Cause[] => {
  const name: string = metadata['name'] ?? '';
  return [
    ...(name === '' ? [required('metadata.name', 'name or generateName is required')] : kind.name(name).map((says) => invalidValue('metadata.name', name, says))),
    ...(kind.namespaced ? dnsLabel(metadata['namespace'] ?? '').map((says) => invalidValue('metadata.namespace', metadata['namespace'], says)) : []),
    ...(!kind.namespaced && metadata['namespace'] ? [forbid('metadata.namespace', 'not allowed on this type')] : []),
    ...checkLabels(metadata['labels'], 'metadata.labels'),
    ...checkAnnotations(metadata['annotations']),
    ...checkOwners(metadata),
    ...checkFinalizers(metadata['finalizers'] ?? []),
    ...(kind.builtIn ? checkOrigins(metadata['finalizers'] ?? []) : []),
  ];
};

const fixed: readonly string[] = ['name', 'namespace', 'uid', 'creationTimestamp', 'deletionTimestamp', 'deletionGracePeriodSeconds'];

/** What may not be changed in metadata (`ValidateObjectMetaUpdate`). */
export const checkMetadataUpdate = (metadata: Draft, old: Draft): Cause[] => {
  const added = ((metadata['finalizers'] ?? []) as string[]).filter((name) => !((old['finalizers'] ?? []) as string[]).includes(name)).sort();
  return [
    ...(old['deletionTimestamp'] && added.length > 0
      ? [forbid('metadata.finalizers', `no new finalizers can be added if the object is being deleted, found new finalizers []string{${added.map((name) => JSON.stringify(name)).join(', ')}}`)]
      : []),
    ...fixed.filter((member) => metadata[member] !== old[member]).map((member) => invalidValue(`metadata.${member}`, metadata[member], 'field is immutable')),
  ];
};
