import { unaffine } from '#core/model';
import type { Filter } from './filter.ts';

/** Declines what the cluster affinity does not match. */
export const affinity: Filter = { by: 'affinity', objection: ({ affinity: wanted, cluster }) => (wanted === undefined ? undefined : unaffine(wanted, cluster)) };
