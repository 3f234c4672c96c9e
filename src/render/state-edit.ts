import { type Address, addressText, type StateEdit } from '#core/model';
import type { Frame, View } from './frame.ts';
import { counted } from './layout.ts';
import { visible } from './sanitize.ts';

const MOST = 20;

const listOf = (mark: string, addresses: readonly Address[], { expand }: Frame): readonly string[] => {
  const shown = expand === true ? addresses : addresses.slice(0, MOST);
  const more = addresses.length - shown.length;
  return [...shown.map((at) => `  ${mark} ${visible(addressText(at))}`), ...(more > 0 ? [`  … ${more} more`] : [])];
};

type Part = { readonly mark: string; readonly addresses: readonly Address[]; readonly says: string };

const partLines = ({ mark, addresses, says }: Part, frame: Frame): readonly string[] => (addresses.length === 0 ? [] : [`${counted(addresses.length, 'object')} ${says}`, ...listOf(mark, addresses, frame)]);

const movedLines = ({ moved }: StateEdit): readonly string[] => moved.slice(0, MOST).map(({ from, to }) => `  ${visible(addressText(from))} -> ${visible(addressText(to))}`);

const lastLine = ({ serial, written }: StateEdit): string => {
  const before = serial.before === undefined ? 'nothing was stored' : `serial ${serial.before}`;
  return written ? `Recorded under serial ${serial.after} (before: ${before}). No cluster was changed.` : `It would be recorded under serial ${serial.after} (now: ${before}). Nothing was written.`;
};

/** What a command made of the record, and what the next plan will therefore look at. */
export const stateEditText: View<StateEdit> = (edit, frame) => {
  const { moved, forgotten, gained, changed } = edit;
  const isSame = moved.length + forgotten.length + gained.length + changed.length === 0;
  return `${[
    ...(moved.length === 0 ? [] : [`${counted(moved.length, 'row')} moved:`, ...movedLines(edit), ...(moved.length > MOST ? [`  … ${moved.length - MOST} more`] : [])]),
    ...partLines({ mark: 'x', addresses: forgotten, says: 'forgotten, and left in place; a plan adopts what templates still ask for:' }, frame),
    ...partLines({ mark: '+', addresses: gained, says: 'recorded again; a plan deletes what no template asks for:' }, frame),
    ...partLines({ mark: '~', addresses: changed, says: 'recorded otherwise; a plan compares anew:' }, frame),
    ...(isSame ? ['The same is recorded.'] : []),
    frame.colour.strong(lastLine(edit)),
  ].join('\n')}\n`;
};
