import { diagnose, didYouMean } from '#core/diagnostics';
import type { ClusterAffinity, Diagnostic, JsonPointer, LabelSelector, SourceDocument } from '#core/model';
import type { Spot } from './shape/shape-problems.ts';

const FIELDS = ['provider', 'region', 'zone'];
const FIELD_OPERATORS = ['In', 'NotIn'];
const LABEL_OPERATORS: Readonly<Record<string, boolean>> = { In: true, NotIn: true, Exists: false, DoesNotExist: false };

const near = (word: string, among: readonly string[]): Pick<Diagnostic, 'hint'> => {
  const meant = didYouMean(word, among);
  return meant === undefined ? {} : { hint: `Did you mean "${meant}"?` };
};

const at = ({ document, pointer }: Spot, rest: string): Pick<Diagnostic, 'at'> => ({ at: document.locate((pointer + rest) as JsonPointer) });

/** A spot further in. */
export const deeper = ({ document, pointer }: Spot, rest: string): Spot => ({ document, pointer: (pointer + rest) as JsonPointer });

/** What Karmada's admission would reject in a field selector. */
export const fieldSelectorProblems = (affinity: ClusterAffinity, spot: Spot): Diagnostic[] =>
  (affinity.fieldSelector?.matchExpressions ?? []).flatMap(({ key, operator }, index) => {
    const place = `/fieldSelector/matchExpressions/${index}`;
    return [
      ...(FIELDS.includes(key)
        ? []
        : [
            diagnose('FLT2303', `"${key}" is no field that clusters are chosen by; there are provider, region and zone.`, {
              ...at(spot, `${place}/key`),
              ...near(key, FIELDS),
            }),
          ]),
      ...(FIELD_OPERATORS.includes(operator)
        ? []
        : [
            diagnose('FLT2303', `"${operator}" is no operator of a field selector; there are In and NotIn.`, {
              ...at(spot, `${place}/operator`),
              ...near(operator, FIELD_OPERATORS),
            }),
          ]),
    ];
  });

/** Requirements that make a label selector unreadable: Karmada takes such a selector and lets it match nothing. */
export const labelSelectorProblems = (selector: LabelSelector | undefined, spot: Spot): Diagnostic[] =>
  (selector?.matchExpressions ?? []).flatMap(({ key, operator, values = [] }, index) => {
    const needsValues = LABEL_OPERATORS[operator];
    const place = `/matchExpressions/${index}`;
    if (needsValues === undefined) {
      return [
        diagnose(
          'FLT2312',
          `"${operator}" is no operator of a label selector, so the selector matches nothing; there are In, NotIn, Exists and DoesNotExist.`,
          { ...at(spot, `${place}/operator`), ...near(operator, Object.keys(LABEL_OPERATORS)) },
        ),
      ];
    }
    if (needsValues === values.length > 0) return [];
    return [
      diagnose(
        'FLT2312',
        `The requirement on "${key}" has ${needsValues ? 'no values' : 'values'}, which ${operator} ${needsValues ? 'needs' : 'does not take'}, so the selector matches nothing.`,
        { ...at(spot, place), hint: needsValues ? 'Write:\n    values: […]' : 'Take the values out.' },
      ),
    ];
  });

/** Names of clusters in an affinity, each with its place. */
export type NamedCluster = { readonly name: string; readonly spot: Spot };

/** The clusters that an affinity names, to choose them or to leave them out. */
export const clustersNamed = (affinity: ClusterAffinity | undefined, spot: Spot): NamedCluster[] =>
  (['clusterNames', 'exclude'] as const).flatMap((field) =>
    (affinity?.[field] ?? []).map((name, index) => ({ name, spot: deeper(spot, `/${field}/${index}`) })),
  );

/** Says of each name that it is of no cluster. Before any cluster has joined, nothing is said. */
export const unknownClusters = (named: readonly NamedCluster[], known: readonly string[]): Diagnostic[] =>
  known.length === 0
    ? []
    : named
        .filter(({ name }) => !known.includes(name))
        .map(({ name, spot }) =>
          diagnose('FLT2320', `The fleet has no cluster "${name}". As in Karmada, the name has no effect.`, {
            ...at(spot, ''),
            ...hintFor(name, known),
          }),
        );

const hintFor = (name: string, known: readonly string[]): Pick<Diagnostic, 'hint'> => {
  const { hint } = near(name, known);
  return { hint: hint ?? 'The clusters of the fleet are listed by:\n    fleet clusters' };
};

/** Where a document is looked at as a whole. */
export const whole = (document: SourceDocument): Spot => ({ document, pointer: '' as JsonPointer });
