import { escapeSegment } from '#lib/json-pointer';
import type { K8sObject, MapEdit } from '#core/model';
import type { PatchOperation } from '../json-patch.ts';
import type { Edits } from '../overrider.ts';

/** The edits of a labels or annotations overrider: `add` writes always, `replace` and `remove` only where the key is. */
export const editMetadataMap = (object: K8sObject, map: 'labels' | 'annotations', { operator, value = {} }: MapEdit): Edits => {
  const has = object.metadata[map];
  const names = Object.keys(value).filter((name) => operator === 'add' || (has !== undefined && Object.hasOwn(has, name)));
  if (names.length === 0) return { edits: [] };
  const edits = names.map((name): PatchOperation => {
    const path = `/metadata/${map}/${escapeSegment(name)}`;
    return operator === 'remove' ? { op: 'remove', path } : { op: operator, path, value: value[name] ?? '' };
  });
  return { edits: has === undefined ? [{ op: 'add', path: `/metadata/${map}`, value: {} }, ...edits] : edits };
};
