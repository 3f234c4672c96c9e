import { isObject, type K8sObject } from '#core/model';
import { healthy, part, progressing, type Rule } from '../rule.ts';

const hasAddress = (object: K8sObject): boolean => {
  const balancer = part(object, 'status')['loadBalancer'];
  const ingress = isObject(balancer) ? balancer['ingress'] : undefined;
  return Array.isArray(ingress) && ingress.some((one) => isObject(one) && (Boolean(one['ip']) || Boolean(one['hostname'])));
};

const waiting = (object: K8sObject): ReturnType<Rule['assess']> => (hasAddress(object) ? healthy('it has an address') : progressing('it has no address yet'));

/** A Service is healthy at once, unless it is of type LoadBalancer and waits for its address. */
export const service: Rule = { kinds: ['v1/Service'], assess: (object) => (part(object, 'spec')['type'] === 'LoadBalancer' ? waiting(object) : healthy('it needs nothing')) };

/** An Ingress is healthy when it has an address. */
export const ingress: Rule = { kinds: ['networking.k8s.io/Ingress'], assess: waiting };
