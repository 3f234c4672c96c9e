import type { DriftReport, DriftRun, Timestamp } from '#core/model';

const at = (cluster: string, object: string): never => ({ cluster, object }) as never;
const time = (hour: number): Timestamp => new Date(Date.UTC(2026, 5, 1, hour)).toISOString().replace('.000Z', 'Z') as Timestamp;

const runs: readonly DriftRun[] = Array.from({ length: 48 }, (_, hour) => ({ at: time(hour), drift: [0, 0, 0, 1, 1, 3, 2, 4][Math.floor(hour / 6)] ?? 0, unknown: hour % 17 === 5 ? 2 : hour > 40 ? 1 : 0, pending: hour > 30 && hour < 40 ? 3 : 1 }));

/** A report with something of each kind, and two days of runs before it. */
export const sampleDrift: DriftReport = {
  format: 1, fleet: 'shop', serial: 41, at: time(47), clusters: ['ap-1', 'eu-1', 'eu-2', 'us-1', 'us-2'] as never, looked: 214,
  drift: [
    { what: 'changed', at: at('eu-1', 'apps/Deployment/shop/web'), since: time(42), fields: [
      { path: 'spec.replicas' as never, recorded: 3, live: 5, manager: 'kubectl', operation: 'Update', subresource: 'scale', time: time(41), since: time(42) },
      { path: 'spec.template.spec.containers[name="web"].image' as never, recorded: 'registry.example.com/shop/web:2.4.1', live: 'registry.example.com/shop/web:2.4.2-hotfix', manager: 'kubectl-set', operation: 'Update', time: time(40), since: time(42) },
    ] },
    { what: 'taken-over', at: at('eu-2', 'v1/Service/shop/web'), since: time(30), fields: [{ path: 'spec.selector.app' as never, recorded: 'web', live: 'web-green', manager: 'argocd-controller', operation: 'Apply', time: time(29), since: time(30) }] },
    { what: 'vanished', at: at('us-1', 'v1/ConfigMap/shop/settings'), since: time(44), fields: [] },
    { what: 'extra-object', at: at('us-1', 'v1/ConfigMap/shop/debug'), since: time(47), fields: [] },
  ],
  owners: [{ what: 'extra-owner', at: at('us-2', 'apps/Deployment/shop/web'), fields: [{ path: 'spec.paused' as never, manager: 'kube-deployer', operation: 'Update' }] }],
  quiet: [
    { what: 'changed', at: at('us-2', 'apps/Deployment/shop/queue'), fields: [{ path: 'spec.replicas' as never, recorded: 2, live: 9, manager: 'keda-operator', operation: 'Update', time: time(46) }], excuse: { by: 'controller', name: 'KEDA', says: 'it scales what its ScaledObject names' } },
    { what: 'changed', at: at('eu-1', 'v1/ConfigMap/shop/banner'), fields: [{ path: 'data.text' as never, recorded: 'welcome', live: 'sale!', manager: 'kubectl-edit', operation: 'Update' }], excuse: { by: 'rule', owner: 'team-web', says: 'written by hand for the sale', expires: '2026-07-01T00:00:00Z' as Timestamp, at: { file: 'fleet.yaml', line: 31, column: 5, length: 1 } } },
  ],
  unknown: [{ cluster: 'ap-1' as never, failure: { kind: 'timeout', message: 'it did not answer in full within the deadline of 2 min' } }],
  pending: [{ at: at('us-2', 'apps/Deployment/shop/web'), action: 'update', because: 'changed', fields: ['spec.template.spec.containers[name="web"].image' as never] }],
  past: { runs, changed: true },
};

/** So many findings on so many clusters, two fields each. */
export const wideDrift = (clusters: number, each: number): DriftReport => ({
  ...sampleDrift,
  clusters: Array.from({ length: clusters }, (_, n) => `c-${n}`) as never,
  drift: Array.from({ length: clusters * each }, (_, n) => ({
    what: 'changed' as const, at: at(`c-${n % clusters}`, `apps/Deployment/shop-${n % 7}/web-${Math.floor(n / clusters)}`), since: time(n % 40),
    fields: [{ path: 'spec.replicas' as never, recorded: 3, live: n, manager: 'kubectl', operation: 'Update' as const, time: time(n % 47) }, { path: 'spec.paused' as never, live: true }],
  })),
});

/** A report with a text wherever a cluster, a file or a server can put one. */
export const driftWith = (text: string): DriftReport => ({
  ...sampleDrift,
  fleet: text,
  clusters: [text] as never,
  drift: [{ what: 'changed', at: at(text, `v1/ConfigMap/${text}`), fields: [{ path: text as never, recorded: text, live: { [text]: text }, manager: text, operation: 'Update', subresource: text, mild: text }] }],
  owners: [{ what: 'extra-owner', at: at(text, text), fields: [{ path: text as never, manager: text }] }],
  quiet: [{ what: 'changed', at: at(text, text), fields: [{ path: text as never, live: text }], excuse: { by: 'rule', owner: text, says: text, expires: '2026-07-01T00:00:00Z' as Timestamp, at: { file: text, line: 1, column: 1, length: 1 } } }],
  unknown: [{ cluster: text as never, object: text as never, failure: { kind: 'server', message: text } }],
  pending: [{ at: at(text, text), action: 'update', because: 'changed', fields: [text as never] }],
});
