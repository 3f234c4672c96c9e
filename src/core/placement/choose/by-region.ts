import type { SpreadConstraint } from '#core/model';
import { type Candidate, rank } from '../candidates.ts';
import type { Choice, Choosing } from './choose.ts';
import { bestCombination, type Group } from './combinations.ts';

const averaged = (candidates: readonly Candidate[], count: number): number => Math.floor(candidates.reduce((sum, { score }) => sum + score, 0) / count);

const scoreWhole = (own: readonly Candidate[], replicas: number): number => {
  const roomy = own.filter(({ available }) => available >= replicas);
  return roomy.length === 0 ? 0 : roomy.length * 1000 + averaged(roomy, roomy.length);
};

const scoreDivided = (own: readonly Candidate[], target: number, least: number): number => {
  let [room, count] = [0, 0];
  for (const { available } of own) {
    if (count >= least && room >= target) break;
    room += available;
    count += 1;
  }
  return room < target ? room * 1000 + averaged(own, own.length) : target * 1000 + averaged(own.slice(0, count), count);
};

const regionsOf = ({ candidates, replicas, need, limits }: Choosing, region: SpreadConstraint): readonly (Group & { readonly own: readonly Candidate[] })[] => {
  const [fewest, target] = [region.minGroups ?? 1, Math.ceil(replicas / Math.max(1, region.minGroups ?? 1))];
  const least = Math.max(limits.cluster?.minGroups ?? 0, fewest);
  const groups = Map.groupBy(candidates.filter(({ cluster }) => (cluster.region ?? '') !== ''), ({ cluster }) => cluster.region as string);
  return [...groups].map(([name, own]) => ({ name, own, value: own.length, weight: need === undefined ? scoreWhole(own, replicas) : scoreDivided(own, target, least) }));
};

/** Chooses regions first, by how well their clusters do together, then clusters: one of each region, then the best of all chosen. */
export const byRegion = (choosing: Choosing, region: SpreadConstraint): Choice => {
  const groups = regionsOf(choosing, region);
  const { minGroups = 1, maxGroups = 0 } = region;
  if (groups.length < minGroups) return { says: `its policy wants at least ${minGroups} regions, and ${groups.length} have clusters that fit` };
  const { minGroups: least = 0, maxGroups: most = 0 } = choosing.limits.cluster ?? {};
  const names = bestCombination(groups, { fewest: minGroups, most: maxGroups, least });
  if (names === undefined) return { says: `no ${minGroups} to ${maxGroups} regions have ${least} clusters that fit` };
  const own = names.map(({ name }) => groups.find((group) => group.name === name)?.own ?? []);
  const first = own.flatMap((clusters) => clusters.slice(0, 1));
  const others = own.flatMap((clusters) => clusters.slice(1)).sort(rank);
  return { chosen: [...first, ...others.slice(0, Math.max(0, most - first.length))] };
};
