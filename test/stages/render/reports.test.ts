import { describe, expect, test } from 'vitest';
import type { ApplyResult, DriftReport, FleetStatus, Health, ObjectStatus, State } from '#core/model';
import { type ClusterRow, views } from '#render';
import { frame, place, step } from './sample.ts';

const at = (address: string) => step(address).at;
const refused = { kind: 'refused', message: 'connection refused' } as const;

describe('drift as text', () => {
  const report: DriftReport = {
    format: 1,
    fleet: 'shop',
    serial: 4,
    drift: [
      {
        what: 'changed',
        at: at('member1:apps/Deployment/web/nginx'),
        fields: [
          { path: 'spec.replicas' as never, recorded: 3, live: 5, manager: 'kubectl', operation: 'Update', time: '2026-03-01T11:59:30Z' as never },
          { path: 'spec.paused' as never, live: true },
        ],
      },
      { what: 'taken-over', at: at('member1:v1/ConfigMap/web/flags'), fields: [{ path: 'data.a' as never, recorded: 'x', live: 'y', manager: 'argocd', operation: 'Apply', time: '2026-03-01T11:59:00Z' as never, since: '2026-02-27T12:00:00Z' as never }] },
      { what: 'vanished', at: at('member2:v1/ConfigMap/web/settings'), fields: [] },
      { what: 'recreated', at: at('member2:v1/Service/web/nginx'), fields: [], since: '2026-03-01T10:00:00Z' as never },
      { what: 'extra-object', at: at('member2:v1/Service/web/stray'), fields: [] },
    ],
    at: '2026-03-01T12:00:00Z' as never,
    clusters: [],
    owners: [{ what: 'extra-owner', at: at('member1:v1/Service/web/nginx'), fields: [{ path: 'spec.type' as never, manager: 'helm', operation: 'Update' }] }],
    quiet: [
      {
        what: 'changed',
        at: at('member1:apps/Deployment/web/api'),
        fields: [{ path: 'spec.replicas' as never, recorded: 2, live: 4, manager: 'kube-controller-manager', subresource: 'scale' }],
        excuse: { by: 'controller', name: 'horizontal-pod-autoscaler', says: 'scales' },
      },
      { what: 'vanished', at: at('member1:v1/ConfigMap/web/gone'), fields: [], excuse: { by: 'rule', owner: 'team-web', says: 'moving', expires: '2026-04-01T00:00:00Z' as never, at: { file: 'fleet.yaml', line: 9, column: 3, length: 1 } } },
    ],
    looked: 12,
    unknown: [
      { cluster: 'member3' as never, failure: refused },
      { cluster: 'member1' as never, object: 'v1/Secret/web/token' as never, failure: { kind: 'forbidden', message: 'secrets is forbidden' } },
    ],
  };

  test('by cluster and object, with who changed it and when, and what could not be seen', () => {
    expect(`\n${views.drift.text(report, frame())}`).toBe(`
shop: live against state serial 4

  member1
    ! drift   apps/Deployment/web/nginx
        spec.replicas  recorded 3, live 5                             by kubectl, 30s ago
        spec.paused    recorded unset, live true
    ! drift   v1/ConfigMap/web/flags  data.a  recorded "x", live "y"  taken over by argocd, 60s ago; found for 2d
  member2
    ! drift   v1/ConfigMap/web/settings  recorded, but not there any more
    ! drift   v1/Service/web/nginx  another object stands there: deleted and made anew by somebody else; found for 120m
    ! drift   v1/Service/web/stray       nobody recorded it, and the namespace is the fleet's
  member3  not reached: connection refused
  member1  v1/Secret/web/token  could not be read: secrets is forbidden

Drift: 2 fields of 1 object changed, 1 field of 1 object taken over, 1 object vanished, 1 object made anew, 1 object not recorded; 12 objects looked at. 1 cluster not reached. 1 object could not be read. 3 differences not counted.
What is not counted, and why:
    fleet drift --all
`);
  });

  test('with all that is not counted, and why', () => {
    const { owners, quiet } = report;
    expect(`\n${views.drift.text({ ...report, drift: [], unknown: [], owners, quiet, pending: [{ at: at('member2:v1/Service/web/nginx'), action: 'update', because: 'changed', fields: ['a', 'b', 'c', 'd'] as never }] }, { ...frame(), expand: true })}`).toBe(`
shop: live against state serial 4

  member1
    i owner   v1/Service/web/nginx  spec.type  as recorded, owned beside fleet  by helm
    . quiet   apps/Deployment/web/api  spec.replicas  recorded 2, live 4        by kube-controller-manager (scale)
        horizontal-pod-autoscaler: scales
    . quiet   v1/ConfigMap/web/gone                                             recorded, but not there any more
        until 2026-04-01, team-web: moving (fleet.yaml:9)
  member2
    ~ update  v1/Service/web/nginx  pending: a, b, c and 1 more

No drift: 12 objects looked at. 1 change pending. 3 differences not counted.
`);
  });

  test('none is one sentence', () => {
    expect(views.drift.text({ ...report, drift: [], owners: [], quiet: [], unknown: [] }, frame())).toBe(
      'shop: live against state serial 4\n\nNo drift: 12 objects looked at.\n',
    );
  });
});

