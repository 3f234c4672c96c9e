import { count, degraded, healthy, isTrue, part, progressing, type Rule } from '../rule.ts';

const phaseOf = (object: Parameters<Rule['assess']>[0]): string => String(part(object, 'status')['phase'] ?? 'not known yet');

/** A claim is healthy when it is bound, and degraded when its volume is lost. */
export const persistentVolumeClaim: Rule = {
  kinds: ['v1/PersistentVolumeClaim'],
  assess: (object) => {
    const phase = phaseOf(object);
    if (phase === 'Lost') return degraded('its volume is lost');
    return phase === 'Bound' ? healthy('it is bound') : progressing(`its phase is ${phase}`);
  },
};

/** A namespace is healthy while it is active. */
export const namespace: Rule = {
  kinds: ['v1/Namespace'],
  assess: (object) => (phaseOf(object) === 'Active' ? healthy('it is active') : progressing(`its phase is ${phaseOf(object)}`)),
};

/** A definition is healthy when the server serves its kind. */
export const customResourceDefinition: Rule = {
  kinds: ['apiextensions.k8s.io/CustomResourceDefinition'],
  assess: (object) => (isTrue(object, 'Established') ? healthy('its kind is served') : progressing('its kind is not served yet')),
};

/** A budget is healthy when as many pods are healthy as it wants. */
export const podDisruptionBudget: Rule = {
  kinds: ['policy/PodDisruptionBudget'],
  assess: (object) => {
    const status = part(object, 'status');
    const [current, wanted] = [count(status, 'currentHealthy'), count(status, 'desiredHealthy')];
    return current >= wanted ? healthy(`${current} of ${wanted} pods are healthy`) : progressing(`${current} of ${wanted} pods are healthy`);
  },
};
