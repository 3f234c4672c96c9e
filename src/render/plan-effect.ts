import { stableJson } from '#lib/stable-json';
import type { Drift, FieldChange, Json, Step } from '#core/model';

const valueKey = (value: Json | undefined): string => (value === undefined ? '' : typeof value === 'object' ? stableJson(value) : JSON.stringify(value));

/** A field change as a text that is equal for equal changes with an equal reason and provenance. */
export const fieldEffect = ({ path, recorded, live, desired, verdict, reason, from: { says, at } }: FieldChange): string =>
  [JSON.stringify(path), valueKey(recorded), valueKey(live), valueKey(desired), verdict, reason, JSON.stringify(says), at === undefined ? '' : JSON.stringify(at.file), at?.line].join('\n');

/** Where a dry run differs from what was predicted, as a text that is equal for equal differences. */
export const differsEffect = ({ differs }: Pick<Step, 'differs'>): string => (differs === undefined ? '' : stableJson(differs));

/** Whose fields a step takes, as a text that is equal for equal ones. */
export const takesEffect = ({ takes }: Pick<Step, 'takes'>): string => (takes === undefined ? '' : stableJson(takes as unknown as Json));

const madeWhole = (step: Step): boolean => step.action === 'create' || step.action === 'replace';

/**
 * A step as a text that is equal where the same happens to an object: identities, waves, pods and what an update leaves as it
 * is may differ from cluster to cluster.
 */
export const stepEffect = (step: Step): string =>
  [
    step.action,
    step.apiVersion,
    step.known,
    step.schema ?? '',
    differsEffect(step),
    takesEffect(step),
    step.because,
    step.force ?? false,
    JSON.stringify(step.template),
    madeWhole(step) ? step.content : '',
    ...step.fields.filter((field) => field.verdict === 'change').map(fieldEffect),
  ].join('\n');

/** Drift as a text that is equal for equal drift of one object, whenever it happened. */
export const driftEffect = ({ at, ...drift }: Drift): string =>
  stableJson(drift.what === 'changed' ? { object: at.object, fields: drift.fields.map(({ time: _, after: __, ...field }) => field) } : { object: at.object, what: drift.what });
