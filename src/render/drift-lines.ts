import { assertNever, type Departure, type Drift } from '#core/model';
import { ageOf } from './age.ts';
import type { Frame } from './frame.ts';
import { columns, pad, type Sided } from './layout.ts';
import { visible } from './sanitize.ts';
import { valueText } from './value-text.ts';
import { labelled } from './words.ts';

/** What was recorded of a field, and what is live. */
export const truthsOf = ({ recorded, live }: Departure): string => `recorded ${valueText(recorded)}, live ${valueText(live)}`;

/** Who gave a field its live value, and when, as far as it is known. */
export const authorOf = ({ manager, subresource, time, after }: Departure, { now }: Frame): string => {
  const who = manager === undefined ? '' : `by ${visible(manager)}${subresource === undefined ? '' : ` (${visible(subresource)})`}`;
  const when = time !== undefined ? `${ageOf(time, now)} ago` : after !== undefined ? `less than ${ageOf(after, now)} ago` : '';
  return [who, when].filter((part) => part !== '').join(', ');
};

/** What drifted at one address: which field, what was recorded, what is live, and who changed it when. */
export const driftLines = (drift: Drift, frame: Frame): readonly Sided[] => {
  const left = `    ${labelled('!', 'drift')}${visible(drift.at.object)}`;
  const paint = frame.colour.drift;
  switch (drift.what) {
    case 'vanished':
      return [{ left, right: 'recorded, but not there any more', paint }];
    case 'replaced':
      return [{ left, right: 'another object stands there: deleted and made anew by somebody else', paint }];
    case 'changed':
      return changed(drift.fields, left, frame);
    default:
      return assertNever(drift);
  }
};

const changed = (fields: readonly Departure[], left: string, frame: Frame): readonly Sided[] => {
  const paint = frame.colour.drift;
  const [only] = fields;
  if (only !== undefined && fields.length === 1) {
    const whole = `${left}  ${visible(only.path)}  ${truthsOf(only)}`;
    if (columns(whole) + 2 + columns(authorOf(only, frame)) <= frame.width) return [{ left: whole, right: authorOf(only, frame), paint }];
  }
  const width = Math.min(48, Math.max(...fields.map((field) => columns(visible(field.path)))));
  return [
    { left, paint },
    ...fields.map((field) => ({ left: `        ${pad(visible(field.path), width)}  ${truthsOf(field)}`, right: authorOf(field, frame) })),
  ];
};
