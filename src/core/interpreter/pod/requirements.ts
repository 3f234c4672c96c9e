import type { JsonObject, Requirements } from '#core/model';
import { listAt, objectAt } from '../read.ts';
import { resourceRequest } from './resource-request.ts';

type NodeClaim = Omit<Requirements, 'resources'>;

// An empty node selector that was written counts as a claim: Karmada asks whether the map is there.
const nodeClaim = (podSpec: JsonObject): NodeClaim => {
  const nodeSelector = objectAt(podSpec, 'nodeSelector');
  const nodeAffinity = objectAt(podSpec, 'affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution');
  const tolerations = listAt(podSpec, 'tolerations');
  return {
    ...(nodeSelector && { nodeSelector: nodeSelector as Readonly<Record<string, string>> }),
    ...(nodeAffinity && { nodeAffinity }),
    ...(tolerations.length > 0 && { tolerations: tolerations as readonly JsonObject[] }),
  };
};

/** What each pod of a spec needs of a node; undefined where it asks for nothing (Karmada: GenerateReplicaRequirements). */
export const requirementsOf = (podSpec: JsonObject): Requirements | undefined => {
  const claim = nodeClaim(podSpec);
  const resources = resourceRequest(podSpec);
  return Object.keys(claim).length + Object.keys(resources).length === 0 ? undefined : { resources, ...claim };
};
