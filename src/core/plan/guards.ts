import { keyParts, type Note, type ObjectKey } from '#core/model';
import type { Draft } from './decide/index.ts';
import { definedKind } from './decide/homes.ts';
import type { Sight } from './input.ts';

/** What is left of a cluster's drafts after the guards, with what they say. */
export type Guarded = { readonly drafts: readonly Draft[]; readonly notes: readonly Note[] };

// A record that is forgotten because nothing is there leaves nothing behind; all other forgotten objects stay.
const leavesNothing = (draft: Draft): boolean =>
  draft.action === 'delete' || (draft.action === 'forget' && (draft.because === 'vanished' || draft.because === 'cut-off'));

/** What goes with an object when it is deleted. */
const takesAlong = (draft: Draft): ((object: ObjectKey) => boolean) => {
  const { group, kind, name } = keyParts(draft.at.object);
  if (group === '' && kind === 'Namespace') return (object) => keyParts(object).namespace === name;
  const defined = definedKind(draft.body);
  return (object) => defined !== undefined && keyParts(object).group === defined.group && keyParts(object).kind === defined.kind;
};

/**
 * Holds back deletes that would take along what is to stay: of a namespace or a CRD that something still stands on, and
 * of the ApplySet's parent while any member of the set is left.
 */
export const guard = (sight: Sight, drafts: readonly Draft[], parent: ObjectKey): Guarded => {
  const going = new Set(drafts.filter(leavesNothing).map((draft) => draft.at.object));
  const staying = sight.trios.map((trio) => trio.at.object).filter((object) => !going.has(object));
  const notes: Note[] = [];
  const kept = drafts.filter((draft) => {
    if (draft.action !== 'delete') return true;
    if (draft.at.object === parent) return staying.length === 0;
    const along = staying.filter(takesAlong(draft));
    if (along.length > 0) notes.push(heldBack(draft, along));
    return along.length === 0;
  });
  return { drafts: parentOutlives(kept, notes, parent), notes };
};

const heldBack = ({ at }: Draft, along: readonly ObjectKey[]): Note => ({
  kind: 'declined',
  object: at.object,
  cluster: at.cluster,
  says: `${at.object} is no longer asked for and stays on ${at.cluster} all the same: deleting it would take along ${along.slice(0, 3).join(', ')}${along.length > 3 ? ` and ${along.length - 3} more` : ''}`,
});

// Something was held back only just now, so the set is not empty after all.
const parentOutlives = (drafts: readonly Draft[], notes: readonly Note[], parent: ObjectKey): readonly Draft[] =>
  notes.length === 0 ? drafts : drafts.filter((draft) => !(draft.action === 'delete' && draft.at.object === parent));
