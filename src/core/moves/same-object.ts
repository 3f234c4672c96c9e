import { diagnose } from '#core/diagnostics';
import { addressText, assertNever, type Diagnostic, keyParts, type Moved, type Observation, type Recorded, type SourceRef } from '#core/model';

/** What is at an address; lost where its cluster was not reached, nothing where nobody looked. */
export type Sighted = (at: Moved['to']) => Observation | 'lost' | undefined;

/** Whether the recorded object is what is live at a new address: by its uid, the only thing that no two objects share. */
export type Sameness = 'same' | 'other' | 'absent' | 'unknown';

/** Looks whether the object of a row is live at another address. */
export const samenessOf = (row: Recorded, seen: ReturnType<Sighted>): Sameness => {
  if (seen === undefined || seen === 'lost' || seen.found === 'unknown') return 'unknown';
  if (seen.found === 'no') return 'absent';
  return row.uid !== undefined && seen.live.metadata.uid === row.uid ? 'same' : 'other';
};

const keeps = 'Kubernetes renames nothing: an object of another name or namespace is another object, which a plan creates while it deletes the old one';

const why = ({ from, to }: Moved, sameness: Exclude<Sameness, 'same'>): string => {
  switch (sameness) {
    case 'other':
      return `Another object than the recorded one is live at ${addressText(to)}.`;
    case 'absent':
      return `Nothing is live at ${addressText(to)}, so the object that is recorded at ${addressText(from)} is not there.`;
    case 'unknown':
      return `It could not be seen what is live at ${addressText(to)}.`;
    default:
      return assertNever(sameness);
  }
};

const isRenamed = ({ from, to }: Moved): boolean => keyParts(from.object).name !== keyParts(to.object).name || keyParts(from.object).namespace !== keyParts(to.object).namespace;

/** The diagnostic that a row cannot be moved, because its object was not found at the new address. */
export const notTheSame = (move: Moved, sameness: Exclude<Sameness, 'same'>, at?: SourceRef): Diagnostic =>
  diagnose(sameness === 'unknown' ? 'FLT8205' : 'FLT8203', `${why(move, sameness)}${isRenamed(move) ? ` ${keeps}.` : ''}`, {
    ...(at === undefined ? {} : { at }),
    hint: sameness === 'unknown' ? 'See which clusters answer:\n    fleet status' : `To let the old object be and take over the new one, forget the one and import the other:\n    fleet state rm ${addressText(move.from)}\n    fleet import ${addressText(move.to)}`,
  });
