import { isObject, type Json, type K8sObject } from '#core/model';

type Fields = Readonly<Record<string, Json | undefined>>;
type Rule = (spec: Fields) => readonly string[];

const isOpen = (port: Json): boolean => isObject(port) && port['nodePort'] === undefined;

// Strategy and allocators of services: an address, unless it is given or none is asked for; node ports for two of the types.
const ofService: Rule = ({ type = 'ClusterIP', clusterIP, ports }) => {
  if (type === 'ExternalName') return [];
  const hasOpenPort = (type === 'NodePort' || type === 'LoadBalancer') && Array.isArray(ports) && (ports as readonly Json[]).some(isOpen);
  return [...(clusterIP === undefined || clusterIP === '' ? ['spec.clusterIP'] : []), ...(hasOpenPort ? ['spec.ports[*].nodePort'] : [])];
};

// Strategy of jobs: the selector and the pods' labels hold the job's own uid, unless somebody takes care of both.
const ofJob: Rule = ({ manualSelector }) => (manualSelector === true ? [] : ['spec.selector', 'spec.template.metadata.labels']);

const rules: Readonly<Record<string, Rule>> = { 'v1 Service': ofService, 'batch/v1 Job': ofJob };

/** Fields of an object that no prediction can know: its server makes them up when the object is made (Kubernetes 1.37, registry strategies). */
export const handsOut = ({ apiVersion, kind, ...rest }: K8sObject): readonly string[] => {
  const spec = rest['spec'];
  return rules[`${apiVersion} ${kind}`]?.(isObject(spec as Json) ? (spec as Fields) : {}) ?? [];
};
