import { describe, expect, it } from 'vitest';
import { dueFor, packed } from '#core/notices';
import type { Channel, Finding, Parcel } from '#core/model';
import { changed } from '../drift/world.ts';
import { found, notifier, report } from './world.ts';

const endpoint = { url: 'http://hook' };
const names = [
  { name: 'a mention of all in Slack', hostile: '<!channel>' },
  { name: 'a mention of all who are there', hostile: '@here <!here|here>' },
  { name: 'a link of Slack', hostile: '<https://evil.example|click>' },
  { name: 'a link of Markdown', hostile: '[click](https://evil.example)' },
  { name: 'marks of Markdown', hostile: '**bold** _it_ ~~no~~ # h' },
  { name: 'the end of a block', hostile: '```\n<!channel>' },
  { name: 'a function of cards', hostile: `{{DATE(2020-01-01T00:00:00Z)}} ${'$'}{secret}` },
  { name: 'colours of a terminal', hostile: '\u001b[31mred\u001b[0m' },
  { name: 'further lines', hostile: 'a\r\nb\u2028c' },
  { name: 'another direction', hostile: '\u202egnp.exe' },
  { name: 'half a character', hostile: 'a\ud800b' },
  { name: 'an end of a text', hostile: '"}]}, {"a": "' },
];
const finding = (hostile: string): Finding => changed(`v1/ConfigMap/shop/${hostile}`, { path: `data[${hostile}]` as never, manager: hostile, recorded: 'old-value', live: 'new-value' });

const parcelOf = (hostile: string, channel: Channel): Parcel => {
  const due = dueFor(notifier(channel), found({ drift: [finding(hostile)] }), undefined);
  if (due === undefined) throw new Error('nothing is due');
  return packed(due, { report: report({ drift: [finding(hostile)] }), metrics: '' });
};

const textsIn = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []);
const textsOf = (parcel: Parcel): readonly string[] => textsIn(parcel.by === 'http' ? JSON.parse(parcel.body) : parcel.objects);
const UNSAFE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069]/;

describe.each(names)('a name that is $name', ({ hostile }) => {
  it('mentions nobody in Slack, links nowhere, and stays in its block', () => {
    const texts = textsOf(parcelOf(hostile, { to: 'slack', endpoint }));
    const block = texts.find((text) => text.startsWith('```')) ?? '';
    expect(texts.filter((text) => /[<>]/.test(text) || UNSAFE.test(text))).toEqual([]);
    expect([block.indexOf('```', 3), block.includes('v1/ConfigMap/shop/')]).toEqual([block.length - 3, true]);
  });
  it('is text and nothing else in a card', () => {
    const parcel = parcelOf(hostile, { to: 'teams', endpoint });
    const texts = textsOf(parcel);
    expect(parcel.by === 'http' && parcel.body.includes('"TextBlock"')).toBe(false);
    expect(texts.filter((text) => /\{\{|\$\{|\n/.test(text) || UNSAFE.test(text))).toEqual([]);
  });
  it('is one plain line in an Event', () => {
    const texts = textsOf(parcelOf(hostile, { to: 'events', reach: { by: 'in-cluster' }, namespace: 'fleet', regarding: { apiVersion: 'batch/v1', kind: 'CronJob', name: 'fleet-drift' } }));
    expect(texts.filter((text) => text.includes('\n') || UNSAFE.test(text) || !text.isWellFormed())).toEqual([]);
  });
});

it('no value of a field stands in a text for people', () => {
  for (const to of ['slack', 'teams'] as const) expect(textsOf(parcelOf('settings', { to, endpoint })).join('\n')).not.toMatch(/old-value|new-value/);
});
