import { describe, expect, it } from 'vitest';
import { surveyNodes } from '#edge/observer';
import { answered, type ClusterClient, type ClusterName, failed, type JsonObject } from '#core/model';

const failure = { kind: 'forbidden', message: 'no' } as const;

const client = (nodes: readonly JsonObject[] | undefined, uid?: string): ClusterClient => ({
  cluster: 'east' as ClusterName,
  list: () => Promise.resolve(nodes ? answered(nodes) : failed(failure)),
  get: () => Promise.resolve(uid === undefined ? failed(failure) : answered({ kind: 'Namespace', metadata: { name: 'kube-system', uid } })),
  send: () => Promise.reject(new Error('sends nothing')),
  close: () => Promise.resolve(),
});

const node = (providerID: string | undefined, region?: string, zone?: string): JsonObject => ({
  kind: 'Node',
  metadata: {
    name: 'n',
    labels: { ...(region ? { 'topology.kubernetes.io/region': region } : {}), ...(zone ? { 'topology.kubernetes.io/zone': zone } : {}) },
  },
  spec: providerID === undefined ? {} : { providerID },
});

describe('where a cluster stands', () => {
  const rows: readonly { name: string; nodes?: readonly JsonObject[]; want: object }[] = [
    {
      name: 'is what its nodes agree on',
      nodes: [node('aws:///eu-1a/i-1', 'eu-1', 'eu-1b'), node('aws:///eu-1b/i-2', 'eu-1', 'eu-1a')],
      want: { provider: 'aws', region: 'eu-1', zones: ['eu-1a', 'eu-1b'] },
    },
    { name: 'is not said where they do not', nodes: [node('aws:///x', 'eu-1'), node('gce://x', 'eu-2')], want: { zones: [] } },
    { name: 'is not said where they say nothing', nodes: [node(undefined), node('no-scheme')], want: { zones: [] } },
    { name: 'is not said where nodes may not be read', want: { zones: [] } },
  ];
  it.each(rows)('$name', async ({ nodes, want }) => {
    expect(await surveyNodes.placeOf(answered(client(nodes)))).toEqual(want);
  });

  it('is not said without a client', async () => {
    expect(await surveyNodes.placeOf(failed(failure))).toEqual({ zones: [] });
    expect(await surveyNodes.placeOf(undefined)).toEqual({ zones: [] });
  });
});

describe('a cluster under two names', () => {
  const clients = (own: string | undefined) =>
    new Map(
      Object.entries({ east: client([], own), west: client([], 'uid-2'), south: client([], undefined) }).map(([name, one]) => [
        name as ClusterName,
        answered(one),
      ]),
    );
  it.each([
    { own: 'uid-2', want: 'west' },
    { own: 'uid-3', want: undefined },
    { own: undefined, want: undefined },
  ])('is seen by its kube-system ($own)', async ({ own, want }) => {
    expect(await surveyNodes.twinOf('east' as ClusterName, clients(own))).toBe(want);
  });
});
