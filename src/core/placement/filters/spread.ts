import type { MemberCluster } from '#core/model';
import type { Filter } from './filter.ts';

const has: Readonly<Record<string, (cluster: MemberCluster) => boolean>> = {
  region: (cluster) => (cluster.region ?? '') !== '',
  provider: (cluster) => (cluster.provider ?? '') !== '',
  zone: (cluster) => cluster.zones.length > 0,
};

/** Declines clusters without the property that a spread constraint groups by. */
export const spread: Filter = {
  by: 'spread',
  sparesTargets: false,
  objection: ({ rule, cluster }) => {
    const missing = (rule.spreadConstraints ?? []).map(({ spreadByField }) => spreadByField ?? '').find((field) => has[field]?.(cluster) === false);
    return missing && `it has no ${missing}, by which the policy spreads`;
  },
};
