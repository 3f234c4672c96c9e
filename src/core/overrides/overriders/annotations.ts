import type { Overrider } from '../overrider.ts';
import { editMetadataMap } from './metadata-map.ts';

/** Adds, replaces or removes the object's own annotations; never those of a pod template. */
export const annotations: Overrider<'annotationsOverrider'> = {
  field: 'annotationsOverrider',
  summary: "Add, replace or remove the object's own annotations.",
  edits: (object, entry) => editMetadataMap(object, 'annotations', entry),
};