describe('status as a table', () => {
  const healthy: Health = { verdict: 'Healthy', says: 'all replicas are up' };
  const one = (cluster: string, object: string, more: Partial<ObjectStatus> = {}): ObjectStatus => ({
    cluster: cluster as never,
    object: object as never,
    health: healthy,
    created: '2026-02-24T12:00:00Z' as never,
    ...more,
  });
  const counts = (wanted: number, ready: number) => ({ wanted, ready, updated: ready, available: ready });
  const status: FleetStatus = {
    objects: [
      one('member2', 'apps/Deployment/web/nginx', {
        ...counts(2, 1),
        health: { verdict: 'Degraded', says: 'ImagePullBackOff' },
        created: '2026-02-20T12:00:00Z' as never,
      }),
      one('member1', 'apps/Deployment/web/nginx', counts(3, 3)),
      one('member1', 'v1/ConfigMap/web/settings'),
    ],
    lost: [],
  };

  test('one row for each object, clusters summed up, the worst health and the greatest age', () => {
    expect(`\n${views.status.text(status, frame())}`).toBe(`
OBJECT                      CLUSTERS   HEALTH     READY   UP-TO-DATE   AVAILABLE   AGE   WHY
apps/Deployment/web/nginx   2          Degraded   4/5     4            4           9d    member2: ImagePullBackOff
v1/ConfigMap/web/settings   1          Healthy    -       -            -           5d
`);
  });
  test('by cluster', () => {
    expect(`\n${views.status['by-cluster']({ ...status, objects: status.objects.slice(1) }, frame())}`).toBe(`
CLUSTER   OBJECT                      HEALTH    READY   UP-TO-DATE   AVAILABLE   AGE
member1   apps/Deployment/web/nginx   Healthy   3/3     3            3           5d
member1   v1/ConfigMap/web/settings   Healthy   -       -            -           5d
`);
  });
  test('a lost cluster is said below, and an empty state is said', () => {
    expect(views.status.text({ objects: [], lost: [{ cluster: 'member3' as never, failure: refused }] }, frame())).toBe(
      'Nothing is recorded.\nmember3 not reached: connection refused\n',
    );
  });
});

describe('clusters as a table', () => {
  const rows: readonly ClusterRow[] = [
    {
      member: {
        name: 'member1' as never,
        syncMode: 'Push',
        labels: {},
        provider: 'aws',
        region: 'eu-west',
        zones: ['a', 'b'],
        taints: [],
        reach: { by: 'none' },
        joined: '2026-02-24T12:00:00Z',
        at: place('fleet.yaml', 1),
      },
      facts: { reach: 'ok', cluster: 'member1' as never, version: 'v1.37.2', served: [] },
      endpoint: 'https://127.0.0.1:6443',
    },
    {
      member: { name: 'member2' as never, syncMode: 'Pull', labels: {}, zones: [], taints: [], reach: { by: 'none' }, at: place('fleet.yaml', 9) },
      facts: { reach: 'lost', cluster: 'member2' as never, failure: refused },
    },
    { member: { name: 'member3' as never, syncMode: 'Push', labels: {}, zones: [], taints: [], reach: { by: 'none' }, at: place('fleet.yaml', 9) } },
  ];
  test('as karmadactl shows them', () => {
    expect(`\n${views.clusters.text(rows, frame())}`).toBe(`
NAME      VERSION     MODE   READY     AGE
member1   v1.37.2     Push   True      5d
member2   <unknown>   Pull   False     <unknown>
member3   <unknown>   Push   Unknown   <unknown>
`);
  });
  test('wide', () => {
    expect(`\n${views.clusters.wide(rows, frame())}`).toBe(`
NAME      VERSION     MODE   READY     AGE         ZONES    REGION    PROVIDER   API-ENDPOINT
member1   v1.37.2     Push   True      5d          a,b      eu-west   aws        https://127.0.0.1:6443
member2   <unknown>   Pull   False     <unknown>   <none>   <none>    <none>     <none>
member3   <unknown>   Push   Unknown   <unknown>   <none>   <none>    <none>     <none>
`);
  });
  test('names, for scripts', () => {
    expect(views.clusters.name(rows, frame())).toBe('cluster/member1\ncluster/member2\ncluster/member3\n');
  });
});

