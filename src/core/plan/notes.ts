import { byText, type Note, type Placement, type Unrendered } from '#core/model';
import type { PlanInput, Sight } from './input.ts';

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const placementNotes = (placement: Placement): readonly Note[] => {
  const { template, policy, targets, kept, unplaceable } = placement;
  const place = { object: template.key, at: policy?.at ?? template.document.at };
  if (unplaceable)
    return [{ kind: 'unplaceable', ...place, says: `${template.key}: ${unplaceable.says}${unplaceable.clears ? '' : '; it stays where it is'}` }];
  if (policy === undefined && kept)
    return [
      {
        kind: 'kept-without-policy',
        ...place,
        says: `${template.key} is selected by no policy any more; it stays on ${counted(targets.length, 'cluster')}`,
      },
    ];
  if (policy === undefined && targets.length > 0) return [];
  if (policy === undefined)
    return [{ kind: 'placed-nowhere', ...place, says: `${template.key} is selected by no policy: it is recorded, and placed nowhere` }];
  return placement.declined
    .filter(({ by }) => by === 'taint' || by === 'api-enablement')
    .map(
      (decline): Note => ({
        kind: 'declined',
        ...place,
        cluster: decline.cluster,
        says: `${template.key} is not placed on ${decline.cluster}: ${decline.says}`,
      }),
    );
};

const unrenderedNote = ({ cluster, key, says, at }: Unrendered): Note => ({
  kind: 'not-rendered',
  object: key,
  cluster,
  says: `${key} cannot be rendered for ${cluster}, and stays there as it is: ${says}`,
  ...(at === undefined ? {} : { at }),
});

const sightNotes = (sight: Sight): readonly Note[] => {
  const { cluster, member, observed, trios } = sight;
  const left = trios.filter((trio) => trio.recorded).length;
  if (member === undefined)
    return [
      {
        kind: 'cluster-left',
        cluster,
        says: `${cluster} is not in the fleet any more: ${counted(left, 'object')} there ${left === 1 ? 'is' : 'are'} forgotten and left running`,
      },
    ];
  if (observed === undefined)
    return trios.length === 0 ? [] : [{ kind: 'not-observed', cluster, says: `${cluster} was not looked at: nothing is planned there` }];
  if (observed.reach === 'lost') return [];
  return observed.strays.map((object) => ({
    kind: 'stray' as const,
    object,
    cluster,
    says: `${object} on ${cluster} carries this fleet's ApplySet label, but is neither desired nor recorded; it is left alone`,
  }));
};

/** What was considered and not done, before any object was looked at: by placement, by overrides, and for whole clusters. */
export const notesOf = (input: PlanInput, sights: readonly Sight[]): readonly Note[] => [
  ...input.placements.flatMap(placementNotes),
  ...input.desired.unrendered.map(unrenderedNote),
  ...sights.flatMap(sightNotes),
];

/** By kind, object, cluster and text; the same thing is said once. */
export const sortedNotes = (notes: readonly Note[]): readonly Note[] => {
  const lines = new Map(notes.map((note) => [[note.kind, note.object ?? '', note.cluster ?? '', note.says].join('\n'), note] as const));
  return [...lines].sort(([one], [other]) => byText(one, other)).map(([, note]) => note);
};
