import type { Answer, Conflict, Failure, FieldPathText, K8sObject, Preview, ValueChange } from '#core/model';
import { fieldPathText, parseFieldPath } from '#lib/field-path';
import { dryRunDifferences } from './dry-run-differences.ts';
import { valueChanges } from './value-changes.ts';

const changesOf = (preview: Preview): readonly ValueChange[] => ('changes' in preview ? preview.changes : []);

const isOwnership = (failure: Failure): boolean => failure.kind === 'conflict' && (failure.causes ?? []).some((cause) => cause.reason === 'FieldManagerConflict');

// `conflict with "kubectl" using v1`: the name stands in quotes, with Go's escapes.
const managerIn = (message: string): string => /"((?:[^"\\]|\\.)*)"/.exec(message)?.[1]?.replaceAll('\\"', '"') ?? message;

const conflictsIn = (failure: Failure): readonly Conflict[] =>
  (failure.causes ?? [])
    .filter((cause) => cause.reason === 'FieldManagerConflict')
    .map((cause) => ({ path: fieldPathText(parseFieldPath(cause.field)) as FieldPathText, manager: managerIn(cause.message) }));

const refused = (preview: Preview, failure: Failure): Preview => {
  if (preview.known !== 'predicted' || !isOwnership(failure)) return { known: 'no', failure, changes: changesOf(preview) };
  return { ...preview, conflicts: preview.conflicts.length > 0 ? preview.conflicts : conflictsIn(failure) };
};

type Predicted = Extract<Preview, { readonly conflicts: unknown }>;

const doubted = (preview: Preview, object: K8sObject, isNew: boolean): Pick<Predicted, 'differs' | 'filled'> => {
  if (preview.known !== 'predicted') return {};
  const { named, filled } = dryRunDifferences(preview.object, object, isNew);
  return { ...(named.length === 0 ? {} : { differs: named }), ...(filled === 0 ? {} : { filled }) };
};

const accepted = (preview: Preview, object: K8sObject, live: K8sObject | undefined): Preview => {
  const conflicts = 'conflicts' in preview ? preview.conflicts : [];
  const changes = live === undefined ? [] : valueChanges(live, object);
  if (live !== undefined && changes.length === 0) return { known: 'unchanged' };
  return { known: 'verified', object, changes, conflicts, ...doubted(preview, object, live === undefined) };
};

/**
 * A preview with the server's answer to a dry run: what it would store in place of what was predicted, with where the two
 * differ, or its refusal. A conflict over ownership is no refusal, since the fields may be taken: the prediction stays, with
 * what would be taken.
 */
export const verifiedPreview = (preview: Preview, answer: Answer<K8sObject>, live: K8sObject | undefined): Preview => {
  if (preview.known === 'unchanged' || preview.known === 'later') return preview;
  return answer.ok ? accepted(preview, answer.value, live) : refused(preview, answer.failure);
};
