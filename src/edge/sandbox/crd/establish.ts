import { type Cluster, nowOf } from '../cluster.ts';
import { copyOf, type Draft } from '../draft.ts';
import type { Happening, Stored } from '../store/store.ts';
import { owned } from '../write/ownership.ts';
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

const establish = (cluster: Cluster, crd: Stored): void => {
  const kind = cluster.kinds.inStorage(storage);
  if (kind === undefined || isEstablished(crd)) return;
  const draft = copyOf(crd) as Draft;
  draft['status'] = accepted(crd, nowOf(cluster));
  const ask = {
    cluster, kind, name: crd['metadata'].name as string, subresource: 'status', manager: 'kube-apiserver', user: 'system:apiserver', dryRun: false, force: false,
    validation: 'Ignore' as const, warnings: [],
  };
  updateObject(ask, owned(ask, draft, crd), crd);
};

const forget = (cluster: Cluster, crd: Stored): void => {
  const of = `${crd['spec'].group}/${crd['spec'].names.plural}`;
  for (const object of cluster.store.list(of)) cluster.store.remove(of, object);
};

/** Serves the kinds of CustomResourceDefinitions as soon as they are stored, and drops their objects when they go. */
export const serveDefinitions = (cluster: Cluster): (() => void) => {
  const define = (): void => cluster.kinds.define(cluster.store.list(storage).filter((crd) => isEstablished(crd)));
  define();
  return cluster.store.listen(({ type, storage: where, object }: Happening) => {
    if (where !== storage) return;
    if (type === 'DELETED') forget(cluster, object);
    else establish(cluster, object);
    define();
  });
};
