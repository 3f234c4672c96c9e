import { either, endsIn, isBelow, isPath } from './paths.ts';
import type { NoiseRow } from './row.ts';

const SCALED = /^(apps\/(Deployment|StatefulSet|ReplicaSet)|v1\/ReplicationController|argoproj\.io\/Rollout)$/;
const CERTIFIED = /^(admissionregistration\.k8s\.io\/(Validating|Mutating)WebhookConfiguration|apiextensions\.k8s\.io\/CustomResourceDefinition|apiregistration\.k8s\.io\/APIService)$/;
const WEBHOOKS = /^admissionregistration\.k8s\.io\/(Validating|Mutating)WebhookConfiguration$/;

// Only what fleet itself has applied is ever compared, so a row is needed only where a controller writes over a field that templates
// commonly carry. Injected containers, labels, annotations and status need none: they are nobody's departure.
/** Controllers that legitimately write into fields that templates carry, each with the source of the rule. */
export const noiseRows: readonly NoiseRow[] = [
  {
    name: 'horizontal-pod-autoscaler',
    manager: /^(kube-controller-manager|horizontal-pod-autoscaler)$/,
    subresource: 'scale',
    kind: /./,
    holds: isPath('spec', 'replicas'),
    says: 'a HorizontalPodAutoscaler sets the replicas through the scale subresource',
    evidence: 'kubernetes.io, Server-Side Apply, "Transferring ownership"; kubernetes/kubernetes pkg/controller/podautoscaler/horizontal.go scales through scaleNamespacer.Scales().Update; no other loop of kube-controller-manager writes scale',
  },
  {
    name: 'keda',
    manager: /^keda(-operator)?$/,
    subresource: 'scale',
    kind: /./,
    holds: isPath('spec', 'replicas'),
    says: 'KEDA scales to and from zero',
    evidence: 'keda.sh, "Scaling Deployments, StatefulSets & Custom Resources": the operator activates and deactivates through /scale; kedacore/keda pkg/scaling/executor/scale_scaledobjects.go',
  },
  {
    name: 'vertical-pod-autoscaler',
    manager: /^(vpa-)?(updater|admission-controller)$/,
    kind: /^v1\/Pod$/,
    holds: (path) => isBelow('spec', 'containers')(path) && path.some((element) => 'field' in element && element.field === 'resources'),
    says: 'a VerticalPodAutoscaler sets requests and limits of pods',
    evidence: 'kubernetes/autoscaler vertical-pod-autoscaler/docs/components.md: recommender, updater and admission plugin act on pods, never on their owners',
  },
  {
    name: 'cluster-autoscaler',
    manager: /^cluster-autoscaler$/,
    kind: /^v1\/(Node|ConfigMap)$/,
    holds: either(isBelow('metadata', 'annotations'), isPath('data', 'status'), isBelow('spec', 'taints')),
    says: 'the cluster autoscaler marks nodes and writes its status',
    evidence: 'kubernetes/autoscaler cluster-autoscaler/FAQ.md: scale-down annotations and taints on nodes, ConfigMap cluster-autoscaler-status',
  },
  {
    name: 'cert-manager-cainjector',
    manager: /^(cert-manager-)?cainjector$/,
    kind: CERTIFIED,
    holds: endsIn('caBundle'),
    says: 'cert-manager fills in the CA bundle',
    evidence: 'cert-manager.io, "CA Injector": caBundle of webhook configurations, APIServices and CRD conversion webhooks; cert-manager/cert-manager docs/reference/cainjector.rst',
  },
  {
    name: 'istiod',
    manager: /^pilot-discovery$/,
    kind: WEBHOOKS,
    holds: endsIn('caBundle', 'failurePolicy'),
    says: 'istiod fills in the CA bundle of its webhooks and closes them once they answer',
    evidence: 'istio/istio pkg/webhooks/webhookpatch.go and pkg/webhooks/validation/controller/controller.go (caBundle; failurePolicy from Ignore to Fail); field manager pilot-discovery as seen in users\' Argo CD ignoreDifferences',
  },
  {
    name: 'linkerd',
    manager: /^(linkerd-)?(proxy-injector|policy-controller|destination)$/,
    kind: WEBHOOKS,
    holds: endsIn('caBundle'),
    says: 'Linkerd fills in the CA bundle of its webhooks',
    evidence: 'linkerd.io, "Automatically Rotating Webhook TLS Credentials": caBundle comes from outside of the chart',
  },
  {
    name: 'argo-rollouts',
    manager: /^(argo-)?rollouts-controller$/,
    kind: /^(v1\/Service|apps\/Deployment|networking\.istio\.io\/(VirtualService|DestinationRule))$/,
    holds: either(isBelow('spec', 'selector'), isPath('spec', 'replicas'), isBelow('spec', 'http'), isBelow('spec', 'tls'), isBelow('spec', 'tcp'), isBelow('spec', 'subsets')),
    says: 'a Rollout moves traffic and replicas',
    evidence: 'argo-rollouts.readthedocs.io: "Canary"/"BlueGreen" (rollouts-pod-template-hash in Service selectors), "Istio" (route weights, with ignoreDifferences for spec.http), "Migrating" (workloadRef scaleDown)',
  },
  {
    name: 'flagger',
    manager: /^flagger$/,
    kind: /^(v1\/Service|apps\/(Deployment|DaemonSet)|networking\.istio\.io\/(VirtualService|DestinationRule)|split\.smi-spec\.io\/TrafficSplit|gateway\.networking\.k8s\.io\/HTTPRoute)$/,
    holds: either(isBelow('spec', 'selector'), isPath('spec', 'replicas'), isBelow('spec', 'http'), isBelow('spec', 'backends'), isBelow('spec', 'rules')),
    says: 'a Canary moves traffic and replicas',
    evidence: 'docs.flagger.app, "How it works": the target is scaled to zero, services and routes are rewritten; managedFields of VirtualService and TrafficSplit in users\' dumps name flagger, Update, f:spec',
  },
  {
    name: 'openshift-service-ca',
    manager: /^service-ca-operator$/,
    kind: /^(v1\/ConfigMap|admissionregistration\.k8s\.io\/(Validating|Mutating)WebhookConfiguration|apiextensions\.k8s\.io\/CustomResourceDefinition|apiregistration\.k8s\.io\/APIService)$/,
    holds: either(endsIn('caBundle'), isPath('data', 'service-ca.crt')),
    says: 'the service CA operator fills in the CA bundle',
    evidence: 'docs.openshift.com, "Securing service traffic using service serving certificate secrets": inject-cabundle fills caBundle and data["service-ca.crt"]',
  },
  {
    name: 'karmada',
    manager: /^karmada-(controller-manager|agent)$/,
    subresource: 'scale',
    kind: SCALED,
    holds: isPath('spec', 'replicas'),
    says: 'Karmada\'s FederatedHPA or CronFederatedHPA sets the replicas through the scale subresource',
    evidence: 'karmada-io/karmada pkg/controllers/federatedhpa and cronfederatedhpa scale through the scale subresource',
  },
];
