import { condition, count, degraded, healthy, isCaughtUp, part, progressing, type Rule, suspended } from '../rule.ts';

/** A Deployment is healthy when all its replicas are of the newest template and available (Karmada v1.18). */
export const deployment: Rule = {
  kinds: ['apps/Deployment'],
  assess: (object) => {
    const [spec, status] = [part(object, 'spec'), part(object, 'status')];
    if (spec['paused'] === true) return suspended('paused');
    const progress = condition(object, 'Progressing');
    if (progress?.['status'] === 'False' && progress['reason'] === 'ProgressDeadlineExceeded') return degraded(String(progress['message'] ?? 'the progress deadline has passed'));
    const wanted = count(spec, 'replicas', 1);
    const [updated, available] = [count(status, 'updatedReplicas'), count(status, 'availableReplicas')];
    if (!isCaughtUp(object)) return progressing('its controller has not seen the change yet');
    if (updated < wanted) return progressing(`${updated} of ${wanted} replicas are updated`);
    return available < updated ? progressing(`${available} of ${updated} replicas are available`) : healthy(`${available} of ${wanted} replicas are available`);
  },
};
