import type { Hazard } from '#core/model';
import type { Draft } from '../decide/index.ts';
import type { Endangered, HazardRule } from './rule.ts';

const FEWEST = 10;
const SHARE = 0.5;

const deletesOf = ({ drafts }: Endangered): readonly Draft[] => drafts.filter((draft) => draft.action === 'delete');

const isSweep = (deletes: number, recorded: number): boolean => deletes >= FEWEST && deletes > recorded * SHARE;

const hazardAt = (first: Draft | undefined, says: string): readonly Hazard[] => (first === undefined ? [] : [{ kind: 'sweeps', at: first.at, says }]);

const sweepOf = (cluster: Endangered): readonly Hazard[] => {
  const deletes = deletesOf(cluster);
  return isSweep(deletes.length, cluster.recorded)
    ? hazardAt(deletes[0], `deletes ${deletes.length} of the ${cluster.recorded} objects recorded on ${cluster.cluster}`)
    : [];
};

/** More than half of what is recorded on a cluster, or in the whole fleet, and at least ten objects, would be deleted. Clusters that leave are meant to be swept. */
export const sweeps: HazardRule = {
  kind: 'sweeps',
  find: (clusters) => {
    const staying = clusters.filter((cluster) => !cluster.leaving);
    const found = staying.flatMap(sweepOf);
    if (found.length > 0) return found;
    const deletes = staying.flatMap(deletesOf);
    const recorded = staying.reduce((sum, cluster) => sum + cluster.recorded, 0);
    return isSweep(deletes.length, recorded)
      ? hazardAt(deletes[0], `deletes ${deletes.length} of the ${recorded} objects recorded in the fleet`)
      : [];
  },
};
