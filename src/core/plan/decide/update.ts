import type { FieldChange, Preview, Reason, Recorded, Step } from '#core/model';
import { type Compared, fieldsOf } from '../fields.ts';
import { unverifiedBy } from '../foreseen.ts';
import { present } from '../pair.ts';
import { rollsOf } from '../rolls.ts';
import { seizesOf } from '../seizes.ts';
import { takesOf } from './takes.ts';
import { asItShouldBe, type Draft, type Finding, madeBy, planned, refused, terminating, type Terms, unseen } from './finding.ts';

/** The fields of a step that do something. */
export const actingOf = (fields: readonly FieldChange[]): readonly FieldChange[] => fields.filter((field) => field.verdict === 'change');

/** How the preview of a live object came about, as a step says it. */
export const knownAs = (preview: Preview): Step['known'] => (preview.known === 'verified' || preview.known === 'later' ? preview.known : 'predicted');

/** How far a preview can be relied on, as a step says it. */
export const certaintyOf = (preview: Preview | undefined): Pick<Step, 'differs' | 'filled' | 'schema' | 'unverified'> =>
  preview?.known === 'predicted' || preview?.known === 'verified' ? { ...present({ differs: preview.differs, filled: preview.filled, schema: preview.schema }), ...unverifiedBy(preview) } : {};

/** A step on a live object, with what it takes and what it restarts. */
export const stepOn = (trio: Compared, preview: Preview, what: Pick<Draft, 'action' | 'fields' | 'because' | 'import'>): Finding => {
  const { at, desired, live } = trio;
  const conflicts = preview.known === 'predicted' || preview.known === 'verified' ? preview.conflicts : [];
  const isInPlace = what.action === 'update' || what.action === 'adopt';
  const isForced = conflicts.length > 0 && isInPlace;
  return planned({
    ...what,
    at,
    apiVersion: desired.object.apiVersion,
    body: desired.object,
    known: knownAs(preview),
    ...certaintyOf(preview),
    ...madeBy(desired),
    ...(isInPlace ? takesOf(trio, what.action, conflicts) : {}),
    seizes: isForced ? seizesOf(trio, what.fields, conflicts) : [],
    ...present({ uid: live.metadata.uid, force: isForced ? (true as const) : undefined, rolls: rollsOf(trio, what) }),
  });
};

const sharedReason = (fields: readonly FieldChange[]): Reason => {
  const [first, ...others] = new Set(fields.map((field) => field.reason));
  return first !== undefined && others.length === 0 ? first : 'changed';
};

/** Desired, recorded, and there: the object that we applied. */
export const update = (trio: Compared & { readonly recorded: Recorded }, { same }: Terms): Finding => {
  const { preview, recorded, content, desired, live } = trio;
  if (live.metadata.deletionTimestamp !== undefined) return terminating(trio);
  if (preview === undefined) return unseen(trio, 'it could not be compared');
  const fields = fieldsOf(trio);
  const acting = actingOf(fields);
  if (acting.some((field) => field.reason === 'immutable')) return stepOn(trio, preview, { action: 'replace', fields, because: 'immutable' });
  if (preview.known === 'no') return refused(trio, preview.failure);
  if (acting.length > 0) return stepOn(trio, preview, { action: 'update', fields, because: sharedReason(acting) });
  if (recorded.doubt !== undefined) return stepOn(trio, preview, { action: 'adopt', fields, because: 'cut-off' });
  // Live has the values already, and yet what we own and what is recorded are not what is asked for: sending it settles both.
  if (!same(content, desired.object)) return stepOn(trio, preview, { action: 'update', fields, because: 'changed' });
  if (trio.hands !== undefined && trio.hands.whole.length > 0) return stepOn(trio, preview, { action: 'update', fields, because: 'adopted' });
  return fields.length === 0 ? asItShouldBe : stepOn(trio, preview, { action: 'keep', fields, because: 'server-default' });
};
