import { describe, expect, it } from 'vitest';
import { noiseRows, sift } from '#core/drift';
import type { Departure } from '#core/model';
import { changed, now } from './world.ts';

type Row = { readonly name: string; readonly object: string; readonly field: Record<string, unknown>; readonly by: string | undefined };

const rows: readonly Row[] = [
  { name: 'an autoscaler scales through scale', object: 'apps/Deployment/shop/web', field: { path: 'spec.replicas', manager: 'kube-controller-manager', subresource: 'scale' }, by: 'horizontal-pod-autoscaler' },
  { name: 'a custom kind is scaled likewise', object: 'example.com/Worker/shop/web', field: { path: 'spec.replicas', manager: 'kube-controller-manager', subresource: 'scale' }, by: 'horizontal-pod-autoscaler' },
  { name: 'the same program without scale is somebody else', object: 'apps/Deployment/shop/web', field: { path: 'spec.replicas', manager: 'kube-controller-manager' }, by: undefined },
  { name: 'another field through scale is not the autoscaler', object: 'apps/Deployment/shop/web', field: { path: 'spec.paused', manager: 'kube-controller-manager', subresource: 'scale' }, by: undefined },
  { name: 'a person scales through scale', object: 'apps/Deployment/shop/web', field: { path: 'spec.replicas', manager: 'kubectl', subresource: 'scale' }, by: undefined },
  { name: 'nobody is named', object: 'apps/Deployment/shop/web', field: { path: 'spec.replicas', subresource: 'scale' }, by: undefined },
  { name: 'a name that only begins alike', object: 'apps/Deployment/shop/web', field: { path: 'spec.replicas', manager: 'kube-controller-manager-of-mine', subresource: 'scale' }, by: undefined },
  { name: 'KEDA scales to zero', object: 'apps/StatefulSet/shop/queue', field: { path: 'spec.replicas', manager: 'keda', subresource: 'scale' }, by: 'keda' },
  { name: 'VPA sets requests of a pod', object: 'v1/Pod/shop/once', field: { path: 'spec.containers[name=a].resources.requests.cpu', manager: 'vpa-updater' }, by: 'vertical-pod-autoscaler' },
  { name: 'VPA never writes an image', object: 'v1/Pod/shop/once', field: { path: 'spec.containers[name=a].image', manager: 'vpa-updater' }, by: undefined },
  { name: 'the cluster autoscaler marks a node', object: 'v1/Node/n1', field: { path: 'metadata.annotations["cluster-autoscaler.kubernetes.io/scale-down-disabled"]', manager: 'cluster-autoscaler' }, by: 'cluster-autoscaler' },
  { name: 'cainjector fills in a webhook', object: 'admissionregistration.k8s.io/ValidatingWebhookConfiguration/w', field: { path: 'webhooks[name=a.b].clientConfig.caBundle', manager: 'cainjector' }, by: 'cert-manager-cainjector' },
  { name: 'cainjector fills in a CRD', object: 'apiextensions.k8s.io/CustomResourceDefinition/c', field: { path: 'spec.conversion.webhook.clientConfig.caBundle', manager: 'cert-manager-cainjector' }, by: 'cert-manager-cainjector' },
  { name: 'cainjector elsewhere is drift', object: 'v1/ConfigMap/shop/a', field: { path: 'data.caBundle', manager: 'cainjector' }, by: undefined },
  { name: 'istiod closes its webhook', object: 'admissionregistration.k8s.io/ValidatingWebhookConfiguration/istio', field: { path: 'webhooks[name=a.b].failurePolicy', manager: 'pilot-discovery' }, by: 'istiod' },
  { name: 'istiod does not write rules', object: 'admissionregistration.k8s.io/ValidatingWebhookConfiguration/istio', field: { path: 'webhooks[name=a.b].rules', manager: 'pilot-discovery' }, by: undefined },
  { name: 'Linkerd fills in a webhook', object: 'admissionregistration.k8s.io/MutatingWebhookConfiguration/l', field: { path: 'webhooks[name=a.b].clientConfig.caBundle', manager: 'linkerd-proxy-injector' }, by: 'linkerd' },
  { name: 'a Rollout moves a Service', object: 'v1/Service/shop/web', field: { path: 'spec.selector', manager: 'rollouts-controller' }, by: 'argo-rollouts' },
  { name: 'a Rollout does not move ports', object: 'v1/Service/shop/web', field: { path: 'spec.ports', manager: 'rollouts-controller' }, by: undefined },
  { name: 'a Canary moves routes', object: 'networking.istio.io/VirtualService/shop/web', field: { path: 'spec.http', manager: 'flagger' }, by: 'flagger' },
  { name: 'the service CA operator fills in a ConfigMap', object: 'v1/ConfigMap/shop/ca', field: { path: 'data["service-ca.crt"]', manager: 'service-ca-operator' }, by: 'openshift-service-ca' },
  { name: 'a FederatedHPA scales', object: 'apps/Deployment/shop/web', field: { path: 'spec.replicas', manager: 'karmada-controller-manager', subresource: 'scale' }, by: 'karmada' },
];

describe('a known controller', () => {
  it.each(rows)('$name', ({ object, field, by }) => {
    const { counted, quiet } = sift([{ finding: changed(object, field as Partial<Departure>) }], { rules: [], now });
    expect([counted.length, quiet.map(({ excuse }) => (excuse.by === 'controller' ? excuse.name : ''))]).toEqual([by === undefined ? 1 : 0, by === undefined ? [] : [by]]);
  });

  it('excuses its own fields and leaves the others', () => {
    const finding = changed('apps/Deployment/shop/web', { path: 'spec.replicas' as never, manager: 'kube-controller-manager', subresource: 'scale' }, { path: 'spec.paused' as never, manager: 'kubectl-edit' });
    const { counted, quiet } = sift([{ finding }], { rules: [], now });
    expect([counted, quiet]).toMatchObject([[{ fields: [{ path: 'spec.paused' }] }], [{ fields: [{ path: 'spec.replicas' }] }]]);
  });

  it('has evidence, and each row is told apart by a case here', () => {
    expect(noiseRows.filter(({ evidence }) => evidence.length < 20)).toEqual([]);
    expect(noiseRows.map(({ name }) => name).filter((name) => !rows.some(({ by }) => by === name))).toEqual([]);
  });
});
