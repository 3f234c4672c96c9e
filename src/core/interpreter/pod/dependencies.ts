import { byText, type Dependency, type Json, type JsonObject } from '#core/model';
import { listAt, objectAt, textAt } from '../read.ts';

/** Names that something refers to, by kind. */
export type Names = { readonly [kind: string]: readonly (string | undefined)[] };

const ORDER = ['ConfigMap', 'Secret', 'ServiceAccount', 'PersistentVolumeClaim'];

/** A reference for each name, once, sorted by kind and name; empty names are left out. */
export const references = (names: Names, namespace: string | undefined): readonly Dependency[] =>
  ORDER.flatMap((kind) =>
    [...new Set((names[kind] ?? []).filter((name) => name !== undefined && name !== ''))]
      .sort((one, other) => byText(one ?? '', other ?? ''))
      .map((name = '') => ({ apiVersion: 'v1', kind, ...(namespace !== undefined && { namespace }), name })),
  );

type NameList = readonly (string | undefined)[];

const containersOf = (podSpec: JsonObject): readonly Json[] =>
  ['initContainers', 'containers', 'ephemeralContainers'].flatMap((field) => listAt(podSpec, field));

const fromContainers = (podSpec: JsonObject, envFrom: string, valueFrom: string): NameList =>
  containersOf(podSpec).flatMap((container) => [
    ...listAt(container, 'envFrom').map((source) => textAt(source, envFrom, 'name')),
    ...listAt(container, 'env').map((one) => textAt(one, 'valueFrom', valueFrom, 'name')),
  ]);

const projected = (volume: Json, kind: string): NameList => listAt(volume, 'projected', 'sources').map((source) => textAt(source, kind, 'name'));

/** Kinds of volumes that name a Secret, in the order in which Karmada looks; the first that is there counts. */
const secretVolumes: Readonly<Record<string, (volume: Json) => NameList>> = {
  azureFile: (volume) => [textAt(volume, 'azureFile', 'secretName')],
  cephfs: (volume) => [textAt(volume, 'cephfs', 'secretRef', 'name')],
  cinder: (volume) => [textAt(volume, 'cinder', 'secretRef', 'name')],
  flexVolume: (volume) => [textAt(volume, 'flexVolume', 'secretRef', 'name')],
  projected: (volume) => projected(volume, 'secret'),
  rbd: (volume) => [textAt(volume, 'rbd', 'secretRef', 'name')],
  secret: (volume) => [textAt(volume, 'secret', 'secretName')],
  scaleIO: (volume) => [textAt(volume, 'scaleIO', 'secretRef', 'name')],
  iscsi: (volume) => [textAt(volume, 'iscsi', 'secretRef', 'name')],
  storageos: (volume) => [textAt(volume, 'storageos', 'secretRef', 'name')],
  csi: (volume) => [textAt(volume, 'csi', 'nodePublishSecretRef', 'name')],
};

const configMapVolumes: Readonly<Record<string, (volume: Json) => NameList>> = {
  projected: (volume) => projected(volume, 'configMap'),
  configMap: (volume) => [textAt(volume, 'configMap', 'name')],
};

const fromVolumes = (podSpec: JsonObject, kinds: typeof secretVolumes): NameList =>
  listAt(podSpec, 'volumes').flatMap((volume) => {
    const kind = Object.keys(kinds).find((one) => objectAt(volume, one) !== undefined);
    return kind === undefined ? [] : (kinds[kind]?.(volume) ?? []);
  });

/** What a pod spec refers to (Karmada: GetDependenciesFromPodTemplate). `serviceAccount`, the deprecated field, does not count. */
export const podNames = (podSpec: JsonObject): Names => ({
  ConfigMap: [...fromContainers(podSpec, 'configMapRef', 'configMapKeyRef'), ...fromVolumes(podSpec, configMapVolumes)],
  Secret: [
    ...listAt(podSpec, 'imagePullSecrets').map((one) => textAt(one, 'name')),
    ...fromContainers(podSpec, 'secretRef', 'secretKeyRef'),
    ...fromVolumes(podSpec, secretVolumes),
  ],
  ServiceAccount: [textAt(podSpec, 'serviceAccountName')].filter((name) => name !== 'default'),
  PersistentVolumeClaim: listAt(podSpec, 'volumes').map((volume) => textAt(volume, 'persistentVolumeClaim', 'claimName')),
});

/** The dependencies of a pod spec in a namespace. */
export const podDependencies = (podSpec: JsonObject, namespace: string | undefined): readonly Dependency[] =>
  references(podNames(podSpec), namespace);
