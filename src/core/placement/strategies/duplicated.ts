import type { Strategy } from './strategy.ts';

/** Every chosen cluster gets all replicas. */
export const duplicated: Strategy = { divides: false, assign: (_, chosen, replicas) => chosen.map(({ name }) => ({ cluster: name, replicas })) };
