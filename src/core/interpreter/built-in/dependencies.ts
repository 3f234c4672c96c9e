import type { Dependency, Interpreter, K8sObject } from '#core/model';
import { podDependencies, references } from '../pod/dependencies.ts';
import { podSpecOf } from '../pod/pod-spec.ts';
import { listAt, plain, textAt } from '../read.ts';
import type { Rules } from '../rules.ts';

const ofPods: Interpreter['dependencies'] = (object) => podDependencies(podSpecOf(object), object.metadata.namespace);

// A claim that the StatefulSet makes itself is not one that somebody has to bring.
const ofStatefulSet = (object: K8sObject): readonly Dependency[] => {
  const own = listAt(plain(object), 'spec', 'volumeClaimTemplates').map((claim) => textAt(claim, 'metadata', 'name'));
  return ofPods(object).filter(({ kind, name }) => kind !== 'PersistentVolumeClaim' || !own.includes(name));
};

// One entry without a name makes Karmada give up on the whole Ingress.
const ofIngress = (object: K8sObject): readonly Dependency[] => {
  const names = listAt(plain(object), 'spec', 'tls').map((entry) => textAt(entry, 'secretName'));
  return names.includes(undefined) ? [] : references({ Secret: names }, object.metadata.namespace);
};

const ofServiceImport = ({ metadata: { name, namespace } }: K8sObject): readonly Dependency[] => {
  const derived = `derived-${name}`;
  const there = namespace === undefined ? {} : { namespace };
  return [
    { apiVersion: 'v1', kind: 'Service', ...there, name: derived },
    { apiVersion: 'discovery.k8s.io/v1', kind: 'EndpointSlice', ...there, labelSelector: { matchLabels: { 'kubernetes.io/service-name': derived } } },
  ];
};

/** What Kubernetes' own kinds refer to, and follows them with propagateDeps (Karmada: native.dependenciesInterpreter). */
export const dependencyRules: Rules = {
  'apps/v1/Deployment': { dependencies: ofPods },
  'apps/v1/ReplicaSet': { dependencies: ofPods },
  'apps/v1/DaemonSet': { dependencies: ofPods },
  'apps/v1/StatefulSet': { dependencies: ofStatefulSet },
  'batch/v1/Job': { dependencies: ofPods },
  'batch/v1/CronJob': { dependencies: ofPods },
  'v1/Pod': { dependencies: ofPods },
  'networking.k8s.io/v1/Ingress': { dependencies: ofIngress },
  'multicluster.x-k8s.io/v1alpha1/ServiceImport': { dependencies: ofServiceImport },
};
