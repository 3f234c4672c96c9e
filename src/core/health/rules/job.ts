import { condition, degraded, healthy, isTrue, part, progressing, type Rule, suspended } from '../rule.ts';

/** A Job is healthy when it has completed, and degraded when it has failed. */
export const job: Rule = {
  kinds: ['batch/Job'],
  assess: (object) => {
    if (isTrue(object, 'Failed')) return degraded(String(condition(object, 'Failed')?.['message'] ?? 'it has failed'));
    if (isTrue(object, 'Complete')) return healthy('it has completed');
    return part(object, 'spec')['suspend'] === true ? suspended('suspended') : progressing('it is running');
  },
};