describe('the end of an apply as text', () => {
  const result: ApplyResult = {
    steps: [
      { at: at('west:v1/Namespace/web'), action: 'create', ended: 'done' },
      { at: at('west:v1/ConfigMap/web/a'), action: 'update', ended: 'failed', failure: { kind: 'server', message: 'etcd leader changed\u001b[2J' } },
      { at: at('west:apps/Deployment/web/a'), action: 'create', ended: 'blocked', by: [at('west:v1/ConfigMap/web/a')] },
      { at: at('west:apps/Deployment/web/b'), action: 'update', ended: 'stale', says: 'spec.replicas is 5 now, and was 3 when planned' },
      { at: at('west:apps/Deployment/web/c'), action: 'update', ended: 'not-begun' },
      { at: at('east:v1/Namespace/web'), action: 'create', ended: 'done' },
      { at: at('east:v1/ConfigMap/web/b'), action: 'delete', ended: 'done' },
    ],
    unhealthy: [{ at: at('east:apps/Deployment/web/x'), health: { verdict: 'Progressing', says: '1 of 3 replicas are available' } }],
    interrupted: true,
  };
  test('each cluster, what is left and why, and the counts', () => {
    expect(`\n${views.apply.text(result, frame())}`).toBe(`
east: 2 done
west: 1 done, 1 failed, 1 stale, 1 blocked, 1 not begun
  update v1/ConfigMap/web/a: etcd leader changed␛[2J
  create apps/Deployment/web/a: needs v1/ConfigMap/web/a
  update apps/Deployment/web/b: spec.replicas is 5 now, and was 3 when planned
east: apps/Deployment/web/x is Progressing: 1 of 3 replicas are available
Interrupted: what was under way was finished and recorded.
Applied: 2 created, 1 deleted on 2 clusters. 4 steps left; plan again to see them.
`);
  });
  test('nothing done is said as such', () => {
    expect(views.apply.text({ steps: [], unhealthy: [], interrupted: false }, frame())).toBe('Nothing was changed.\n');
  });
});

describe('the state as a table', () => {
  const row = (address: string, more: object = {}): State['objects'][number] => ({
    at: at(address),
    apiVersion: 'v1',
    applied: 'sha256:0' as never,
    by: [{ kind: 'PropagationPolicy', namespace: 'web', name: 'nginx' }],
    ...more,
  });
  const state: State = {
    format: 1,
    fleet: 'shop',
    lineage: 'l' as never,
    serial: 1 as never,
    contents: {},
    placements: [],
    objects: [row('member2:v1/ConfigMap/web/a', { doubt: 'apply' }), row('member1:v1/ConfigMap/web/a', { by: [] })],
  };
  test('sorted by address, with what is in doubt', () => {
    expect(`\n${views.state.text(state, frame())}`).toBe(`
CLUSTER   OBJECT               POLICIES                      NOTE
member1   v1/ConfigMap/web/a   -
member2   v1/ConfigMap/web/a   PropagationPolicy/web/nginx   apply in doubt
`);
  });
  test('addresses, for scripts', () => {
    expect(views.state.name(state, frame())).toBe('member1:v1/ConfigMap/web/a\nmember2:v1/ConfigMap/web/a\n');
  });
  test('an empty one is said', () => {
    expect(views.state.text({ ...state, objects: [] }, frame())).toBe('Nothing is recorded.\n');
  });
});
