import { degraded, healthy, isTrue, part, progressing, type Rule } from '../rule.ts';

/** A Pod is healthy when it runs and is ready, or has succeeded. */
export const pod: Rule = {
  kinds: ['v1/Pod'],
  assess: (object) => {
    const { phase } = part(object, 'status');
    if (phase === 'Succeeded') return healthy('it has succeeded');
    if (phase === 'Failed') return degraded('it has failed');
    return phase === 'Running' && isTrue(object, 'Ready') ? healthy('it is ready') : progressing(`its phase is ${String(phase ?? 'not known yet')}`);
  },
};
