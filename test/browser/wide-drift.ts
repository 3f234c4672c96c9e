import type { DriftReport, Finding, Quiet } from '#core/model';
import { place, step } from '../stages/render/sample.ts';

const NOW = '2026-03-24T06:00:00Z' as never;
const BEFORE = '2026-03-20T06:00:00Z' as never;

const name = (at: number): string => `cluster-${String(at).padStart(3, '0')}`;

const found = (cluster: number, object: number): Finding => {
  const at = step(`${name(cluster)}:${object % 5 === 4 ? `v1/ConfigMap/shop/settings-${object}` : `apps/Deployment/shop/web-${object}`}`).at;
  if (object % 5 === 4) return { what: 'vanished', at, fields: [], since: NOW };
  return {
    what: object % 5 === 3 ? 'taken-over' : 'changed',
    at,
    since: BEFORE,
    fields: [
      { path: 'spec.replicas' as never, recorded: 3, live: 4 + (cluster % 7) + object, manager: 'kubectl', operation: 'Update', subresource: 'scale', after: BEFORE, since: BEFORE },
      { path: 'spec.template.spec.containers[name=web].args[0]' as never, recorded: 'a\nb\nc\n', live: `a\nB ${cluster} ${object}\nc\nd\n`, manager: 'kubectl-edit', operation: 'Update', time: BEFORE, since: NOW },
    ],
  };
};

/** A drift report in which so many objects drifted on each cluster, no two alike; the last cluster is not reached. */
export const wideDrift = (clusters: number, objects: number, more: Partial<DriftReport> = {}): DriftReport => {
  const drift = Array.from({ length: clusters }, (_, cluster) => Array.from({ length: objects }, (__, object) => found(cluster, object))).flat();
  const quiet = Array.from({ length: clusters }, (_, cluster): Quiet => {
    const excuse = cluster % 2 === 0 ? ({ by: 'controller', name: 'horizontal-pod-autoscaler', says: 'scales what it is pointed at' } as const) : ({ by: 'rule', owner: 'team-web', says: 'scaled for the sale', expires: '2026-04-01T00:00:00Z' as never, at: place('fleet.yaml', 31) } as const);
    return { ...found(cluster, 0), excuse };
  });
  return {
    format: 1,
    fleet: 'shop',
    serial: 41,
    at: NOW,
    clusters: [...Array.from({ length: clusters }, (_, cluster) => name(cluster)), 'far-away'] as never,
    looked: clusters * objects * 10,
    drift,
    owners: [{ what: 'extra-owner', at: step(`${name(0)}:apps/Deployment/shop/basket`).at, fields: [{ path: 'spec.paused' as never, manager: 'argocd', operation: 'Apply', time: BEFORE }] }],
    quiet,
    unknown: [{ cluster: 'far-away' as never, failure: { kind: 'refused', message: 'connection refused' } }],
    pending: [{ at: step(`${name(0)}:v1/ConfigMap/shop/next`).at, action: 'update', because: 'changed', fields: ['data.a' as never, 'data.b' as never] }],
    past: { changed: true, runs: Array.from({ length: 120 }, (_, at) => ({ at: `2026-03-${String(1 + Math.floor(at / 6)).padStart(2, '0')}T${String((at % 6) * 4).padStart(2, '0')}:00:00Z` as never, drift: at % 9, unknown: at % 4 === 0 ? 1 : 0, ...(at > 60 ? { pending: at % 3 } : {}) })) },
    ...more,
  };
};
