import type { Action, DifferenceCause, FieldChange, Note, Reason, SchemaStandIn, Step } from '#core/model';
import { visible } from './sanitize.ts';

/** How an action is marked at the beginning of a line. */
export const marks: Readonly<Record<Action, string>> = { create: '+', update: '~', replace: '-/+', adopt: '*', delete: '-', forget: 'x', keep: '=' };

/** A mark and a word, so wide that what follows stands in one column. */
export const labelled = (mark: string, word: string): string => {
  const label = `${mark} ${word}`;
  return label.padEnd(Math.max(10, label.length + 1));
};

/** Why a step is there, where it is for more than that something was changed. */
export const reasons: Readonly<Record<Reason, string>> = {
  adopted: '',
  changed: '',
  'cluster-left': 'the cluster leaves the fleet',
  'cluster-not-chosen': 'not placed here any more',
  'cut-off': 'a cut-off apply left it open',
  drifted: 'repairs drift',
  'fleet-mark': "only fleet's own mark",
  'given-up': '',
  immutable: '',
  'server-default': 'differs only in what the server fills in',
  'template-removed': 'no longer in the sources',
  vanished: 'had vanished',
};

const reasonOf = (step: Step): string => {
  const isRecordOnly = step.action === 'update' && step.fields.every((field) => field.verdict === 'ignore');
  return isRecordOnly ? 'live has it already; settles ownership and record' : reasons[step.because];
};

const standIns: Readonly<Record<SchemaStandIn, string>> = { shipped: "by fleet's own schema, not the server's", deduced: 'by no schema' };

/** How surely the result of a step is known, where that is worth a word. */
export const knownOf = ({ action, known, schema, unverified }: Step): string => {
  if (action === 'delete' || action === 'forget' || action === 'keep') return '';
  if (known === 'later') return 'known once what it stands on is there';
  if (unverified !== undefined) return `predicted, not verified: ${visible(unverified)}`;
  const wholly = schema === undefined ? known : `${known} ${standIns[schema]}, needs verification`;
  return action === 'create' && wholly === 'predicted' ? '' : wholly;
};

const importText = ({ import: block }: Step): string => (block === undefined ? '' : `import block at ${visible(block.file)}:${block.line}`);

const filledText = ({ filled = 0 }: Step): string => (filled === 0 ? '' : `+ ${filled} server ${filled === 1 ? 'default' : 'defaults'}`);

// As Terraform says it.
const laterText = ({ later = [] }: Step): string => (later.length === 0 ? '' : `known after apply: ${later.map(visible).join(', ')}`);

/** What most likely made a server store another value than was predicted. */
export const causes: Readonly<Record<DifferenceCause, string>> = {
  admission: 'a webhook or mutating policy',
  default: 'a default of the server',
  dropped: 'the server does not keep it',
  spelling: "the server's spelling",
};

/** What is remarked about a step at the right. */
export const remarks = (step: Step): string =>
  [knownOf(step), filledText(step), laterText(step), step.rolls === undefined ? '' : `rolls ${step.rolls} ${step.rolls === 1 ? 'pod' : 'pods'}`, importText(step), reasonOf(step)]
    .filter((word) => word !== '')
    .join(', ');

const fieldReasons: Partial<Readonly<Record<Reason, string>>> = {
  'cut-off': 'cut off',
  drifted: 'drifted',
  'given-up': 'given up',
  immutable: 'forces replacement',
  'server-default': 'ignored',
};

/** Why a field changes, where it is for more than that it was changed. */
export const fieldReason = (field: FieldChange): string => (field.rule === undefined ? (fieldReasons[field.reason] ?? '') : `${fieldReasons[field.reason] ?? ''}: ${visible(field.rule)}`);

/** The order in which notes are shown: what needs somebody first. */
export const noteOrder: Readonly<Record<Note['kind'], number>> = {
  refused: 0,
  'not-observed': 1,
  'not-rendered': 2,
  unplaceable: 3,
  'not-adopted': 4,
  'cluster-left': 5,
  'placed-nowhere': 6,
  'kept-without-policy': 7,
  stray: 8,
  declined: 9,
  'drops-fields': 3,
  contended: 4,
  unjudged: 5,
};
