import { diagnose } from '#core/diagnostics';
import type { ClusterAffinity, Diagnostic, JsonPointer } from '#core/model';
import { clustersNamed, deeper, type NamedCluster } from '../affinity.ts';
import { isLabelKey } from '../names.ts';
import type { Spot } from '../shape/shape-problems.ts';
import { affinityProblems } from './affinity-rules.ts';
import type { PropagationSpec } from './defaults.ts';
import { failoverProblems } from './failover-rules.ts';
import { spreadProblems } from './spread-rules.ts';

type Placement = NonNullable<PropagationSpec['placement']>;
type Problems = (spec: PropagationSpec, spot: Spot) => Diagnostic[];

const UNKNOWN_TO_CLUSTERS = ['Lt', 'Gt'];

const at = ({ document, pointer }: Spot, rest: string): Pick<Diagnostic, 'at'> => ({ at: document.locate((pointer + rest) as JsonPointer) });

const tolerationProblems: Problems = (spec, spot) =>
  (spec.placement?.clusterTolerations ?? []).flatMap(({ operator = 'Equal' }, index) =>
    UNKNOWN_TO_CLUSTERS.includes(operator)
      ? [
          diagnose('FLT2306', `Tolerations of clusters do not know the operator "${operator}".`, {
            ...at(spot, `/placement/clusterTolerations/${index}/operator`),
            hint: 'Write one of:\n    operator: Equal\n    operator: Exists',
          }),
        ]
      : [],
  );

const workloadAffinityProblems: Problems = ({ placement }, spot) => {
  const { affinity, antiAffinity } = placement?.workloadAffinity ?? {};
  const keys = [
    ['affinity', affinity?.groupByLabelKey],
    ['antiAffinity', antiAffinity?.groupByLabelKey],
  ] as const;
  const place = (name: string): Pick<Diagnostic, 'at'> => at(spot, `/placement/workloadAffinity/${name}/groupByLabelKey`);
  return [
    ...keys.flatMap(([name, key]) =>
      key === undefined || isLabelKey(key) ? [] : [diagnose('FLT2307', `"${key}" cannot be the key of a label.`, place(name))],
    ),
    ...(affinity && affinity.groupByLabelKey === antiAffinity?.groupByLabelKey
      ? [diagnose('FLT2307', `Workloads with the same "${affinity.groupByLabelKey}" are to be both together and apart.`, place('antiAffinity'))]
      : []),
  ];
};

const preemptionProblems: Problems = (spec, spot) =>
  spec.preemption !== 'Always'
    ? []
    : spec.resourceSelectors.flatMap(({ name }, index) =>
        name
          ? []
          : [
              diagnose('FLT2310', 'A policy that takes templates over (preemption: Always) must name each of them.', {
                ...at(spot, `/resourceSelectors/${index}`),
                hint: 'Write in the selector:\n    name: …',
              }),
            ],
      );

const suspensionProblems: Problems = ({ suspension }, spot) =>
  suspension?.dispatching === true && (suspension.dispatchingOnClusters?.clusterNames ?? []).length > 0
    ? [
        diagnose('FLT2311', 'The policy suspends dispatching to all clusters and to some; the two exclude each other.', {
          ...at(spot, '/suspension/dispatchingOnClusters'),
          hint: 'Keep one of:\n    dispatching: true\n    dispatchingOnClusters: { clusterNames: […] }',
        }),
      ]
    : [];

const placementProblems: Problems = (spec, spot) => {
  const inPlacement = deeper(spot, '/placement');
  return [
    ...affinityProblems(spec.placement ?? {}, inPlacement),
    ...spreadProblems(spec.placement?.spreadConstraints ?? [], deeper(inPlacement, '/spreadConstraints')),
  ];
};

const failover: Problems = (spec, spot) =>
  spec.failover ? failoverProblems(spec.failover, spec.propagateDeps === true, deeper(spot, '/failover')) : [];

const RULES: readonly Problems[] = [
  placementProblems,
  tolerationProblems,
  workloadAffinityProblems,
  failover,
  preemptionProblems,
  suspensionProblems,
];

/** What Karmada's admission would reject in a propagation policy's spec, defaults filled in. */
export const propagationProblems: Problems = (spec, spot) => RULES.flatMap((rule) => rule(spec, spot));

const named = (affinity: unknown, spot: Spot, rest: string): NamedCluster[] =>
  clustersNamed(affinity as ClusterAffinity | undefined, deeper(spot, rest));

const inPlacement = ({ clusterAffinity, clusterAffinities = [], replicaScheduling }: Placement, spot: Spot): NamedCluster[] => [
  ...named(clusterAffinity, spot, '/clusterAffinity'),
  ...clusterAffinities.flatMap((term, index) => [
    ...named(term, spot, `/clusterAffinities/${index}`),
    ...(term.overflowAffinities ?? []).flatMap((overflow, at) => named(overflow, spot, `/clusterAffinities/${index}/overflowAffinities/${at}`)),
  ]),
  ...(replicaScheduling?.weightPreference?.staticWeightList ?? []).flatMap(({ targetCluster }, index) =>
    named(targetCluster, spot, `/replicaScheduling/weightPreference/staticWeightList/${index}/targetCluster`),
  ),
];

/** Every cluster that the policy names. */
export const clustersOfPropagation = (spec: PropagationSpec, spot: Spot): NamedCluster[] => [
  ...inPlacement(spec.placement ?? {}, deeper(spot, '/placement')),
  ...(spec.suspension?.dispatchingOnClusters?.clusterNames ?? []).map((name, index) => ({
    name,
    spot: deeper(spot, `/suspension/dispatchingOnClusters/clusterNames/${index}`),
  })),
];
