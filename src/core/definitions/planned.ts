import { apiVersionOf, type ClusterName, type DesiredObject, type K8sObject, type Preview } from '#core/model';
import { type Defined, definitionOf } from './defined.ts';

/** A kind as a plan will leave it: defined anew, or by a definition that the plan changes. */
export type PlannedKind = { readonly defined: Defined; readonly because: string };

/** The kinds of one group and version that a plan defines on one cluster, by `cluster apiVersion`. */
export type PlannedKinds = ReadonlyMap<string, readonly PlannedKind[]>;

/** Under which the kinds of an apiVersion on a cluster are kept. */
export const placeOfKinds = (cluster: ClusterName, apiVersion: string): string => `${cluster} ${apiVersion}`;

const plannedObject = (preview: Preview | undefined, isNew: boolean): K8sObject | undefined => {
  if (preview?.known !== 'predicted' && preview?.known !== 'verified') return undefined;
  return isNew || preview.changes.some(({ path }) => path.startsWith('spec')) ? preview.object : undefined;
};

/** The kinds that definitions make which are themselves made or changed. */
export const plannedKinds = (definitions: readonly { readonly desired: DesiredObject; readonly preview: Preview | undefined; readonly isNew: boolean }[]): PlannedKinds => {
  const all = new Map<string, PlannedKind[]>();
  for (const { desired, preview, isNew } of definitions) {
    const object = plannedObject(preview, isNew);
    for (const defined of object === undefined ? [] : definitionOf(object)) {
      const place = placeOfKinds(desired.cluster, apiVersionOf(defined));
      all.set(place, [...(all.get(place) ?? []), { defined, because: `kind ${defined.kind} of group ${defined.group} is ${isNew ? 'defined' : 'changed'} by this plan` }]);
    }
  }
  return all;
};

/** What is wrong with where an object stands, or with its version, by the definition of its kind; undefined where nothing is. */
export const misplaced = ({ apiVersion, kind, metadata }: K8sObject, { served, namespaced }: Defined): string | undefined => {
  if (!served) return `the definition of ${kind} in this plan does not serve ${apiVersion}`;
  if (namespaced && metadata.namespace === undefined) return `${kind} of ${apiVersion} is namespaced by its definition, and ${metadata.name} names no namespace`;
  return !namespaced && metadata.namespace !== undefined ? `${kind} of ${apiVersion} is not namespaced by its definition, and ${metadata.name} names namespace ${metadata.namespace}` : undefined;
};
