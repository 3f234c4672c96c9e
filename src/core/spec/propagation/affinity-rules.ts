import { diagnose } from '#core/diagnostics';
import type { ClusterAffinity, Diagnostic, JsonPointer } from '#core/model';
import { deeper, fieldSelectorProblems, labelSelectorProblems } from '../affinity.ts';
import { isLabelKey } from '../names.ts';
import type { Spot } from '../shape/shape-problems.ts';
import type { PropagationSpec } from './defaults.ts';

type Placement = NonNullable<PropagationSpec['placement']>;
type Term = NonNullable<Placement['clusterAffinities']>[number];

const PARTS = ['labelSelector', 'fieldSelector', 'clusterNames', 'exclude'] as const;

const at = ({ document, pointer }: Spot, rest: string): Pick<Diagnostic, 'at'> => ({ at: document.locate((pointer + rest) as JsonPointer) });

const nameProblems = (
  terms: readonly { readonly affinityName: string }[],
  { spot, taken }: { spot: (index: number) => Spot; taken: readonly string[] },
): Diagnostic[] =>
  terms.flatMap(({ affinityName }, index) => [
    ...(isLabelKey(affinityName)
      ? []
      : [
          diagnose('FLT2302', `"${affinityName}" cannot be the name of an affinity.`, {
            ...at(spot(index), '/affinityName'),
            hint: 'Letters, digits, dashes, dots and underscores, a letter or digit at both ends, at most 32.',
          }),
        ]),
    ...([...taken, ...terms.slice(0, index).map((other) => other.affinityName)].includes(affinityName)
      ? [
          diagnose('FLT2302', `The affinity "${affinityName}" stands twice. Placements remember the term in use by its name.`, {
            ...at(spot(index), '/affinityName'),
            hint: 'Rename one of them.',
          }),
        ]
      : []),
  ]);

const isEmpty = (affinity: ClusterAffinity): boolean =>
  PARTS.every((part) => affinity[part] === undefined || Object.keys(affinity[part]).length === 0);

const dynamicDivision = ({ replicaScheduling }: Placement): boolean =>
  replicaScheduling?.replicaSchedulingType === 'Divided' &&
  (replicaScheduling.replicaDivisionPreference === 'Aggregated' || replicaScheduling.weightPreference?.dynamicWeight !== undefined);

const overflowProblems = (term: Term, placement: Placement, spot: Spot): Diagnostic[] => {
  const overflows = term.overflowAffinities ?? [];
  if (overflows.length === 0) return [];
  return [
    ...(dynamicDivision(placement)
      ? []
      : [
          diagnose('FLT2304', 'Overflow affinities need replicas that are divided by what clusters have free.', {
            ...at(spot, '/overflowAffinities'),
            hint: 'Write under replicaScheduling:\n    replicaDivisionPreference: Aggregated',
          }),
        ]),
    ...(isEmpty(term as ClusterAffinity)
      ? [
          diagnose(
            'FLT2304',
            `The affinity "${term.affinityName}" chooses all clusters, so nothing is left to overflow to.`,
            at(spot, '/overflowAffinities'),
          ),
        ]
      : []),
    ...nameProblems(overflows, { spot: (index) => deeper(spot, `/overflowAffinities/${index}`), taken: [term.affinityName] }),
    ...overflows.flatMap((overflow, index) => fieldSelectorProblems(overflow as ClusterAffinity, deeper(spot, `/overflowAffinities/${index}`))),
  ];
};

const selectors = (affinity: ClusterAffinity, spot: Spot): Diagnostic[] => [
  ...fieldSelectorProblems(affinity, spot),
  ...labelSelectorProblems(affinity.labelSelector, deeper(spot, '/labelSelector')),
];

/** What Karmada's admission would reject in a placement's cluster affinities. */
export const affinityProblems = (placement: Placement, spot: Spot): Diagnostic[] => {
  const { clusterAffinity, clusterAffinities = [] } = placement;
  const spotOf = (index: number): Spot => deeper(spot, `/clusterAffinities/${index}`);
  return [
    ...(clusterAffinity && clusterAffinities.length > 0
      ? [
          diagnose('FLT2301', 'The placement has both clusterAffinity and clusterAffinities.', {
            at: spot.document.locate(`${spot.pointer}/clusterAffinities` as JsonPointer, 'key'),
            also: [{ at: spot.document.locate(`${spot.pointer}/clusterAffinity` as JsonPointer, 'key'), says: 'the other is here' }],
            hint: 'Keep one; as the first term, the single one reads:\n    clusterAffinities: [{ affinityName: first, … }]',
          }),
        ]
      : []),
    ...(clusterAffinity ? selectors(clusterAffinity as ClusterAffinity, deeper(spot, '/clusterAffinity')) : []),
    ...nameProblems(clusterAffinities, { spot: spotOf, taken: [] }),
    ...clusterAffinities.flatMap((term, index) => [
      ...selectors(term as ClusterAffinity, spotOf(index)),
      ...overflowProblems(term, placement, spotOf(index)),
    ]),
  ];
};
