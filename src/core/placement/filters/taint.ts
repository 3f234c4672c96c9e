import type { Taint, Toleration } from '#core/model';
import type { Filter } from './filter.ts';

const tolerates = ({ key, operator, value, effect }: Toleration, taint: Taint): boolean => {
  if (effect && effect !== taint.effect) return false;
  // A toleration without a key is for any taint: with Exists for all of them, else for those of its value.
  return (!key || key === taint.key) && (operator === 'Exists' || (value ?? '') === (taint.value ?? ''));
};

/** Declines clusters with a taint that is not tolerated. */
export const taint: Filter = {
  by: 'taint',
  sparesTargets: true,
  objection: ({ rule, cluster }) => {
    const tolerations = rule.clusterTolerations ?? [];
    const bad = cluster.taints.find((one) => !tolerations.some((toleration) => tolerates(toleration, one)));
    return bad && `its taint ${bad.key}${bad.value ? `=${bad.value}` : ''}:${bad.effect} is not tolerated`;
  },
};
