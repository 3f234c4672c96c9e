import { stableJsonPretty } from '#lib/stable-json';
import type { State } from '#core/model';
import { tidy } from './tidy.ts';

/** The state as a file: sorted, indented, ended by a newline, without contents that no row names. Equal states give equal bytes. */
export const encodeState = (state: State): string => stableJsonPretty(tidy(state));
