import type { Draft } from './draft.ts';
import { type Kind, versionText } from './kinds/kind.ts';

const items = new WeakMap<Draft, string>();

/** An object as an item of a list: built-in kinds are written without apiVersion and kind there. Made once for each stored object. */
export const itemJson = (object: Draft, kind: Kind): string => {
  const known = items.get(object);
  if (known !== undefined) return known;
  const { apiVersion, kind: name, ...rest } = object;
  const written = JSON.stringify(kind.shape ? rest : { apiVersion: versionText(kind), kind: name ?? kind.kind, ...rest });
  items.set(object, written);
  return written;
};

/** An object as a whole answer. */
export const objectJson = (object: Draft, kind: Kind): string => {
  const item = itemJson(object, kind);
  return kind.shape ? `{"kind":${JSON.stringify(kind.kind)},"apiVersion":${JSON.stringify(versionText(kind))},${item.slice(1)}\n` : `${item}\n`;
};

/** What a list says of itself. */
export type ListMeta = { readonly resourceVersion: string; readonly continue?: string; readonly remainingItemCount?: number };

/** A list of objects. */
export const listJson = (objects: readonly Draft[], kind: Kind, metadata: ListMeta): string =>
  `{"kind":${JSON.stringify(kind.listKind)},"apiVersion":${JSON.stringify(versionText(kind))},"metadata":${JSON.stringify(metadata)},"items":[${objects.map((object) => itemJson(object, kind)).join(',')}]}\n`;

/** An object's metadata alone. */
export const partialOf = (object: Draft): Draft => ({ kind: 'PartialObjectMetadata', apiVersion: 'meta.k8s.io/v1', metadata: object['metadata'] });
