import { byText, type ClusterName, type Finding, type JsonPointer, keyParts, type ObjectKey } from '#core/model';
import { parseFieldPath } from '#lib/field-path';
import { pointerTo } from './ignore/pointer.ts';

/** A rule as it is written into a spec. */
export type WrittenRule = {
  readonly clusters: readonly ClusterName[];
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  readonly fields?: readonly JsonPointer[];
  readonly owner: string;
  readonly reason: string;
  readonly expires: string;
};

/** Who answers for what is accepted, why, and until when. */
export type Terms = Pick<WrittenRule, 'owner' | 'reason' | 'expires'>;

type Accepted = { readonly cluster: ClusterName; readonly object: ObjectKey; readonly fields: readonly JsonPointer[] };

const acceptedOf = ({ at, fields }: Finding): Accepted => ({ ...at, fields: [...new Set(fields.map(({ path }) => pointerTo(parseFieldPath(path))))].sort() });

// What is accepted of one object on one cluster, all its findings together; without any field it is the object as a whole.
const merged = (all: readonly Accepted[]): readonly Accepted[] =>
  [...Map.groupBy(all, ({ cluster, object }) => `${cluster}:${object}`).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    return [{ ...first, fields: same.some(({ fields }) => fields.length === 0) ? [] : [...new Set(same.flatMap(({ fields }) => fields))].sort() }];
  });

const ruleOf = (same: readonly Accepted[], terms: Terms): WrittenRule => {
  const { object, fields } = same[0] as Accepted;
  const { group, kind, namespace, name } = keyParts(object);
  return {
    clusters: same.map(({ cluster }) => cluster).sort(byText),
    kind: `${group === '' ? 'v1' : group}/${kind}`,
    ...(namespace === undefined ? {} : { namespace }),
    name,
    ...(fields.length === 0 ? {} : { fields }),
    ...terms,
  };
};

/** The rules that let these findings be, and nothing more: one for each object and set of fields, with the clusters that have it so. */
export const accepting = (findings: readonly Finding[], terms: Terms): readonly WrittenRule[] =>
  [...Map.groupBy(merged(findings.map(acceptedOf)), ({ object, fields }) => [object, ...fields].join(' ')).values()].map((same) => ruleOf(same, terms));
