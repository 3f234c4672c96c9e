import { byText, keyParts, type Plan } from '#core/model';

/** A wave: its number, how many steps it has over all clusters, on how many clusters, and which kinds they are of. */
export type Wave = { readonly wave: number; readonly steps: number; readonly clusters: number; readonly kinds: readonly string[] };

type Open = { steps: number; readonly clusters: Set<string>; readonly kinds: Map<string, number> };

/** The order in which a plan is carried out, from the first wave to the last. */
export const wavesOf = (plan: Plan): readonly Wave[] => {
  const waves = new Map<number, Open>();
  for (const { at, action, wave } of plan.clusters.flatMap(({ steps }) => steps)) {
    if (action === 'keep') continue;
    const open: Open = waves.get(wave) ?? { steps: 0, clusters: new Set(), kinds: new Map() };
    const says = `${action} ${keyParts(at.object).kind}`;
    waves.set(wave, open);
    open.steps++;
    open.clusters.add(at.cluster);
    open.kinds.set(says, (open.kinds.get(says) ?? 0) + 1);
  }
  return [...waves]
    .sort(([one], [other]) => one - other)
    .map(([wave, { steps, clusters, kinds }]) => ({ wave, steps, clusters: clusters.size, kinds: [...kinds].sort(([one], [other]) => byText(one, other)).map(([says, count]) => `${says} × ${count}`) }));
};
