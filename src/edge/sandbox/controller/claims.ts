import { change, report } from './hands.ts';
import { type Reconciler, waitsFor } from './reconciler.ts';

/** Binds a PersistentVolumeClaim to a volume that only its status knows of. */
export const claims: Reconciler = {
  storage: '/persistentvolumeclaims',
  reconcile: (cluster, claim, { readyAfter }) => {
    const target = { cluster, storage: '/persistentvolumeclaims' };
    if (claim['metadata'].deletionTimestamp !== undefined) {
      change(target, claim, (draft) => void Object.assign(draft['metadata'], { finalizers: (draft['metadata'].finalizers ?? []).filter((name: string) => name !== 'kubernetes.io/pvc-protection') }));
      return undefined;
    }
    const left = waitsFor(cluster, claim, readyAfter);
    if (left > 0) return left;
    if (!claim['spec'].volumeName) {
      change(target, claim, (draft) => void Object.assign(draft['spec'], { volumeName: `pvc-${claim['metadata'].uid}` }));
      return undefined;
    }
    report(target, claim, { status: { phase: 'Bound', accessModes: claim['spec'].accessModes, capacity: { storage: claim['spec'].resources?.requests?.storage } } });
    return undefined;
  },
};

const ingressAddress = [{ ip: '192.0.2.10', ipMode: 'VIP' }];

/** Gives a Service of type LoadBalancer an address of the range that is set aside for documentation (RFC 5737). */
export const loadBalancers: Reconciler = {
  storage: '/services',
  reconcile: (cluster, service, { readyAfter }) => {
    if (service['spec'].type !== 'LoadBalancer') return undefined;
    const left = waitsFor(cluster, service, readyAfter);
    if (left > 0) return left;
    report({ cluster, storage: '/services' }, service, { status: { loadBalancer: { ingress: ingressAddress } } });
    return undefined;
  },
};

/** Gives an Ingress the same. */
export const ingresses: Reconciler = {
  storage: 'networking.k8s.io/ingresses',
  reconcile: (cluster, ingress, { readyAfter }) => {
    const left = waitsFor(cluster, ingress, readyAfter);
    if (left > 0) return left;
    report({ cluster, storage: 'networking.k8s.io/ingresses' }, ingress, { status: { loadBalancer: { ingress: [{ ip: '192.0.2.20' }] } } });
    return undefined;
  },
};
