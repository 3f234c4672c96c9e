import type { Overrider } from '../overrider.ts';
import { editContainerList } from './container-list.ts';

/** Adds words to a container's command, or takes words out. */
export const command: Overrider<'commandOverrider'> = {
  field: 'commandOverrider',
  summary: "Add words to a container's command, or take some out.",
  edits: (object, entry) => editContainerList(object, 'command', entry),
};
