import type { Json, K8sObject } from '#core/model';
import type { PatchOperation } from '../json-patch.ts';
import { containersOf, type Edits, type Entry, type Overrider } from '../overrider.ts';
import { type ImageReference, imageText, isDigest, isTag, parseImage } from './image-reference.ts';

type Rule = Entry<'imageOverrider'>;

const edited = (part: string, { operator, value = '' }: Rule): string => (operator === 'add' ? part + value : operator === 'replace' ? value : '');

// A new tag or digest must be one in full; otherwise nothing changes, without an error.
const retagged = (image: ImageReference, rule: Rule): ImageReference => {
  if (rule.operator === 'remove') return { ...image, tag: '', digest: image.tag === '' ? '' : image.digest };
  const candidate = edited(image.tag === '' ? image.digest : image.tag, rule);
  if (isTag(candidate)) return { ...image, tag: candidate, digest: '' };
  return isDigest(candidate) ? { ...image, tag: '', digest: candidate } : image;
};

const changed = (image: ImageReference, rule: Rule): ImageReference => {
  switch (rule.component) {
    case 'Registry':
      return { ...image, registry: edited(image.registry, rule) };
    case 'Repository':
      return { ...image, repository: edited(image.repository, rule) };
    case 'Tag':
      return retagged(image, rule);
  }
};

const editOf = (path: string, image: Json | undefined, rule: Rule): PatchOperation | { problem: string } => {
  const parsed = typeof image === 'string' ? parseImage(image) : undefined;
  if (parsed === undefined) return { problem: `${path} holds ${JSON.stringify(image ?? null)}, which is not an image` };
  return { op: 'replace', path, value: imageText(changed(parsed, rule)) };
};

// Karmada splits such a path at slashes only: ~0 and ~1 are not unescaped while reading.
const atPath = (object: K8sObject, path: string): Json | undefined =>
  path.replace(/^\/+|\/+$/g, '').split('/').reduce<Json | undefined>((at, segment) => {
    if (at === null || typeof at !== 'object') return undefined;
    return Object.hasOwn(at, segment) ? (at as { [key: string]: Json })[segment] : undefined;
  }, object as Json);

const all = (found: readonly (PatchOperation | { problem: string })[]): Edits => {
  const problem = found.find((one) => 'problem' in one);
  return problem ?? { edits: found.filter((one) => 'op' in one) };
};

/** Replaces parts of container images, or of the one image that a predicate's path names. */
export const image: Overrider<'imageOverrider'> = {
  field: 'imageOverrider',
  summary: 'Replace parts of container images.',
  edits: (object, rule) => {
    const path = rule.predicate?.path;
    if (path === undefined) return all(containersOf(object).map(({ pointer, container }) => editOf(`${pointer}/image`, container['image'], rule)));
    if (!path.startsWith('/')) return { problem: `the predicate's path "${path}" does not start with a slash` };
    return all([editOf(path, atPath(object, path), rule)]);
  },
};
