import {
  type ClusterName,
  type Desired,
  type DesiredObject,
  type Digest,
  type K8sObject,
  type Lineage,
  objectKey,
  type Recorded,
  type Serial,
  type State,
} from '#core/model';

/** The label that all of the fleet's objects carry in these tests. */
export const LABEL = 'applyset.kubernetes.io/part-of=applyset-shop-v1';
const [NAME = '', VALUE = ''] = LABEL.split('=');

/** Marks an object as the fleet's. */
export const labelled = (object: K8sObject): K8sObject => ({ ...object, metadata: { ...object.metadata, labels: { [NAME]: VALUE } } });

/** An object of a few words; its type is written `apps/v1 Deployment`. */
export const object = (type: string, name: string, namespace?: string): K8sObject => {
  const [apiVersion = '', kind = ''] = type.split(' ');
  return { apiVersion, kind, metadata: { name, ...(namespace === undefined ? {} : { namespace }) } };
};

/** Objects desired in one cluster. */
export const desiredIn = (cluster: string, objects: readonly K8sObject[]): Desired => ({
  objects: objects.map((one): DesiredObject => ({ cluster: cluster as ClusterName, key: objectKey(one), object: one, edited: [], by: [] })),
  unrendered: [],
});

/** A state that records objects in one cluster. */
export const recordedIn = (cluster: string, objects: readonly K8sObject[]): State => ({
  format: 1,
  fleet: 'shop',
  lineage: 'lineage-1' as Lineage,
  serial: 4 as Serial,
  objects: objects.map(
    (one): Recorded => ({
      at: { cluster: cluster as ClusterName, object: objectKey(one) },
      apiVersion: one.apiVersion,
      applied: 'sha256:0' as Digest,
      by: [],
    }),
  ),
  contents: {},
  placements: [],
});
