import { byText, type GroupKind, keyOf, keyParts, type ObjectKey, type ObjectingKind, type SurroundingsAsk } from '#core/model';
import { definedKind } from '../decide/homes.ts';
import { unseenRoles } from '../hazards/index.ts';
import { type Endangered, stepsIn, triosOf } from '../hazards/rule.ts';
import { liveOf } from '../live-of.ts';
import { type Foreseen, namespaceOf, objecting } from './foreseen.ts';
import { makesPods, rolloutOf, takesPods } from './rollouts.ts';

const isScaled = ({ step: { draft }, rollout }: Foreseen): boolean => rollout?.before !== undefined && draft.action !== 'create' && draft.action !== 'delete';

const concerns: Readonly<Record<ObjectingKind, (one: Foreseen) => boolean>> = {
  HorizontalPodAutoscaler: isScaled,
  LimitRange: ({ rollout }) => rollout !== undefined && makesPods(rollout),
  PodDisruptionBudget: ({ step, rollout }) => rollout !== undefined && takesPods(rollout) && step.draft.action !== 'delete',
  ResourceQuota: ({ step, rollout }) => step.draft.action === 'create' || (rollout !== undefined && makesPods(rollout)),
};

/** The steps of a cluster, each with what it does to pods. */
export const foreseenIn = (cluster: Endangered): readonly Foreseen[] =>
  stepsIn(cluster).map((step) => {
    const rollout = rolloutOf(step);
    return { step, ...(rollout === undefined ? {} : { rollout }) };
  });

// In a namespace that this plan makes, nothing stands in the way yet.
const isThere = (cluster: Endangered, namespace: string): boolean => {
  const key = keyOf({ group: '', kind: 'Namespace' }, undefined, namespace);
  return triosOf(cluster).get(key)?.seen?.found !== 'no';
};

const listsFor = (cluster: Endangered, foreseen: readonly Foreseen[]): SurroundingsAsk['lists'] =>
  (Object.keys(objecting) as ObjectingKind[]).flatMap((kind) => {
    const namespaces = [...new Set(foreseen.filter(concerns[kind]).flatMap(({ step }) => namespaceOf(step) ?? []))].filter((namespace) => isThere(cluster, namespace)).sort(byText);
    return namespaces.length === 0 ? [] : [{ kind: objecting[kind], namespaces }];
  });

const isHolder = (object: ObjectKey): boolean => {
  const { group, kind } = keyParts(object);
  return (group === '' && kind === 'Namespace') || (group === 'apiextensions.k8s.io' && kind === 'CustomResourceDefinition');
};

type Inside = { readonly object: ObjectKey; readonly kind?: GroupKind };

const insideOf = (cluster: Endangered): readonly Inside[] =>
  stepsIn(cluster)
    .filter(({ draft }) => (draft.action === 'delete' || draft.action === 'replace') && isHolder(draft.at.object))
    .map(({ draft, trio }) => {
      const kind = definedKind(liveOf(trio));
      return { object: draft.at.object, ...(kind === undefined ? {} : { kind }) };
    });

/** What must be looked up before hazards and forecast can be told; nothing for clusters whose steps put nothing at risk. */
export const asksOf = (clusters: readonly Endangered[]): readonly SurroundingsAsk[] =>
  clusters.flatMap((cluster) => {
    if (cluster.drafts.length === 0) return [];
    const ask = { cluster: cluster.cluster, inside: insideOf(cluster), roles: unseenRoles(cluster), lists: listsFor(cluster, foreseenIn(cluster)) };
    return ask.inside.length + ask.roles.length + ask.lists.length === 0 ? [] : [ask];
  });
