import { valueAtPointer } from '#lib/json-pointer';
import { groupOf, type K8sObject, keyParts, type Objection } from '#core/model';
import type { Endangered } from '../hazards/rule.ts';
import { type Foreseen, listedIn, objectionOf } from './foreseen.ts';

const targets = (autoscaler: K8sObject, object: Foreseen['step']['draft']['at']['object']): boolean => {
  const { group, kind, namespace, name } = keyParts(object);
  const [apiVersion, ownKind, ownName] = ['apiVersion', 'kind', 'name'].map((member) => valueAtPointer(autoscaler, `/spec/scaleTargetRef/${member}`));
  return autoscaler.metadata.namespace === namespace && ownKind === kind && ownName === name && (apiVersion === undefined || groupOf(String(apiVersion)) === group);
};

const bounds = (autoscaler: K8sObject): string => {
  const [least, most] = ['/spec/minReplicas', '/spec/maxReplicas'].map((pointer) => valueAtPointer(autoscaler, pointer));
  return `between ${typeof least === 'number' ? least : 1} and ${String(most)}`;
};

const KEEP = 'to leave them to it, label the template resourcetemplate.karmada.io/retain-replicas: "true"';

const says = (autoscaler: K8sObject, before: number, after: number): string =>
  after === 0
    ? `it stops scaling while the replicas are 0 (they go from ${before} to 0)`
    : `it sets the replicas itself, ${bounds(autoscaler)}, and will again after they go from ${before} to ${after}; ${KEEP}`;

/** Autoscalers of workloads whose replicas the plan sets: both write the same field, and each undoes the other. */
export const autoscalerObjections = (foreseen: readonly Foreseen[], cluster: Endangered): readonly Objection[] =>
  listedIn(cluster, 'HorizontalPodAutoscaler').flatMap((autoscaler) =>
    foreseen.flatMap(({ step, rollout }) => {
      const { action, at } = step.draft;
      if (rollout?.before === undefined || rollout.after === undefined || action === 'delete' || action === 'create') return [];
      return targets(autoscaler, at.object) ? [objectionOf('HorizontalPodAutoscaler', { object: autoscaler, cluster, about: [at.object], says: says(autoscaler, rollout.before, rollout.after) })] : [];
    }),
  );
