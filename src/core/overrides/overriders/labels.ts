import type { Overrider } from '../overrider.ts';
import { editMetadataMap } from './metadata-map.ts';

/** Adds, replaces or removes the object's own labels; never those of a pod template. */
export const labels: Overrider<'labelsOverrider'> = {
  field: 'labelsOverrider',
  summary: "Add, replace or remove the object's own labels.",
  edits: (object, entry) => editMetadataMap(object, 'labels', entry),
};
