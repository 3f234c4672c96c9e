import type { ApplyEvent, ClusterName } from '#core/model';
import type { Surroundings } from './ports.ts';

type Count = { readonly steps: number; done: number; failed: number };

const clear = '\r\u001b[K';

const lineOf = (counts: Iterable<[ClusterName, Count]>): string =>
  [...counts].map(([cluster, { steps, done, failed }]) => `${cluster} ${done}/${steps}${failed > 0 ? ` (${failed} failed)` : ''}`).join('  ');

const count = (counts: Map<ClusterName, Count>, event: ApplyEvent): void => {
  if (event.event === 'cluster-begins') counts.set(event.cluster, { steps: event.steps, done: 0, failed: 0 });
  if (event.event !== 'step-ends') return;
  const own = counts.get(event.outcome.at.cluster);
  if (own !== undefined) own[event.outcome.ended === 'done' ? 'done' : 'failed']++;
};

/** Draws how far each cluster is: on a terminal one line that is rewritten, after the first second; elsewhere a line every ten seconds. */
export const progress = (around: Surroundings, write: (text: string) => void): ((event: ApplyEvent) => void) => {
  const counts = new Map<ClusterName, Count>();
  const pause = around.isTerminal.err ? 100 : 10_000;
  let drawn = performance.now() + (around.isTerminal.err ? 1000 - pause : 0);
  const draw = (text: string): void => {
    const now = performance.now();
    if (now - drawn < pause) return;
    drawn = now;
    write(around.isTerminal.err ? `${clear}${text.slice(0, around.width - 1)}` : `${text}\n`);
  };
  return (event) => {
    count(counts, event);
    if (event.event === 'waits') draw(`${event.cluster}: waiting for ${event.left} to become healthy`);
    else if (event.event === 'step-ends') draw(lineOf(counts));
    else if (event.event === 'cluster-ends' && around.isTerminal.err) write(clear);
  };
};
