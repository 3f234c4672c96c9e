import { describe, expect, it } from 'vitest';
import { fleet, parsed, said, specOf } from './sources.ts';

const notify = (...texts: readonly string[]): Readonly<Record<string, string>> => ({ 'fleet.yaml': fleet(`drift: { notify: [${texts.join(', ')}] }`) });

describe('who is told of drift', () => {
  it.each([
    { name: 'is a channel, by a variable', text: '{ name: chat, to: slack, urlFromEnv: CHAT_URL }', want: { about: ['drift', 'unknown'], channel: { to: 'slack', endpoint: { urlFromEnv: 'CHAT_URL' } } } },
    { name: 'is an address, and is told of other things', text: '{ name: chat, to: webhook, url: "https://hooks.example/drift", about: [pending, drift, drift] }', want: { about: ['drift', 'pending'], channel: { to: 'webhook', endpoint: { url: 'https://hooks.example/drift' } } } },
    { name: 'is a job of a Pushgateway', text: '{ name: chat, to: pushgateway, url: "http://push:9091", job: nightly }', want: { channel: { to: 'pushgateway', endpoint: { url: 'http://push:9091' }, job: 'nightly' } } },
    { name: 'is the job fleet where none is said', text: '{ name: chat, to: pushgateway, url: "http://push:9091" }', want: { channel: { job: 'fleet' } } },
    {
      name: 'is the job of the schedule in the cluster that it runs in', text: '{ name: chat, to: events, inCluster: true }',
      want: { channel: { to: 'events', reach: { by: 'in-cluster' }, namespace: 'fleet', regarding: { apiVersion: 'batch/v1', kind: 'CronJob', name: 'fleet-drift' } } },
    },
    {
      name: 'is an object of another cluster', text: '{ name: chat, to: events, kubeconfig: host.yaml, context: host, namespace: ops, regarding: { apiVersion: v1, kind: ConfigMap, name: fleet } }',
      want: { channel: { reach: { by: 'kubeconfig', file: 'host.yaml', context: 'host' }, namespace: 'ops', regarding: { apiVersion: 'v1', kind: 'ConfigMap', name: 'fleet' } } },
    },
  ])('$name', ({ text, want }) => expect(specOf(notify(text)).notify).toMatchObject([{ name: 'chat', ...want }]));

  it('is nobody where nothing is said', () => expect(specOf({ 'fleet.yaml': fleet('drift: {}') }).notify).toBeUndefined());

  it.each([
    { name: 'no address', texts: ['{ name: a, to: slack }'], code: 'FLT2226' },
    { name: 'two addresses', texts: ['{ name: a, to: teams, url: "https://a.example", urlFromEnv: A }'], code: 'FLT2226' },
    { name: 'an address that is none', texts: ['{ name: a, to: teams, url: "https://[" }'], code: 'FLT2226' },
    { name: 'an address with a password', texts: ['{ name: a, to: webhook, url: "https://jane:secret@a.example" }'], code: 'FLT2226' },
    { name: 'a name of another one', texts: ['{ name: a, to: slack, urlFromEnv: A }', '{ name: a, to: teams, urlFromEnv: B }'], code: 'FLT2226' },
    { name: 'what another sort has', texts: ['{ name: a, to: slack, urlFromEnv: A, namespace: ops }'], code: 'FLT2226' },
    { name: 'Events in no cluster', texts: ['{ name: a, to: events }'], code: 'FLT2226' },
    { name: 'Events by two ways', texts: ['{ name: a, to: events, inCluster: true, kubeconfig: host.yaml }'], code: 'FLT2214' },
    { name: 'Events in what is no namespace', texts: ['{ name: a, to: events, inCluster: true, namespace: Ops_1 }'], code: 'FLT2226' },
    { name: 'a sort that is not known', texts: ['{ name: a, to: pager, urlFromEnv: A }'], code: 'FLT2104' },
    { name: 'what is no name of a variable', texts: ['{ name: a, to: slack, urlFromEnv: "$A" }'], code: 'FLT2105' },
    { name: 'nothing to be told of', texts: ['{ name: a, to: slack, urlFromEnv: A, about: [] }'], code: 'FLT2105' },
  ])('$name is wrong', ({ texts, code }) => {
    const outcome = parsed(notify(...texts));
    expect([outcome.ok, said(outcome).map((one) => one.slice(0, 7)), JSON.stringify(outcome.diagnostics).includes('secret')]).toEqual([false, [code], false]);
  });
});
