import { webster } from '#lib/webster';
import { type Candidate, sum32 } from '../candidates.ts';
import { type Division, exactShares, type Shares, sharesOf } from './divide.ts';

type Weighed = { readonly name: string; readonly weight: number; readonly had: number };

// What is to be given out, by which weights, and what is there already and stays.
type Round = { readonly seats: number; readonly weighed: readonly Weighed[]; readonly base: ReadonlyMap<string, number> };

const weigh = (chosen: readonly Candidate[], weightOf: (one: Candidate) => number): readonly Weighed[] =>
  chosen.map((one) => ({ name: one.cluster.name, weight: weightOf(one), had: one.had })).sort((one, other) => other.weight - one.weight);

const nobody: ReadonlyMap<string, number> = new Map();

// Up: only what is missing is shared out, by free room. Down: all is shared out anew, by what each has; room does not count.
const roundOf = ({ chosen, replicas, isFresh }: Division): Round | undefined => {
  const had = chosen.filter((one) => one.had > 0);
  const assigned = sum32(had.map((one) => one.had));
  const before = new Map(had.map((one) => [one.cluster.name as string, one.had]));
  if (isFresh) return { seats: replicas, weighed: weigh(chosen, ({ available }) => available | 0), base: nobody };
  if (assigned < replicas || had.length === 0) return { seats: replicas - assigned, weighed: weigh(chosen, ({ allocatable }) => allocatable), base: before };
  if (assigned > replicas) return { seats: replicas, weighed: weigh(had, (one) => one.had), base: nobody };
  return undefined;
};

// The fewest clusters that have room for all, those that have replicas already first.
const gathered = ({ seats, weighed, base }: Round): readonly Weighed[] => {
  const sorted = base.size > 0 ? [...weighed.filter(({ had }) => had > 0), ...weighed.filter(({ had }) => had === 0)] : weighed;
  let room = 0;
  const enough = sorted.findIndex(({ weight }) => {
    room = (room + weight) | 0;
    return room >= seats;
  });
  return enough < 0 ? sorted : sorted.slice(0, enough + 1);
};

/**
 * Replicas are divided by what clusters have free, and stay where they are as far as they can (Karmada v1.18: DynamicWeight,
 * and with `aggregates` Aggregated, which fills as few clusters as it can). All find room, or nothing changes.
 */
export const dynamic = (division: Division, aggregates: boolean): Shares => {
  const round = roundOf(division);
  if (round === undefined) return { targets: division.chosen.flatMap(({ cluster, had }) => (had > 0 ? [{ cluster: cluster.name, replicas: had }] : [])) };
  const room = sum32(round.weighed.map(({ weight }) => weight));
  if (room < round.seats) return { says: `there is room for ${Math.max(0, room)} of ${round.seats} more replicas` };
  const weighed = aggregates ? gathered(round) : round.weighed;
  const votes = new Map(weighed.map(({ name, weight }) => [name, weight]));
  const withBase = (given: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
    new Map([...new Set([...round.base.keys(), ...given.keys()])].sort().map((name) => [name, (round.base.get(name) ?? 0) + (given.get(name) ?? 0)]));
  return sharesOf(withBase(webster(round.seats, votes)), withBase(exactShares(round.seats, votes)));
};
