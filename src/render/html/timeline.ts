import { type Action, byText, type ClusterName, type ClusterPlan, keyParts, type Plan } from '#core/model';
import { visible } from '../sanitize.ts';

/** What a cluster does in one wave: how many steps of each action, and on which kinds. */
export type WaveSteps = { readonly wave: number; readonly actions: readonly (readonly [action: Action, steps: number])[]; readonly kinds: string };

/** The waves of the clusters that go through the same ones, in their order. */
export type Course = { readonly clusters: readonly ClusterName[]; readonly waves: readonly WaveSteps[] };

const counts = <Item>(items: readonly Item[]): readonly (readonly [Item, number])[] => {
  const found = new Map<Item, number>();
  for (const item of items) found.set(item, (found.get(item) ?? 0) + 1);
  return [...found];
};

const wavesIn = ({ steps }: ClusterPlan): readonly WaveSteps[] => {
  const acting = steps.filter(({ action }) => action !== 'keep');
  const waves = [...new Set(acting.map(({ wave }) => wave))].sort((one, other) => one - other);
  return waves.map((wave) => {
    const own = acting.filter((step) => step.wave === wave);
    const kinds = counts(own.map(({ at }) => keyParts(at.object).kind)).map(([kind, count]) => (count === 1 ? kind : `${count} ${kind}`));
    return { wave, actions: counts(own.map(({ action }) => action)), kinds: visible([...kinds].sort(byText).join(', ')) };
  });
};

/** When what happens, cluster by cluster; clusters that go through the same waves once, the longest course first. */
export const coursesOf = (plan: Plan): readonly Course[] => {
  const courses = new Map<string, { clusters: ClusterName[]; waves: readonly WaveSteps[] }>();
  for (const cluster of plan.clusters) {
    const waves = wavesIn(cluster);
    if (waves.length === 0) continue;
    const key = JSON.stringify(waves);
    const known = courses.get(key) ?? { clusters: [], waves };
    known.clusters.push(cluster.cluster);
    courses.set(key, known);
  }
  return [...courses.values()].sort((one, other) => other.waves.length - one.waves.length);
};
