import type { Placement, TestCase } from '#core/model';
import { targetsIn } from './placed.ts';

/**
 * The placement that a case starts from. `fresh` is what its policies decide without one and before the circumstances: the
 * same policy, rule and term are taken to have decided then, so that only what the case changes moves anything.
 */
export const placedEarlier = ({ before }: TestCase, fresh: Placement): Placement => {
  if (before === undefined) return fresh;
  const targets = targetsIn(before.clusters);
  return { ...fresh, targets, ...(before.affinity === undefined ? {} : { affinity: before.affinity }) };
};
