import { valueAtPointer } from '#lib/json-pointer';
import { groupOf, type K8sObject, keyOf, keyParts, type DesiredObject, type GroupKind, type ObservedCluster, servedAs } from '#core/model';
import type { Sight, Trio } from '../input.ts';

/** The group and kind that a CustomResourceDefinition defines. */
export const definedKind = (object: K8sObject | undefined): GroupKind | undefined => {
  if (object?.kind !== 'CustomResourceDefinition') return undefined;
  const [group, kind] = ['/spec/group', '/spec/names/kind'].map((pointer) => valueAtPointer(object, pointer));
  return typeof group === 'string' && typeof kind === 'string' ? { group, kind } : undefined;
};

/** What an object must find on its cluster: it is there, this plan makes it, or nobody does (then: what is missing). */
export type Home = { readonly home: 'there' } | { readonly home: 'made' } | { readonly home: 'missing'; readonly says: string };

type Place = { readonly sight: Sight; readonly observed: Extract<ObservedCluster, { reach: 'ok' }> };

const there: Home = { home: 'there' };

const namespaceOf = ({ at }: Trio, { sight, observed }: Place): Home => {
  const { namespace } = keyParts(at.object);
  if (namespace === undefined) return there;
  const key = keyOf({ group: '', kind: 'Namespace' }, undefined, namespace);
  if (observed.objects.get(key)?.found !== 'no') return there;
  if (sight.trios.some((trio) => trio.at.object === key && trio.desired)) return { home: 'made' };
  return { home: 'missing', says: `namespace ${namespace} does not exist on ${at.cluster} and no template makes it` };
};

const kindOf = ({ at }: Trio, desired: DesiredObject, { sight, observed }: Place): Home => {
  const { apiVersion } = desired.object;
  const { group, kind } = keyParts(at.object);
  const version = apiVersion.slice(groupOf(apiVersion).length).replace('/', '');
  if (servedAs(observed.facts.served, { group, kind }, version) || observed.facts.unread?.includes(group)) return there;
  const isDefined = sight.trios.some((trio) => {
    const defined = definedKind(trio.desired?.object);
    return defined?.group === group && defined.kind === kind;
  });
  if (isDefined) return { home: 'made' };
  const other = servedAs(observed.facts.served, { group, kind });
  const instead = other
    ? `; it serves ${kind} as ${other.group === '' ? '' : `${other.group}/`}${other.version}`
    : ' and no template makes its CustomResourceDefinition';
  return { home: 'missing', says: `${at.cluster} does not serve ${kind} of ${apiVersion}${instead}` };
};

/** Whether the namespace and the kind of a desired object are there, or will be. */
export const homeOf = (trio: Trio & { readonly desired: DesiredObject }, sight: Sight): Home => {
  if (sight.observed?.reach !== 'ok') return there;
  const place = { sight, observed: sight.observed };
  const homes = [namespaceOf(trio, place), kindOf(trio, trio.desired, place)];
  return homes.find((one) => one.home === 'missing') ?? homes.find((one) => one.home === 'made') ?? there;
};
