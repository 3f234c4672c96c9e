import { byText } from '#core/model';

/** A group of clusters: `value` counts them, `weight` says how well they do. */
export type Group = { readonly name: string; readonly value: number; readonly weight: number };

/** From `fewest` to `most` groups, with at least `least` clusters together. */
export type Bounds = { readonly fewest: number; readonly most: number; readonly least: number };

const clustersIn = (groups: readonly Group[]): number => groups.reduce((sum, { value }) => sum + value, 0);
const weightIn = (groups: readonly Group[]): number => groups.reduce((sum, { weight }) => sum + weight, 0);

// Depth first, small groups before large ones; what suffices is not extended.
const combinations = (groups: readonly Group[], { fewest, most, least }: Bounds): readonly (readonly Group[])[] => {
  const found: Group[][] = [];
  const walk = (path: readonly Group[], from: number): void => {
    if (path.length >= fewest && path.length <= most && clustersIn(path) >= least) {
      found.push([...path]);
      return;
    }
    if (path.length >= most) return;
    for (let at = from; at < groups.length; at++) {
      walk([...path, groups[at] as Group], at + 1);
      if (groups.length === fewest) return;
    }
  };
  walk([], 0);
  return found;
};

const isPrefix = (short: readonly Group[], long: readonly Group[]): boolean => short.length < long.length && short.every(({ name }, at) => name === long[at]?.name);

/** The groups with the greatest weight, then the most clusters; a shorter way to the same is taken (Karmada v1.18). */
export const bestCombination = (groups: readonly Group[], bounds: Bounds): readonly Group[] | undefined => {
  const sorted = [...groups].sort((one, other) => one.value - other.value || other.weight - one.weight || byText(one.name, other.name));
  const found = combinations(sorted, bounds)
    .map((path) => [...path].sort((one, other) => other.weight - one.weight || byText(one.name, other.name)))
    .map((path, id) => ({ path, id }))
    .sort((one, other) => weightIn(other.path) - weightIn(one.path) || clustersIn(other.path) - clustersIn(one.path) || one.id - other.id);
  return found.slice(1).reduce((best, { path }) => (best && isPrefix(path, best) ? path : best), found[0]?.path);
};
