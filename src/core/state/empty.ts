import type { Lineage, Serial, State } from '#core/model';

/** The state of a fleet that never applied anything; its serial is 0. */
export const emptyState = (fleet: string, lineage: Lineage): State => ({
  format: 1,
  fleet,
  lineage,
  serial: 0 as Serial,
  objects: [],
  contents: {},
  placements: [],
});
