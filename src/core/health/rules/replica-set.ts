import { count, healthy, isCaughtUp, part, progressing, type Rule } from '../rule.ts';

/** A ReplicaSet is healthy when as many replicas as it wants are available. */
export const replicaSet: Rule = {
  kinds: ['apps/ReplicaSet'],
  assess: (object) => {
    const wanted = count(part(object, 'spec'), 'replicas', 1);
    const available = count(part(object, 'status'), 'availableReplicas');
    const says = `${available} of ${wanted} replicas are available`;
    return isCaughtUp(object) && available >= wanted ? healthy(says) : progressing(says);
  },
};
