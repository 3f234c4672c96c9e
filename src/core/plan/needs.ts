import { byText, keyOf, keyParts, type ObjectKey } from '#core/model';
import type { Draft } from './decide/index.ts';
import { definedKind } from './decide/homes.ts';

type Links = {
  readonly makes: ReadonlyMap<string, ObjectKey>;
  /** Kinds whose definitions change. */
  readonly alters: ReadonlyMap<string, ObjectKey>;
  readonly drops: ReadonlyMap<string, readonly ObjectKey[]>;
  readonly dropped: readonly ObjectKey[];
};

const makesAnew = (draft: Draft): boolean => draft.action === 'create' || draft.action === 'replace';
const changesInPlace = (draft: Draft): boolean => draft.action === 'update' || draft.action === 'adopt';

const namespaceKey = (namespace: string | undefined): ObjectKey | undefined =>
  namespace === undefined ? undefined : keyOf({ group: '', kind: 'Namespace' }, undefined, namespace);

const kindName = (kind: { group: string; kind: string } | undefined): string | undefined =>
  kind === undefined ? undefined : `kind ${kind.group}/${kind.kind}`;

/** What an object offers to others: a namespace under its own key, a CRD under the kind that it defines. */
const offerOf = (draft: Draft): string | undefined =>
  kindName(definedKind(draft.body)) ?? (keyParts(draft.at.object).kind === 'Namespace' ? draft.at.object : undefined);

/** What an object stands on: its namespace and its kind, by the same names. */
const footingOf = (object: ObjectKey): readonly string[] => {
  const parts = keyParts(object);
  return [namespaceKey(parts.namespace), kindName(parts)].filter((name) => name !== undefined);
};

const linksOf = (drafts: readonly Draft[]): Links => {
  const makes = new Map<string, ObjectKey>();
  const drops = new Map<string, ObjectKey[]>();
  const dropped = drafts.filter((draft) => draft.action === 'delete').map((draft) => draft.at.object);
  for (const draft of drafts.filter(makesAnew)) {
    const offer = offerOf(draft);
    if (offer !== undefined) makes.set(offer, draft.at.object);
  }
  const alters = new Map(drafts.flatMap((draft) => (changesInPlace(draft) && definedKind(draft.body) ? [[offerOf(draft) ?? '', draft.at.object] as const] : [])));
  for (const object of dropped) for (const name of footingOf(object)) drops.set(name, [...(drops.get(name) ?? []), object]);
  return { makes, alters, drops, dropped };
};

/**
 * What must be done before each step, in one cluster: the namespace and the CRD that this plan makes, and the CRD that it
 * changes where the step was planned by what it will say; for a delete of
 * a namespace or a CRD, the deletes of what stands on it; for the ApplySet's parent, every other delete.
 */
export const needsOf = (drafts: readonly Draft[], parent: ObjectKey): ((draft: Draft) => readonly ObjectKey[]) => {
  const { makes, alters, drops, dropped } = linksOf(drafts);
  const beforeDelete = (own: ObjectKey, offer: string | undefined): readonly ObjectKey[] =>
    own === parent ? dropped : (offer && drops.get(offer)) || [];
  return (draft) => {
    const own = draft.at.object;
    if (draft.action === 'forget' || draft.action === 'keep') return [];
    const needed =
      draft.action === 'delete'
        ? beforeDelete(own, offerOf(draft)).filter((object) => object !== parent)
        : footingOf(own).flatMap((name) => makes.get(name) ?? (draft.unverified === undefined ? undefined : alters.get(name)) ?? []);
    return needed.filter((object) => object !== own).sort(byText);
  };
};
