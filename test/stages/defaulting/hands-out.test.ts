import { describe, expect, it } from 'vitest';
import { handsOut } from '#core/defaulting';
import type { Json, K8sObject } from '#core/model';

const made = (apiVersion: string, kind: string, spec: Json): K8sObject => ({ apiVersion, kind, metadata: { name: 'a', namespace: 'web' }, spec });

describe('what a server makes up as it makes an object', () => {
  it.each<[what: string, object: K8sObject, later: readonly string[]]>([
    ['a service without a type', made('v1', 'Service', { ports: [{ port: 80 }] }), ['spec.clusterIP']],
    ['a service with an empty address', made('v1', 'Service', { clusterIP: '', ports: [{ port: 80 }] }), ['spec.clusterIP']],
    ['a headless service', made('v1', 'Service', { clusterIP: 'None', ports: [{ port: 80 }] }), []],
    ['an external name', made('v1', 'Service', { type: 'ExternalName', externalName: 'example.com' }), []],
    ['a node port that is open', made('v1', 'Service', { type: 'NodePort', ports: [{ port: 80, nodePort: 30080 }, { port: 81 }] }), ['spec.clusterIP', 'spec.ports[*].nodePort']],
    ['node ports that are given', made('v1', 'Service', { type: 'LoadBalancer', clusterIP: '10.0.0.7', ports: [{ port: 80, nodePort: 30080 }] }), []],
    ['a load balancer', made('v1', 'Service', { type: 'LoadBalancer', ports: [{ port: 80 }] }), ['spec.clusterIP', 'spec.ports[*].nodePort']],
    ['a job', made('batch/v1', 'Job', { template: {} }), ['spec.selector', 'spec.template.metadata.labels']],
    ['a job with a selector of its own', made('batch/v1', 'Job', { manualSelector: true, selector: { matchLabels: { a: 'b' } } }), []],
    ['a service of another group', made('serving.knative.dev/v1', 'Service', {}), []],
    ['something else', made('v1', 'ConfigMap', null), []],
  ])('%s', (_, object, later) => {
    expect(handsOut(object)).toEqual(later);
  });
});
