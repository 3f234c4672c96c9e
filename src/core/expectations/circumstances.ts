import { diagnose, didYouMean } from '#core/diagnostics';
import { type FleetSpec, type MemberCluster, type Outcome, type SourceRef, type Taint, type TestCase, unlessErrors } from '#core/model';
import { namesIn } from './placed.ts';

const withTaints = (cluster: MemberCluster, { circumstances }: TestCase): MemberCluster => {
  const more = circumstances.taints.filter(({ name }) => name === cluster.name).flatMap((one) => one.taints);
  const stays = (taint: Taint): boolean => !more.some(({ key, effect }) => key === taint.key && effect === taint.effect);
  return more.length === 0 ? cluster : { ...cluster, taints: [...cluster.taints.filter(stays), ...more] };
};

type Spoken = { readonly name: string; readonly at: SourceRef };

const namesBefore = ({ before }: TestCase): readonly Spoken[] => (before === undefined ? [] : namesIn(before.clusters).map((name) => ({ name, at: before.at })));

/** The fleet with the taints of a case; every cluster that the case speaks of, there or in its earlier placement, must be in it. */
export const tainted = (spec: FleetSpec, one: TestCase): Outcome<FleetSpec> => {
  const known = spec.clusters.map(({ name }) => name as string);
  const spoken: readonly Spoken[] = [...one.circumstances.taints, ...namesBefore(one)];
  const said = spoken
    .filter(({ name }) => !known.includes(name))
    .map(({ name, at }) => {
      const near = didYouMean(name, known);
      const hint = near === undefined ? `Clusters here are: ${known.slice(0, 10).join(', ') || 'none'}. One more comes with:\n    join: [{ name: ${name} }]` : `Did you mean "${near}"?`;
      return diagnose('FLT1604', `The case speaks of a cluster "${name}", and its fleet has none.`, { at, hint });
    });
  return unlessErrors({ ...spec, clusters: spec.clusters.map((cluster) => withTaints(cluster, one)) }, said);
};
