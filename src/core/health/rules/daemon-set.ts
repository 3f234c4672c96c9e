import { count, healthy, isCaughtUp, part, progressing, type Rule } from '../rule.ts';

/** A DaemonSet is healthy when every node that should run its pod runs the newest one. */
export const daemonSet: Rule = {
  kinds: ['apps/DaemonSet'],
  assess: (object) => {
    const status = part(object, 'status');
    const wanted = count(status, 'desiredNumberScheduled');
    const [updated, available] = [count(status, 'updatedNumberScheduled'), count(status, 'numberAvailable')];
    if (!isCaughtUp(object)) return progressing('its controller has not seen the change yet');
    if (updated < wanted) return progressing(`${updated} of ${wanted} pods are updated`);
    return available < updated ? progressing(`${available} of ${updated} pods are available`) : healthy(`${available} of ${wanted} pods are available`);
  },
};
