import type { Migrated } from '#core/model';
import type { View } from './frame.ts';
import { counted } from './layout.ts';
import { visible } from './sanitize.ts';

/** Where a state was and is, and what is to be done now. */
export const stateMovedText: View<Migrated> = ({ from, to, serial, objects, key }, { colour }) =>
  `${[
    colour.strong(`The state is at ${visible(to)} now: serial ${serial}, ${counted(objects, 'object')}${key ? ', with the key of its secret digests' : ''}. It was read back there and is the same.`),
    `The copy at ${visible(from)} is marked as moved and left as it is. Whoever still uses it is refused.`,
    'Work with the spec that names the new place from now on.',
  ].join('\n')}\n`;
