import { type FleetSpec, keyOf, type ObjectKey } from '#core/model';

/** The key of the ApplySet's parent object (KEP-3659) of a fleet; it stands in each member cluster that has objects. */
export const parentKeyOf = (spec: FleetSpec): ObjectKey =>
  keyOf({ group: '', kind: 'ConfigMap' }, spec.apply.applySetNamespace, `fleet-${spec.name}`);
