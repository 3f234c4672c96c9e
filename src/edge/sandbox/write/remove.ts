import { aboutOf, nowOf } from '../cluster.ts';
import { type Draft, isDraft, listOf } from '../draft.ts';
import type { Call } from '../http/call.ts';
import type { Kind } from '../kinds/kind.ts';
import { type Cause, conflict, invalid, isRefusal, type Refusal } from '../refusal.ts';
import type { Stored } from '../store/store.ts';
import { invalidValue, unsupported } from '../validate/cause.ts';
import type { Ask } from './ask.ts';
import { readObject } from './body.ts';
import { sameObject } from './compare.ts';

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

const inQuery = ({ query }: Call): Draft => ({
  propagationPolicy: query.get('propagationPolicy'), gracePeriodSeconds: query.get('gracePeriodSeconds'), dryRun: query.getAll('dryRun'),
});

const checkOptions = (policy: string | undefined, dryRun: readonly string[], grace: number | undefined): Cause[] => [
  ...(policy !== undefined && !policies.includes(policy) ? [unsupported('propagationPolicy', policy, [...policies, 'nil'])] : []),
  ...(dryRun.some((one) => one !== 'All') ? [unsupported('dryRun', [...dryRun], ['All'])] : []),
  ...((grace ?? 0) < 0 ? [invalidValue('gracePeriodSeconds', grace, 'must be greater than or equal to 0')] : []),
];

/** Reads DeleteOptions from the body, or from the query where there is no body. */
export const deleteOptionsOf = (call: Call): DeleteOptions | Refusal => {
  const read = call.body.trim() === '' ? { object: inQuery(call) } : readObject(call.body, call.contentType, 'DeleteOptions');
  if (isRefusal(read)) return read;
  const given: Draft = read.object;
  const dryRun: string[] = given['dryRun'] ?? call.query.getAll('dryRun');
  const propagation: string | undefined = given['orphanDependents'] === true ? 'Orphan' : (given['propagationPolicy'] ?? undefined);
  const graceSeconds = numberOf(given['gracePeriodSeconds']);
  const causes = checkOptions(propagation, dryRun, graceSeconds);
  if (causes.length > 0) return invalid({ group: 'meta.k8s.io', kind: 'DeleteOptions' }, causes);
  const { uid, resourceVersion } = (isDraft(given['preconditions']) ? given['preconditions'] : {}) as { uid?: string; resourceVersion?: string };
  return present({ dryRun: dryRun.includes('All'), propagation, graceSeconds, uid, resourceVersion });
};

const present = (options: { readonly [Name in keyof DeleteOptions]: DeleteOptions[Name] | undefined }): DeleteOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as DeleteOptions;

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

type Holding = { readonly finalizers: readonly string[]; readonly grace: number };

const after = (now: string, seconds: number): string => new Date(Date.parse(now) + seconds * 1000).toISOString().replace('.000Z', 'Z');

const ending = (now: string): Draft => ({
  type: 'Terminating', status: 'True', lastTransitionTime: now, reason: 'InstanceDeletionPending', message: 'CustomResourceDefinition marked for deletion; CustomResource deletion will begin soon',
});

/** What the status of some kinds says from the moment on at which they are deleted. */
const dyingStatus: Readonly<Record<string, (status: Draft, now: string) => Draft>> = {
  Namespace: (status) => ({ ...status, phase: 'Terminating' }),
  CustomResourceDefinition: (status, now) => ({ ...status, conditions: [...listOf(status, 'conditions').filter((one) => one['type'] !== 'Terminating'), ending(now)] }),
};

const dying = (object: Stored, ask: Ask, { finalizers, grace }: Holding): Draft => {
  const [metadata, now]: [Draft, string] = [{ ...object['metadata'] }, nowOf(ask.cluster)];
  const status = dyingStatus[ask.kind.kind];
  const first = metadata['deletionTimestamp'] === undefined;
  metadata['deletionTimestamp'] ??= after(now, grace);
  if (first && status === undefined && typeof metadata['generation'] === 'number') metadata['generation'] += 1;
  if (status === undefined) metadata['deletionGracePeriodSeconds'] = grace;
  if (finalizers.length > 0) metadata['finalizers'] = [...finalizers];
  else delete metadata['finalizers'];
  return { ...object, metadata, ...(status ? { status: status(object['status'] ?? {}, now) } : {}) };
};

/** How a deletion ended: the object is gone, or it waits for its finalizers or its grace period. */
export type Removed = { readonly gone: boolean; readonly object: Stored };

/** The finalizer of a CustomResourceDefinition, whose objects go first. */
export const CLEANUP = 'customresourcecleanup.apiextensions.k8s.io';

// Jobs are the one kind whose dependents stay by default, as they did before there was garbage collection.
const finalizersOf = ({ kind }: Ask, object: Stored, { propagation }: DeleteOptions): readonly string[] => {
  const finalizers = withPolicy(object['metadata'].finalizers ?? [], propagation ?? (kind.kind === 'Job' ? 'Orphan' : undefined));
  return kind.kind === 'CustomResourceDefinition' ? [...new Set([...finalizers, CLEANUP])] : finalizers;
};

const isHeld = (ask: Ask, object: Stored, { finalizers, grace }: Holding): boolean =>
  finalizers.length > 0 || grace > 0 || (ask.kind.kind === 'Namespace' && (object['spec']?.finalizers ?? []).length > 0);

/** Deletes an object, or marks it where something still holds it. */
export const removeObject = (ask: Ask, object: Stored, options: DeleteOptions): Removed | Refusal => {
  const refused = unmet(ask.kind, object, options);
  if (refused) return refused;
  const { store } = ask.cluster;
  const holding: Holding = { finalizers: finalizersOf(ask, object, options), grace: graceOf(object, ask.kind, options) };
  const marked = dying(object, ask, holding);
  if (!isHeld(ask, object, holding)) {
    // Pods are deleted gracefully even where no grace is left, and their last state says so.
    const gone = ask.kind.kind === 'Pod' ? marked : object;
    return { gone: true, object: options.dryRun ? gone : store.remove(ask.kind.storage, gone) };
  }
  const same = object['metadata'].deletionTimestamp !== undefined && sameObject(marked, object);
  return { gone: false, object: options.dryRun || same ? marked : store.put(ask.kind.storage, marked) };
};
