import { unaffine } from '#core/model';
import type { Filter } from './filter.ts';

/** Declines what matches neither the affinity nor, for workloads, one of its overflow affinities. */
export const affinity: Filter = {
  by: 'affinity',
  sparesTargets: false,
  objection: ({ cluster, term, overflows }) => {
    const says = term.affinity && unaffine(term.affinity, cluster);
    if (says === undefined || (overflows && term.overflow.some((one) => unaffine(one, cluster) === undefined))) return undefined;
    return says;
  },
};
