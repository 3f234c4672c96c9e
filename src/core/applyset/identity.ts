import { sha256Base64Url } from '#lib/digest';
import { keyOf, type ObjectKey } from '#core/model';

/** Member objects carry this label with the set's id (KEP-3659). */
export const PART_OF = 'applyset.kubernetes.io/part-of';

/** How a fleet's objects are known in a member cluster. */
export type ApplySet = {
  /** `applyset-<digest of the parent>-v1`. */
  readonly id: string;
  /** The selector of everything that belongs to the fleet. */
  readonly label: string;
  readonly parent: ObjectKey;
  readonly parentName: string;
};

/** The ApplySet of a fleet whose parent ConfigMap stands in a namespace. Its id is the digest of name, namespace, kind and group, as KEP-3659 has it. */
export const applySetOf = (fleet: string, namespace: string): ApplySet => {
  const parentName = `fleet-${fleet}`;
  const id = `applyset-${sha256Base64Url(`${parentName}.${namespace}.ConfigMap.`)}-v1`;
  return { id, label: `${PART_OF}=${id}`, parent: keyOf({ group: '', kind: 'ConfigMap' }, namespace, parentName), parentName };
};
