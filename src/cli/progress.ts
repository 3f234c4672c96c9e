import type { ApplyEvent, ClusterName } from '#core/model';
import type { Surroundings } from './ports.ts';

type Count = { steps: number; done: number; failed: number };

const lineOf = (counts: ReadonlyMap<ClusterName, Count>): string =>
  [...counts].map(([cluster, { steps, done, failed }]) => `${cluster} ${done}/${steps}${failed > 0 ? ` (${failed} failed)` : ''}`).join('  ');

const count = (counts: Map<ClusterName, Count>, event: ApplyEvent): void => {
  if (event.event === 'cluster-begins') counts.set(event.cluster, { steps: event.steps, done: 0, failed: 0 });
  if (event.event !== 'step-ends') return;
  const own = counts.get(event.outcome.at.cluster);
  if (own === undefined) return;
  if (event.outcome.ended === 'done') own.done++;
  else own.failed++;
};

/** Draws how far each cluster is: one line that is rewritten on a terminal, a line per finished cluster elsewhere. */
export const progress = (around: Surroundings, write: (text: string) => void): ((event: ApplyEvent) => void) => {
  const counts = new Map<ClusterName, Count>();
  const begun = performance.now();
  let drawn = 0;
  return (event) => {
    count(counts, event);
    if (event.event === 'waits') return write(around.isTerminal.err ? `\r\u001b[K${event.cluster}: waiting for ${event.left} to become healthy` : '');
    if (event.event === 'cluster-ends') return write(around.isTerminal.err ? '\r\u001b[K' : `${lineOf(new Map([[event.cluster, counts.get(event.cluster) ?? { steps: 0, done: 0, failed: 0 }]]))}\n`);
    const now = performance.now();
    if (!around.isTerminal.err || now - begun < 1000 || now - drawn < 100) return;
    drawn = now;
    write(`\r\u001b[K${lineOf(counts).slice(0, around.width - 1)}`);
  };
};
