import { type KeptState, shortDigest } from '#core/model';
import type { View } from './frame.ts';
import { table } from './table.ts';

/** The states that are kept, one on each line, the present one last. */
export const stateHistoryText: View<readonly KeptState[]> = (states, { width }) => {
  if (states.length === 0) return 'Nothing is recorded.\n';
  const rows = states.map(({ serial, time, plan, objects, clusters, present }) => [
    `${serial}${present ? ' *' : ''}`,
    time ?? '-',
    plan === undefined ? '-' : shortDigest(plan),
    String(objects),
    String(clusters),
  ]);
  return table(['SERIAL', 'TIME', 'PLAN', 'OBJECTS', 'CLUSTERS'], rows, width);
};
