import type { DriftReport, JsonObject } from '#core/model';
import { sha256 } from '#lib/digest';
import type { Due } from '../due.ts';
import { noticeOf } from '../notice.ts';

/** The report as `fleet drift -o json` has it, with what is new in it and what is over, by name (schemas/drift-notice.schema.json). */
export const noticeJson = (report: DriftReport, due: Due): JsonObject => ({
  format: 1,
  notifier: due.notifier.name,
  title: noticeOf(report.fleet, due).title,
  new: due.found.filter(({ name }) => due.isNew.has(name)).map(({ name }) => name),
  over: [...due.over],
  report: report as unknown as JsonObject,
});

/** The same as a CloudEvent 1.0 in structured mode. Its id tells runs and findings apart, and is the same however often it is sent. */
export const cloudEvent = (report: DriftReport, due: Due): JsonObject => ({
  specversion: '1.0',
  id: sha256([report.fleet, report.at, due.notifier.name, due.told?.digest ?? ''].join('\n')).slice('sha256:'.length),
  type: due.told === undefined ? 'dev.fleet.drift.over' : 'dev.fleet.drift.changed',
  source: `/fleets/${report.fleet}`,
  subject: due.notifier.name,
  time: report.at,
  datacontenttype: 'application/json',
  data: noticeJson(report, due),
});
