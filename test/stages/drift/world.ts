import { type Address, contentDigest, type Departure, type Finding, type IgnoreRule, type K8sObject, type Lineage, type ManagedFieldsEntry, type ObjectKey, objectKey, type ObservedCluster, type Serial, type State, type Timestamp, type Uid, type ClusterName } from '#core/model';
import { deepFreeze } from '../../support/freeze.ts';

export const manager = 'fleet:shop';
export const now = '2026-06-15T12:00:00Z' as Timestamp;
export const at = (cluster: string, object: string): Address => ({ cluster: cluster as ClusterName, object: object as ObjectKey });

export const deployment = (spec: Record<string, unknown> = {}): K8sObject =>
  ({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web', namespace: 'shop', labels: { app: 'web' } }, spec: { replicas: 2, ...spec } }) as unknown as K8sObject;

/** One entry of managedFields. */
export const owner = (name: string, fieldsV1: unknown, more: Partial<ManagedFieldsEntry> = {}): ManagedFieldsEntry =>
  ({ manager: name, operation: 'Update', apiVersion: 'apps/v1', fieldsType: 'FieldsV1', fieldsV1, ...more }) as ManagedFieldsEntry;

/** An object as it is live. */
export const live = (object: K8sObject, entries: readonly ManagedFieldsEntry[] = []): K8sObject => ({ ...object, metadata: { ...object.metadata, uid: 'u1' as Uid, managedFields: entries } });

const facts = (cluster: ClusterName) => ({ reach: 'ok', cluster, version: 'v1.34.0', served: [] }) as const;

/** One cluster `east` with these objects, all of them recorded as they are given. */
export const seen = (rows: readonly { readonly recorded: K8sObject; readonly live?: K8sObject }[]): { readonly recorded: State; readonly observed: readonly ObservedCluster[] } => {
  const cluster = 'east' as ClusterName;
  const recorded: State = {
    format: 1,
    fleet: 'shop',
    lineage: 'l' as Lineage,
    serial: 3 as Serial,
    objects: rows.map(({ recorded: object }) => ({ at: { cluster, object: objectKey(object) }, apiVersion: object.apiVersion, uid: 'u1' as Uid, applied: contentDigest(object), by: [] })),
    contents: Object.fromEntries(rows.map(({ recorded: object }) => [contentDigest(object), object])),
    placements: [],
  };
  const objects = new Map(rows.map((row) => [objectKey(row.recorded), row.live === undefined ? ({ found: 'no' } as const) : ({ found: 'yes', live: row.live } as const)]));
  return deepFreeze({ recorded, observed: [{ reach: 'ok', cluster, facts: facts(cluster), objects, strays: [] }] });
};

export const changed = (object: string, ...fields: readonly Partial<Departure>[]): Finding => ({ what: 'changed', at: at('east', object), fields: fields as readonly Departure[] });

export const rule = (more: Partial<IgnoreRule> = {}): IgnoreRule =>
  deepFreeze({ owner: 'team-web', reason: 'moving', expires: '2026-07-01T00:00:00Z' as Timestamp, at: { file: 'fleet.yaml', line: 9, column: 3, length: 1 }, ...more });
