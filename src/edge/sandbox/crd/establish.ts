import { type Cluster, nowOf } from '../cluster.ts';
import { copyOf, type Draft } from '../draft.ts';
import type { Happening, Stored } from '../store/store.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Ask } from '../write/ask.ts';
import { owned } from '../write/ownership.ts';
import { CLEANUP, removeObject } from '../write/remove.ts';
import { updateObject } from '../write/update.ts';
import { isEstablished } from './kinds.ts';

const storage = 'apiextensions.k8s.io/customresourcedefinitions';

const accepted = (crd: Stored, now: string): Draft => {
  const { plural, singular, shortNames, kind, listKind, categories } = crd['spec'].names as Draft;
  return {
    ...crd['status'],
    conditions: [
      { type: 'NamesAccepted', status: 'True', lastTransitionTime: now, reason: 'NoConflicts', message: 'no conflicts found' },
      { type: 'Established', status: 'True', lastTransitionTime: now, reason: 'InitialNamesAccepted', message: 'the initial names have been accepted' },
    ],
    acceptedNames: { plural, singular, kind, listKind, ...(shortNames ? { shortNames } : {}), ...(categories ? { categories } : {}) },
  };
};

const askFor = (cluster: Cluster, kind: Kind, object: Stored): Ask => ({
  cluster, kind, name: object['metadata'].name as string, ...(kind.namespaced ? { namespace: object['metadata'].namespace as string } : {}), manager: 'kube-apiserver', user: 'system:apiserver',
  dryRun: false, force: false, validation: 'Ignore', warnings: [],
});

const establish = (cluster: Cluster, crd: Stored): void => {
  const kind = cluster.kinds.inStorage(storage);
  if (kind === undefined || isEstablished(crd)) return;
  const draft = copyOf(crd) as Draft;
  draft['status'] = accepted(crd, nowOf(cluster));
  const ask: Ask = { ...askFor(cluster, kind, crd), subresource: 'status' };
  updateObject(ask, owned(ask, draft, crd), crd);
};

const objectsOf = (crd: Stored): string => `${crd['spec'].group}/${crd['spec'].names.plural}`;

/** Deletes the objects of a definition that is being deleted, and lets go of it once there are none. */
const cleanUp = (cluster: Cluster, crd: Stored): void => {
  const of = objectsOf(crd);
  for (const object of cluster.store.list(of)) {
    const kind = cluster.kinds.inStorage(of);
    if (kind && object['metadata'].deletionTimestamp === undefined) removeObject(askFor(cluster, kind, object), object, { dryRun: false });
  }
  const left: readonly string[] = (crd['metadata'].finalizers ?? []).filter((name: string) => name !== CLEANUP);
  if (cluster.store.list(of).length > 0 || !(crd['metadata'].finalizers ?? []).includes(CLEANUP)) return;
  const metadata: Draft = { ...crd['metadata'], finalizers: left };
  if (left.length > 0) cluster.store.put(storage, { ...crd, metadata });
  else cluster.store.remove(storage, { ...crd, metadata });
};

const dyingOwner = (cluster: Cluster, where: string): Stored | undefined =>
  cluster.store.list(storage).find((crd) => crd['metadata'].deletionTimestamp !== undefined && objectsOf(crd) === where);

/** Serves the kinds of CustomResourceDefinitions as soon as they are stored, and deletes their objects when they go. */
export const serveDefinitions = (cluster: Cluster): (() => void) => {
  const define = (): void => cluster.kinds.define(cluster.store.list(storage).filter((crd) => isEstablished(crd)));
  const hearDefinition = (crd: Stored): void => {
    const stored = cluster.store.get(storage, undefined, crd['metadata'].name);
    if (stored?.['metadata'].deletionTimestamp !== undefined) cleanUp(cluster, stored);
    else if (stored) establish(cluster, stored);
    define();
  };
  define();
  return cluster.store.listen(({ type, storage: where, object }: Happening) => {
    const owner = type === 'DELETED' ? dyingOwner(cluster, where) : undefined;
    if (owner) cleanUp(cluster, owner);
    if (where === storage) hearDefinition(object);
  });
};
