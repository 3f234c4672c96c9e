import { aboutOf, nowOf, writingIn } from '../cluster.ts';
import type { Draft } from '../draft.ts';
import { type Cause, forbidden, invalid, notFound, type Refusal, refuse } from '../refusal.ts';
import type { Stored } from '../store/store.ts';
import { checkMetadata, checkMetadataUpdate } from '../validate/metadata.ts';
import { dnsSubdomain } from '../validate/text.ts';
import type { Ask } from './ask.ts';

const about = ({ kind }: Ask, name: string): { group?: string; kind: string; name: string } => ({ ...(kind.group === '' ? {} : { group: kind.group }), kind: kind.kind, name });

const asInvalid = (ask: Ask, draft: Draft, causes: readonly Cause[]): Refusal | undefined =>
  causes.length === 0 ? undefined : invalid(about(ask, draft['metadata'].name ?? ''), causes);

/** 422 where a new object is not valid. */
export const checkNew = (ask: Ask, draft: Draft): Refusal | undefined =>
  asInvalid(ask, draft, [
    ...checkMetadata(draft['metadata'], { namespaced: ask.kind.namespaced, name: ask.kind.rules.name ?? dnsSubdomain, builtIn: ask.kind.shape !== undefined }),
    ...(ask.kind.rules.check?.(draft, writingIn(ask.cluster, ask.user)) ?? []),
  ]);

/** 422 where a changed object is not valid or may not be changed like this. */
export const checkChanged = (ask: Ask, draft: Draft, old: Stored): Refusal | undefined => {
  const ofKind = ask.subresource === 'status' ? [] : [
    ...(ask.kind.rules.check?.(draft, writingIn(ask.cluster, ask.user), old) ?? []),
    ...(ask.kind.rules.checkUpdate?.(draft, old) ?? []),
  ];
  return asInvalid(ask, draft, [
    ...checkMetadata(draft['metadata'], { namespaced: ask.kind.namespaced, name: () => [], builtIn: ask.kind.shape !== undefined }),
    ...checkMetadataUpdate(draft['metadata'], old['metadata']),
    ...ofKind,
  ]);
};

const terminating = (ask: Ask, draft: Draft, namespace: string): Refusal => {
  const name: string = draft['metadata'].name ?? '';
  const says = `unable to create new content in namespace ${namespace} because it is being terminated`;
  const refusal = forbidden(aboutOf(ask.kind, name), says);
  const causes = [{ reason: 'NamespaceTerminating', message: `namespace ${namespace} is being terminated`, field: 'metadata.namespace' }];
  return refuse(403, 'Forbidden', { message: String(refusal.body['message']), details: { ...aboutOf(ask.kind, name), causes } });
};

/** What admission has against a new object: its namespace is not there or goes away, or the kind's own plugin forbids it. */
export const admitNew = (ask: Ask, draft: Draft): Refusal | undefined => {
  const { cluster, kind, namespace } = ask;
  if (kind.namespaced && namespace !== undefined) {
    const stored = cluster.store.get('/namespaces', undefined, namespace);
    if (stored === undefined) return notFound({ kind: 'namespaces', name: namespace });
    if (stored['metadata'].deletionTimestamp !== undefined) return terminating(ask, draft, namespace);
  }
  const definition = kind.structural && cluster.store.get('apiextensions.k8s.io/customresourcedefinitions', undefined, `${kind.plural}.${kind.group}`);
  if (definition?.['metadata'].deletionTimestamp !== undefined) return forbidden(aboutOf(kind, draft['metadata'].name ?? ''), 'create not allowed while custom resource definition is terminating');
  const says = kind.rules.forbids?.(draft, writingIn(cluster, ask.user));
  return says === undefined ? undefined : forbidden(aboutOf(kind, draft['metadata'].name ?? ''), says);
};

/** The metadata that only the server gives. */
export const born = (ask: Ask): Draft => ({ uid: ask.cluster.ids.uid(), creationTimestamp: nowOf(ask.cluster) });
