import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { type Due, dueFor, packed } from '#core/notices';
import { validateDriftNoticeFile } from '#schema';
import type { Channel, DriftReport, Parcel, Told } from '#core/model';
import { deepFreeze } from '../../support/freeze.ts';
import { found, gone, lost, notifier, report, scaled } from './world.ts';

const endpoint = { urlFromEnv: 'HOOK_URL' };
const due = (more: Partial<DriftReport>, channel: Channel, last?: Told): Due => {
  const one = dueFor(notifier(channel), found(more), last);
  if (one === undefined) throw new Error('nothing is due');
  return deepFreeze(one);
};
const parcelOf = (more: Partial<DriftReport>, channel: Channel, last?: Told): Parcel => packed(due(more, channel, last), { report: report(more), metrics: 'fleet_drift_objects 1\n' });
const bodyOf = (more: Partial<DriftReport>, channel: Channel, last?: Told): unknown => {
  const parcel = parcelOf(more, channel, last);
  return parcel.by === 'http' ? JSON.parse(parcel.body) : parcel.objects;
};
const to = (channel: 'slack' | 'teams' | 'webhook' | 'cloudevents'): Channel => ({ to: channel, endpoint });
const some = { drift: [scaled(), gone()], unknown: [lost('north')], clusters: ['east', 'north', 'west'] as never };
const told = (more: Partial<DriftReport>): Told => due(more, to('webhook')).told as Told;
const lines = ['east: 1 changed', 'north: not reached', 'west: 1 vanished'];
const sentences = ['east:apps/Deployment/shop/web spec.replicas changed by kubectl-scale at 2026-06-15T11:58:00Z', 'west:v1/ConfigMap/shop/settings vanished', 'north not reached (refused)'];

describe('Slack', () => {
  it('gets a header, what was found in a block, and how to see it', () =>
    expect(bodyOf(some, to('slack'))).toEqual({
      text: 'shop: 3 findings of drift', link_names: false, unfurl_links: false, unfurl_media: false,
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'shop: 3 findings of drift', emoji: false } },
        { type: 'section', text: { type: 'mrkdwn', text: ['```', ...lines, '', ...sentences, '```'].join('\n'), verbatim: true } },
        { type: 'section', text: { type: 'mrkdwn', text: 'All of it: `fleet drift`', verbatim: true } },
      ],
    }));
  it('is told what is new among what is known, and what is over', () => {
    const text = JSON.stringify(bodyOf(some, to('slack'), told({ drift: [scaled(), gone('east')] })));
    expect([text.includes('3 findings of drift (2 new, 1 over)'), text.includes('new: west:v1/ConfigMap'), text.includes('new: east:apps')]).toEqual([true, true, false]);
  });
  it('is told that all is over', () => expect(bodyOf({ clusters: some.clusters }, to('slack'), told(some))).toMatchObject({ text: 'shop: no drift any more, 3 findings over', blocks: [{}, { text: { text: 'All of it: `fleet drift`' } }] }));
  it('is told what is over where nobody looked at the rest', () => expect(bodyOf({ clusters: ['east'] as never }, to('slack'), told(some))).toMatchObject({ text: 'shop: 1 finding over, the others were not looked at' }));
  it('gets ten of many, counted, within the limits of a section', () => {
    const body = bodyOf({ drift: Array.from({ length: 300 }, (_, index) => scaled(`${'web-'.repeat(30)}${index}`)) }, to('slack')) as { blocks: { text: { text: string } }[] };
    const [, listed] = body.blocks;
    expect([body.blocks.length, listed?.text.text.split('\n').filter((line) => line.includes('spec.replicas')).length, listed?.text.text.includes('and 290 more')]).toEqual([3, 10, true]);
    expect(Math.max(...body.blocks.map(({ text }) => text.text.length))).toBeLessThanOrEqual(3_000);
  });
});

