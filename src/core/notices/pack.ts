import { assertNever, type DriftReport, type Endpoint, type Json, type Parcel, type Shard } from '#core/model';
import { cloudEvent, noticeJson } from './bodies/notice-json.ts';
import { eventObjects } from './bodies/events.ts';
import { slackBody } from './bodies/slack.ts';
import { teamsBody } from './bodies/teams.ts';
import type { Due } from './due.ts';
import { noticeOf } from './notice.ts';

/** What notices are made of beside what is due. */
export type Material = {
  readonly report: DriftReport;
  /** The report in Prometheus' text format. */
  readonly metrics: string;
  /** The part of the fleet that the report is of: its metrics stand beside those of the other parts. */
  readonly shard?: Shard;
};

const posted = (endpoint: Endpoint, body: Json, type = 'application/json'): Parcel => ({ by: 'http', endpoint, method: 'POST', path: '', type, body: JSON.stringify(body) });

/** The parcel of one notice. */
export const packed = (due: Due, { report, metrics, shard }: Material): Parcel => {
  const { channel } = due.notifier;
  switch (channel.to) {
    case 'slack':
      return posted(channel.endpoint, slackBody(noticeOf(report.fleet, due)));
    case 'teams':
      return posted(channel.endpoint, teamsBody(noticeOf(report.fleet, due)));
    case 'webhook':
      return posted(channel.endpoint, noticeJson(report, due));
    case 'cloudevents':
      return posted(channel.endpoint, cloudEvent(report, due), 'application/cloudevents+json');
    case 'pushgateway': {
      const path = `/metrics/job/${channel.job}/fleet/${report.fleet}${shard === undefined ? '' : `/shard/${shard.index}`}`;
      return { by: 'http', endpoint: channel.endpoint, method: 'PUT', path, type: 'text/plain; version=0.0.4', body: metrics };
    }
    case 'events':
      return { by: 'cluster', reach: channel.reach, path: `/apis/events.k8s.io/v1/namespaces/${channel.namespace}/events`, objects: eventObjects(report, due, channel) };
    default:
      return assertNever(channel);
  }
};
