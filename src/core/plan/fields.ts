import { parseFieldPath } from '#lib/field-path';
import { type DesiredObject, type FieldChange, groupOf, type K8sObject, type Preview, type ValueChange } from '#core/model';
import { classify } from './classify/index.ts';
import { fixedBy } from './foreseen.ts';
import { isImmutable } from './immutable.ts';
import type { Trio } from './input.ts';
import { present } from './pair.ts';
import { originOf, provenanceOf } from './provenance.ts';
import { writtenAt } from './value-at.ts';

/** A trio of which there is something to compare. */
export type Compared = Trio & { readonly desired: DesiredObject; readonly live: K8sObject };

/** What the preview says would change; nothing where it could not be told. */
export const changesOf = (preview: Preview | undefined): readonly ValueChange[] =>
  preview?.known === 'predicted' || preview?.known === 'verified' || preview?.known === 'no' ? preview.changes : [];

/** Each changed value with its three truths, what the change means and who asked for it. */
export const fieldsOf = (trio: Compared): readonly FieldChange[] => changesOf(trio.preview).map((change) => fieldOf(trio, change));

// A server that accepted the dry run has spoken; its word is better than the table's.
const mustBeNew = (trio: Compared, change: ValueChange): boolean =>
  trio.preview?.known !== 'verified' &&
  (change.after !== undefined || trio.preview?.known === 'no') &&
  isImmutable({ group: groupOf(trio.live.apiVersion), kind: trio.live.kind }, parseFieldPath(change.path), trio.live);

const fieldOf = (trio: Compared, change: ValueChange): FieldChange => {
  const path = parseFieldPath(change.path);
  const origin = originOf(trio.desired, path);
  const recorded = trio.content === undefined ? undefined : writtenAt(trio.content, path);
  const settled = trio.recorded?.settled?.[change.path];
  const rule = fixedBy(trio.preview, change.path);
  const { verdict, reason } = classify({
    path,
    immutable: rule !== undefined || mustBeNew(trio, change),
    inDoubt: trio.recorded?.doubt === 'apply',
    ...present({ live: change.before, after: change.after, desired: writtenAt(trio.desired.object, path), recorded, settled, origin }),
  });
  const ignored = verdict === 'ignore';
  return {
    path: change.path,
    verdict,
    reason,
    from: ignored ? { says: 'server' } : provenanceOf(trio.desired, path, origin),
    // What the server fills in may be another value each time it is asked (a node port): naming it would make no two plans equal.
    ...present({ recorded: settled ?? recorded, rule: reason === 'immutable' ? rule : undefined, live: change.before, desired: ignored ? undefined : change.after }),
  };
};