describe('Teams', () => {
  it('gets an Adaptive Card in a message', () => {
    const block = (text: string, more: object = {}) => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, ...more }] });
    expect(bodyOf(some, to('teams'))).toEqual({
      type: 'message',
      attachments: [{
        contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json', type: 'AdaptiveCard', version: '1.4', msteams: { width: 'Full' },
          body: [block('shop: 3 findings of drift', { weight: 'Bolder', size: 'Medium' }), ...[...lines, ...sentences].map((line) => block(line, { fontType: 'Monospace', size: 'Small' })), block('All of it: fleet drift')],
        },
      }],
    });
  });
  it('stays below what Teams takes', () =>
    expect(JSON.stringify(bodyOf({ drift: Array.from({ length: 300 }, (_, index) => scaled(`${'web-'.repeat(80)}${index}`)) }, to('teams'))).length).toBeLessThan(28 * 1024));
});

describe('a webhook', () => {
  it('gets the report by its schema, with what is new and what is over', () => {
    const body = bodyOf(some, to('webhook'), told({ drift: [scaled(), gone('east')] }));
    expect(validateDriftNoticeFile(body), JSON.stringify(validateDriftNoticeFile.errors)).toBe(true);
    expect(body).toEqual({
      format: 1, notifier: 'ops', title: 'shop: 3 findings of drift (2 new, 1 over)', report: report(some),
      new: ['west:v1/ConfigMap/shop/settings vanished', '? north'], over: ['east:v1/ConfigMap/shop/settings vanished'],
    });
  });
});

// CloudEvents 1.0.2, "Required Attributes" and "Optional Attributes" of the JSON event format.
const cloudEvents = new Ajv().compile({
  type: 'object',
  required: ['specversion', 'id', 'source', 'type'],
  properties: {
    specversion: { const: '1.0' }, id: { type: 'string', minLength: 1 }, source: { type: 'string', minLength: 1 }, type: { type: 'string', minLength: 1 }, subject: { type: 'string', minLength: 1 },
    datacontenttype: { type: 'string', minLength: 1 }, time: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' },
  },
  propertyNames: { pattern: '^[a-z0-9]+$' },
});

describe('a CloudEvent', () => {
  const event = bodyOf(some, to('cloudevents')) as Record<string, unknown>;

  it('is in structured mode, by the specification', () => {
    expect(parcelOf(some, to('cloudevents'))).toMatchObject({ method: 'POST', type: 'application/cloudevents+json', path: '' });
    expect([cloudEvents(event), cloudEvents.errors]).toEqual([true, null]);
    expect(event).toMatchObject({ type: 'dev.fleet.drift.changed', source: '/fleets/shop', subject: 'ops', time: '2026-06-15T12:00:00Z', data: bodyOf(some, to('webhook')) as object });
  });
  it('has an id that stays the same for the same run, and no other', () => {
    const idOf = (more: Partial<DriftReport>): unknown => (bodyOf(more, to('cloudevents')) as Record<string, unknown>)['id'];
    expect(idOf(some)).toBe(event['id']);
    expect(new Set([event['id'], idOf({ ...some, at: '2026-06-15T13:00:00Z' as never }), idOf({ drift: [scaled()] })]).size).toBe(3);
  });
  it('is of another type once all is over', () => expect(bodyOf({ clusters: some.clusters }, to('cloudevents'), told(some))).toMatchObject({ type: 'dev.fleet.drift.over', data: { new: [], over: told(some).names } }));
});

describe('a Pushgateway', () => {
  const gateway: Channel = { to: 'pushgateway', endpoint, job: 'nightly' };

  it('gets the metrics of the run, in a group for each fleet and shard', () => {
    expect(parcelOf({}, gateway)).toEqual({ by: 'http', endpoint, method: 'PUT', path: '/metrics/job/nightly/fleet/shop', type: 'text/plain; version=0.0.4', body: 'fleet_drift_objects 1\n' });
    expect(packed(due({}, gateway), { report: report(), metrics: '', shard: { index: 3, of: 10 } })).toMatchObject({ path: '/metrics/job/nightly/fleet/shop/shard/3' });
  });
});
