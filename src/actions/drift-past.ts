import { decodeHistory, encodeHistory, noHistory, withPast } from '#core/drift';
import type { DriftHistory, DriftReport, Must, Ports } from '#core/model';
import type { Tell } from './notify-drift.ts';

type Kept = { readonly path: string; readonly fleet: string };

// Only a file that is not there is a first run; one that cannot be read is not.
const read = async ({ path, fleet }: Kept, world: Ports, must: Must): Promise<DriftHistory> => {
  const text = await world.documents.read(path);
  if (text.ok) return must(decodeHistory(text.value, { path, fleet }));
  const first = noHistory(fleet);
  return must(await world.documents.create(path, encodeHistory(first))) ? first : must(decodeHistory(must(text), { path, fleet }));
};

/** A report that knows of the runs before it, by a file that this run is written into. */
export const remembering = async (report: DriftReport, path: string, { world, must, tell }: { readonly world: Ports; readonly must: Must; readonly tell?: Tell }): Promise<DriftReport> => {
  const dated = withPast(report, await read({ path, fleet: report.fleet }, world, must));
  const { told: before, ...history } = dated.history;
  const told = tell === undefined ? before : await tell(dated.report, before ?? {});
  must(await world.documents.write(path, encodeHistory({ ...history, ...(told === undefined ? {} : { told }) })));
  return dated.report;
};
