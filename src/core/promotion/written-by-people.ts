import { isObject, type Json, type JsonObject, type K8sObject, type ManagedFieldsEntry, sameValue } from '#core/model';

/** Field managers that write for the cluster and not for a person (Kubernetes v1.37, common controllers). */
const controllers = /^(kube-|cloud-controller|kubelet$|clusterrole-aggregation|cert-manager-|vpa-|istio|pilot-|cluster-autoscaler|karmada-)|-autoscaler$/;

const isPersons = ({ manager, subresource }: ManagedFieldsEntry): boolean => subresource === undefined && !controllers.test(manager);

const isWhole = (tree: JsonObject): boolean => Object.keys(tree).every((name) => name === '.');

const treesAt = (trees: readonly JsonObject[], name: string): readonly JsonObject[] => trees.flatMap((tree) => (isObject(tree[name]) ? [tree[name]] : []));

const isKeyOf = (name: string, item: Json): boolean => {
  if (name.startsWith('v:')) return sameValue(JSON.parse(name.slice(2)) as Json, item);
  if (!name.startsWith('k:') || !isObject(item)) return false;
  return Object.entries(JSON.parse(name.slice(2)) as JsonObject).every(([key, value]) => item[key] === undefined || sameValue(item[key], value));
};

const itemsOf = (list: readonly Json[], trees: readonly JsonObject[]): readonly Json[] =>
  list.flatMap((item) => {
    const own = trees.flatMap((tree) => Object.entries(tree).flatMap(([name, below]) => (isKeyOf(name, item) && isObject(below) ? [below] : [])));
    return own.length === 0 ? [] : [partOf(item, own)];
  });

const partOf = (value: Json, trees: readonly JsonObject[]): Json => {
  if (trees.some(isWhole)) return value;
  if (Array.isArray(value)) return itemsOf(value, trees);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => {
      const own = treesAt(trees, `f:${name}`);
      return own.length === 0 ? [] : [[name, partOf(member, own)]];
    }),
  );
};

/** The part of an object that field managers of people own; all of it where nobody keeps book of that. */
export const writtenByPeople = (live: K8sObject): K8sObject => {
  const trees = (live.metadata.managedFields ?? []).filter(isPersons).map(({ fieldsV1 }) => fieldsV1);
  if (trees.length === 0) return live;
  const { apiVersion, kind, metadata } = live;
  const part = partOf(live as unknown as Json, trees) as JsonObject;
  const { name, namespace } = metadata;
  const own = isObject(part['metadata']) ? part['metadata'] : {};
  return { ...part, apiVersion, kind, metadata: { ...own, name, ...(namespace === undefined ? {} : { namespace }) } } as K8sObject;
};
