import type { Overrider } from '../overrider.ts';
import { editContainerList } from './container-list.ts';

/** Adds arguments to a container, or takes some out. */
export const args: Overrider<'argsOverrider'> = {
  field: 'argsOverrider',
  summary: 'Add arguments to a container, or take some out.',
  edits: (object, entry) => editContainerList(object, 'args', entry),
};
