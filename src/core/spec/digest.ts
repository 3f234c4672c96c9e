import { conceal, type Digest, isObject, type Json, type K8sObject, type Source } from '#core/model';
import { sha256 } from '#lib/digest';
import { stableJson } from '#lib/stable-json';

// A digest without a key would let anyone with the other files try out secret values. Steps hold keyed digests of them, and apply checks those.
const withoutSecrets = (value: Json): unknown => (isObject(value) && isObject(value.metadata) ? conceal(value as K8sObject, () => '') : value);

/** Over role and value of every document, in a form that order of files, documents and keys does not change. Values of Secrets have no part in it. */
export const digestOf = (sources: readonly Source[]): Digest =>
  sha256(
    sources
      .flatMap(({ role, documents }) => documents.map(({ value }) => stableJson({ role, value: withoutSecrets(value) })))
      .sort()
      .join('\n'),
  ) as Digest;
