import { aboutOf, nowOf } from '../cluster.ts';
import { type Draft, isDraft } from '../draft.ts';
import type { Call } from '../http/call.ts';
import type { Kind } from '../kinds/kind.ts';
import { conflict, invalid, isRefusal, type Refusal } from '../refusal.ts';
import type { Stored } from '../store/store.ts';
import { invalidValue, unsupported } from '../validate/cause.ts';
import type { Ask } from './ask.ts';
import { readObject } from './body.ts';

/** How an object is to be deleted. */
export type DeleteOptions = {
  readonly propagation?: string;
  readonly graceSeconds?: number;
  readonly uid?: string;
  readonly resourceVersion?: string;
  readonly dryRun: boolean;
};

const policies: readonly string[] = ['Foreground', 'Background', 'Orphan'];

const numberOf = (value: unknown): number | undefined => (value === undefined || value === null || value === '' ? undefined : Number(value));

/** Reads DeleteOptions from the body, or from the query where there is no body. */
export const deleteOptionsOf = (call: Call): DeleteOptions | Refusal => {
  const read = call.body.trim() === '' ? undefined : readObject(call.body, call.contentType, 'DeleteOptions');
  if (isRefusal(read)) return read;
  const given: Draft = read?.object ?? { propagationPolicy: call.query.get('propagationPolicy') ?? undefined, gracePeriodSeconds: call.query.get('gracePeriodSeconds') ?? undefined, dryRun: call.query.getAll('dryRun') };
  const dryRun: string[] = given['dryRun'] ?? call.query.getAll('dryRun');
  const policy: string | undefined = given['orphanDependents'] === true ? 'Orphan' : (given['propagationPolicy'] ?? undefined);
  const causes = [
    ...(policy !== undefined && !policies.includes(policy) ? [unsupported('propagationPolicy', policy, [...policies, 'nil'])] : []),
    ...(dryRun.some((one) => one !== 'All') ? [unsupported('dryRun', dryRun, ['All'])] : []),
    ...((numberOf(given['gracePeriodSeconds']) ?? 0) < 0 ? [invalidValue('gracePeriodSeconds', given['gracePeriodSeconds'], 'must be greater than or equal to 0')] : []),
  ];
  if (causes.length > 0) return invalid({ group: 'meta.k8s.io', kind: 'DeleteOptions' }, causes);
  const grace = numberOf(given['gracePeriodSeconds']);
  const preconditions: Draft = isDraft(given['preconditions']) ? given['preconditions'] : {};
  return {
    dryRun: dryRun.includes('All'),
    ...(policy === undefined ? {} : { propagation: policy }), ...(grace === undefined ? {} : { graceSeconds: grace }),
    ...(preconditions['uid'] === undefined ? {} : { uid: preconditions['uid'] as string }),
    ...(preconditions['resourceVersion'] === undefined ? {} : { resourceVersion: preconditions['resourceVersion'] as string }),
  };
};

const unmet = (kind: Kind, object: Stored, { uid, resourceVersion }: DeleteOptions): Refusal | undefined => {
  const metadata: Draft = object['metadata'];
  const about = { ...aboutOf(kind, metadata['name']), kind: kind.kind };
  if (uid !== undefined && uid !== metadata['uid']) {
    return conflict(about, `the UID in the precondition (${uid}) does not match the UID in record (${metadata['uid']}). The object might have been deleted and then recreated`);
  }
  if (resourceVersion !== undefined && resourceVersion !== metadata['resourceVersion']) {
    return conflict(about, `the ResourceVersion in the precondition (${resourceVersion}) does not match the ResourceVersion in record (${metadata['resourceVersion']}). The object might have been modified`);
  }
  return undefined;
};

const withPolicy = (finalizers: readonly string[], propagation: string | undefined): readonly string[] => {
  const rest = finalizers.filter((name) => name !== 'orphan' && name !== 'foregroundDeletion');
  if (propagation === 'Orphan') return [...rest, 'orphan'];
  if (propagation === 'Foreground') return [...rest, 'foregroundDeletion'];
  return propagation === undefined ? finalizers : rest;
};

const graceOf = (object: Stored, kind: Kind, { graceSeconds }: DeleteOptions): number => {
  if (kind.kind !== 'Pod') return 0;
  const finished = ['Succeeded', 'Failed'].includes(object['status']?.phase);
  if (!object['spec'].nodeName || finished) return 0;
  return graceSeconds ?? object['spec'].terminationGracePeriodSeconds ?? 30;
};

const dying = (object: Stored, ask: Ask, { finalizers, grace }: { readonly finalizers: readonly string[]; readonly grace: number }): Draft => {
  const metadata: Draft = { ...object['metadata'] };
  if (metadata['deletionTimestamp'] === undefined) {
    metadata['deletionTimestamp'] = new Date(Date.parse(nowOf(ask.cluster)) + grace * 1000).toISOString().replace('.000Z', 'Z');
    if (typeof metadata['generation'] === 'number') metadata['generation'] += 1;
  }
  if (ask.kind.kind !== 'Namespace') metadata['deletionGracePeriodSeconds'] = grace;
  if (finalizers.length > 0) metadata['finalizers'] = [...finalizers];
  else delete metadata['finalizers'];
  const terminating = ask.kind.kind === 'Namespace' ? { status: { ...object['status'], phase: 'Terminating' } } : {};
  return { ...object, metadata, ...terminating };
};

/** How a deletion ended: the object is gone, or it waits for its finalizers or its grace period. */
export type Removed = { readonly gone: boolean; readonly object: Stored };

/** Deletes an object, or marks it where something still holds it. */
export const removeObject = (ask: Ask, object: Stored, options: DeleteOptions): Removed | Refusal => {
  const refused = unmet(ask.kind, object, options);
  if (refused) return refused;
  const { store } = ask.cluster;
  // Jobs are the one kind whose dependents stay by default, as they did before there was garbage collection.
  const finalizers = withPolicy(object['metadata'].finalizers ?? [], options.propagation ?? (ask.kind.kind === 'Job' ? 'Orphan' : undefined));
  const grace = graceOf(object, ask.kind, options);
  const held = finalizers.length > 0 || grace > 0 || (ask.kind.kind === 'Namespace' && (object['spec']?.finalizers ?? []).length > 0);
  if (!held) {
    // Pods are deleted gracefully even where no grace is left, and their last state says so.
    const gone = ask.kind.kind === 'Pod' ? dying(object, ask, { finalizers, grace }) : object;
    return { gone: true, object: options.dryRun ? gone : store.remove(ask.kind.storage, gone) };
  }
  const marked = dying(object, ask, { finalizers, grace });
  const same = object['metadata'].deletionTimestamp !== undefined && JSON.stringify(marked) === JSON.stringify(object);
  return { gone: false, object: options.dryRun || same ? marked : store.put(ask.kind.storage, marked) };
};
