import type { Brake, Hazard } from '#core/model';
import type { Draft } from '../decide/index.ts';
import type { Endangered, HazardRule } from './rule.ts';

const goingIn = ({ drafts }: Endangered): readonly Draft[] => drafts.filter(({ action }) => action === 'delete' || action === 'replace');

const isSweep = (going: number, recorded: number, { share, fewest, most }: Brake): boolean =>
  (going >= fewest && going > recorded * share) || (most !== undefined && going > most);

const wordsFor = (going: readonly Draft[]): string => {
  const anew = going.filter(({ action }) => action === 'replace').length;
  if (anew === 0) return `deletes ${going.length}`;
  return anew === going.length ? `deletes and makes anew ${anew}` : `deletes ${going.length} (${anew} of them to make them anew)`;
};

type Swept = { readonly going: readonly Draft[]; readonly recorded: number; readonly where: string };

const sweepOf = ({ going, recorded, where }: Swept, brake: Brake): readonly Hazard[] => {
  const [first] = going;
  return first !== undefined && isSweep(going.length, recorded, brake)
    ? [{ kind: 'sweeps', at: first.at, says: `${wordsFor(going)} of the ${recorded} objects recorded ${where}` }]
    : [];
};

/**
 * More of what is recorded on a cluster, and more of what is recorded in the whole fleet, would be deleted or made anew than the
 * brake allows; each is told. Clusters that leave are meant to be swept.
 */
export const sweeps: HazardRule = {
  kind: 'sweeps',
  find: (clusters, brake) => {
    const staying = clusters.filter((cluster) => !cluster.leaving);
    const own = staying.flatMap((cluster) => sweepOf({ going: goingIn(cluster), recorded: cluster.recorded, where: `on ${cluster.cluster}` }, brake));
    const all = { going: staying.flatMap(goingIn), recorded: staying.reduce((sum, { recorded }) => sum + recorded, 0), where: 'in the fleet' };
    return [...own, ...(staying.length > 1 ? sweepOf(all, brake) : [])];
  },
};
