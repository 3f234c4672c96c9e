import type { DriftReport, Finding, FindingKind, Quiet } from '#core/model';

const finding = (what: FindingKind, cluster: string, more: Partial<Finding> = {}): Finding => ({ what, at: { cluster, object: `v1/ConfigMap/web/${what}` } as never, fields: [], ...more });
const quiet = (name: string, excuse: Quiet['excuse']): Quiet => ({ ...finding('changed', 'west'), at: { cluster: 'west', object: `apps/Deployment/web/${name}` } as never, excuse });

/** A report with every kind of finding, an age, excuses of both kinds, things not looked at and things pending, and a fleet whose name needs escapes. */
export const fullReport: DriftReport = {
  format: 1,
  fleet: 'shop "a\\b"',
  serial: 4,
  at: '2026-03-01T12:00:00Z' as never,
  clusters: ['west', 'east', 'north'] as never,
  looked: 12,
  drift: [
    finding('changed', 'west', { since: '2026-02-01T12:00:00Z' as never, fields: [{ path: 'data.a' as never, recorded: '1', live: '2' }] }),
    finding('vanished', 'west', { since: '2026-02-27T12:00:00Z' as never }),
    finding('recreated', 'west'),
    finding('taken-over', 'east'),
    finding('extra-owner', 'east'),
    finding('extra-object', 'east'),
  ],
  owners: [],
  quiet: [
    quiet('scaled', { by: 'controller', name: 'keda', says: 'scales' }),
    quiet('kept', { by: 'rule', owner: 'team "a"', says: 'until the move', expires: '2026-03-05T00:00:00Z' as never, at: { file: 'fleet.yaml', line: 12, column: 5, length: 1 } }),
  ],
  unknown: [{ cluster: 'north' as never, failure: { kind: 'timeout', message: 'no answer' } }],
  pending: [{ at: { cluster: 'west', object: 'v1/ConfigMap/web/new' } as never, action: 'create', because: 'changed', fields: [] }],
};
