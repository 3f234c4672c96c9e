import { count, healthy, isCaughtUp, part, progressing, type Rule } from '../rule.ts';

/** A StatefulSet is judged as a Deployment is, without a deadline. */
export const statefulSet: Rule = {
  kinds: ['apps/StatefulSet'],
  assess: (object) => {
    const status = part(object, 'status');
    const wanted = count(part(object, 'spec'), 'replicas', 1);
    const [updated, available] = [count(status, 'updatedReplicas'), count(status, 'availableReplicas')];
    if (!isCaughtUp(object)) return progressing('its controller has not seen the change yet');
    if (updated < wanted) return progressing(`${updated} of ${wanted} replicas are updated`);
    return available < updated ? progressing(`${available} of ${updated} replicas are available`) : healthy(`${available} of ${wanted} replicas are available`);
  },
};
