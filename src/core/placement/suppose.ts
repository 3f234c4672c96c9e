import { diagnose, didYouMean } from '#core/diagnostics';
import { type Diagnostic, type FleetSpec, type MemberCluster, type Outcome, type Taint, unlessErrors, UNSCHEDULABLE } from '#core/model';

/** What can be supposed of clusters, and what it makes of one; undefined: it is gone. */
const suppositions: Readonly<Record<string, (cluster: MemberCluster) => MemberCluster | undefined>> = {
  cordon: (cluster) => tainted(cluster, CORDONED),
  uncordon: (cluster) => ({ ...cluster, taints: cluster.taints.filter(({ key }) => key !== CORDONED.key) }),
  unreachable: (cluster) => tainted(cluster, UNREACHABLE),
  lost: () => undefined,
};

/** What Karmada puts on a cluster that is cordoned, and on one that does not answer. */
const CORDONED: Taint = { key: UNSCHEDULABLE, effect: 'NoSchedule' };
const UNREACHABLE: Taint = { key: 'cluster.karmada.io/unreachable', effect: 'NoSchedule' };

const tainted = (cluster: MemberCluster, taint: Taint): MemberCluster => ({ ...cluster, taints: [...cluster.taints.filter(({ key }) => key !== taint.key), taint] });

const groups: Readonly<Record<string, (cluster: MemberCluster) => readonly (string | undefined)[]>> = {
  region: ({ region }) => [region],
  provider: ({ provider }) => [provider],
  zone: ({ zones }) => zones,
};

const isMeant = (cluster: MemberCluster, what: string): boolean => {
  const [field = '', ...rest] = what.split(':');
  return cluster.name === what || (rest.length > 0 && (groups[field]?.(cluster).includes(rest.join(':')) ?? false));
};

const forms = 'cordon=NAME, uncordon=NAME, unreachable=NAME, lost=NAME, join=FILE; in place of a name region:NAME, zone:NAME or provider:NAME';

const partsOf = (text: string): readonly [does: string, what: string] => {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
};

/** The file of a supposition that a cluster joins; undefined for any other. */
export const joining = (text: string): string | undefined => {
  const [does, what] = partsOf(text);
  return does === 'join' && what !== '' ? what : undefined;
};

const problemsOf = (text: string, { clusters }: FleetSpec): readonly Diagnostic[] => {
  const [does, what] = partsOf(text);
  if (!Object.hasOwn(suppositions, does) || what === '') return [diagnose('FLT3401', `"${text}" is nothing that can be supposed; there are: ${forms}.`, { hint: 'For instance:\n    fleet place --what-if cordon=member1' })];
  if (clusters.some((cluster) => isMeant(cluster, what))) return [];
  const near = didYouMean(what, clusters.map(({ name }) => name));
  return [diagnose('FLT3402', `"${what}" is no cluster of the fleet, and no region, zone or provider of one.`, { hint: near === undefined ? 'See which there are:\n    fleet clusters -o wide' : `Did you mean "${near}"?` })];
};

/** The fleet as it would be: `cordon=member1`, `lost=region:eu`. Clusters that join are in it already. */
export const supposing = (spec: FleetSpec, texts: readonly string[]): Outcome<FleetSpec> => {
  const asked = texts.filter((text) => joining(text) === undefined);
  const clusters = asked.reduce<readonly MemberCluster[]>((all, text) => {
    const [does, what] = partsOf(text);
    return all.flatMap((cluster) => (isMeant(cluster, what) ? (suppositions[does]?.(cluster) ?? []) : cluster));
  }, spec.clusters);
  return unlessErrors({ ...spec, clusters }, asked.flatMap((text) => problemsOf(text, spec)));
};
