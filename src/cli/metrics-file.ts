import { type Documents, type DriftReport, good, type Outcome } from '#core/model';
import { styleOf, views } from '#render';

/** What is wrong with a name of a metrics file, for a person; undefined where node_exporter's textfile collector reads files of such names. */
export const notMetrics = (path: string): string | undefined =>
  path.endsWith('.prom') ? undefined : `--metrics-file takes a file whose name ends in .prom, for node_exporter's textfile collector reads no other, not "${path}"; try:\n    fleet drift --metrics-file ${path}.prom`;

/** Writes what was found as Prometheus metrics, readable for all; nothing where there is no report or no file is named. */
export const writeMetrics = async (found: Outcome<DriftReport>, path: string | undefined, documents: Documents): Promise<Outcome<void>> =>
  found.ok && path !== undefined ? documents.write(path, views.drift.prometheus(found.value, { width: 0, colour: styleOf(0), now: found.value.at }), 'for-all') : good(undefined);
