import type { Filter } from './filter.ts';

const has: Readonly<Record<string, (cluster: { region?: string; provider?: string; zones: readonly string[] }) => boolean>> = {
  region: (cluster) => (cluster.region ?? '') !== '',
  provider: (cluster) => (cluster.provider ?? '') !== '',
  zone: (cluster) => cluster.zones.length > 0,
};

/** Declines clusters without the property that a spread constraint groups by. */
export const spread: Filter = {
  by: 'spread',
  objection: ({ given, cluster }) => {
    const fields = (given.policy.placement.spreadConstraints ?? []).map((constraint) => String(constraint['spreadByField'] ?? ''));
    const missing = fields.find((field) => has[field]?.(cluster) === false);
    return missing && `it has no ${missing}, by which the policy spreads`;
  },
};
