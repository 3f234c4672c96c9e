import { parseFieldPath, valueAtFieldPath } from '#lib/field-path';
import {
  assertNever,
  type Failure,
  type FieldChange,
  type Json,
  type K8sObject,
  type Observation,
  sameValue,
  type Step,
  type Uid,
} from '#core/model';

/** Whether a step may be sent, and for which object. `over` means that there is nothing left to do. */
export type Verdict =
  | { readonly may: 'go'; readonly live?: { readonly uid: Uid; readonly resourceVersion: string } }
  | { readonly may: 'over' }
  | { readonly may: 'stale'; readonly says: string }
  | { readonly may: 'unknown'; readonly failure: Failure };

const stale = (says: string): Verdict => ({ may: 'stale', says });

const identityOf = ({ metadata }: K8sObject): { uid: Uid; resourceVersion: string } => ({
  uid: metadata.uid ?? ('' as Uid),
  resourceVersion: metadata.resourceVersion ?? '',
});

const isOurs = (live: K8sObject, fieldManager: string): boolean =>
  live.metadata.managedFields?.some(({ manager, operation }) => manager === fieldManager && operation === 'Apply') ?? false;

// A value that has become what is wanted was changed too, but to no harm.
const hasMoved = (live: K8sObject, change: FieldChange): boolean => {
  const now = valueAtFieldPath(live, parseFieldPath(change.path)) as Json | undefined;
  return !sameValue(now, change.live) && !sameValue(now, change.desired);
};

const movedFields = (step: Step, live: K8sObject): readonly string[] =>
  step.fields
    .filter(({ verdict }) => verdict === 'change')
    .filter((change) => hasMoved(live, change))
    .map(({ path }) => path);

const onNothing = (step: Step, seen: Observation, fieldManager: string): Verdict => {
  if (seen.found !== 'yes') return { may: 'go' };
  if (!isOurs(seen.live, fieldManager))
    return stale(`nothing was there when ${step.at.object} was planned, and now there is an object that fleet did not make`);
  return { may: 'go', live: identityOf(seen.live) };
};

const onLive = (step: Step, seen: Observation): Verdict => {
  if (seen.found !== 'yes') return step.action === 'delete' ? { may: 'over' } : stale(`${step.at.object} is gone`);
  if (seen.live.metadata.uid !== step.uid) return stale(`another object of the same name stands at ${step.at.object}: it was deleted and made anew`);
  const moved = movedFields(step, seen.live);
  if (moved.length > 0)
    return stale(`${moved.slice(0, 3).join(', ')}${moved.length > 3 ? ` and ${moved.length - 3} more` : ''} changed since it was planned`);
  return { may: 'go', live: identityOf(seen.live) };
};

/** Compares what is live with what a step was planned on: identity, and the values of the fields that it changes. */
export const precondition = (step: Step, seen: Observation | undefined, fieldManager: string): Verdict => {
  const { action } = step;
  if (action === 'forget' || action === 'keep') return { may: 'go' };
  if (seen === undefined) return stale(`${step.at.object} was not looked at`);
  if (seen.found === 'unknown') return { may: 'unknown', failure: seen.failure };
  switch (action) {
    case 'create':
      return onNothing(step, seen, fieldManager);
    case 'update':
    case 'adopt':
    case 'replace':
    case 'delete':
      return onLive(step, seen);
    default:
      return assertNever(action);
  }
};
