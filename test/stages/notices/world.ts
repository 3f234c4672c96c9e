import { findingsOf } from '#core/drift';
import type { Channel, DriftReport, Finding, Findings, Notifier, Pending, Timestamp, Topic, Unseen } from '#core/model';
import { deepFreeze } from '../../support/freeze.ts';
import { at, changed, now } from '../drift/world.ts';

/** A report of the fleet `shop`, which asked east and west. */
export const report = (more: Partial<DriftReport> = {}): DriftReport =>
  deepFreeze({ format: 1, fleet: 'shop', serial: 3, at: now, clusters: ['east', 'west'] as never, looked: 9, drift: [], owners: [], quiet: [], unknown: [], ...more });

/** What such a report holds, by name. */
export const found = (more: Partial<DriftReport> = {}): Findings => findingsOf(report(more));

export const slack: Channel = { to: 'slack', endpoint: { urlFromEnv: 'SLACK_URL' } };

export const notifier = (channel: Channel = slack, about: readonly Topic[] = ['drift', 'unknown']): Notifier => deepFreeze({ name: 'ops', about, channel, at: { file: 'fleet.yaml', line: 9, column: 3, length: 1 } });

/** The field spec.replicas of a Deployment in east is another one. */
export const scaled = (name = 'web'): Finding => changed(`apps/Deployment/shop/${name}`, { path: 'spec.replicas' as never, recorded: 2, live: 5, manager: 'kubectl-scale', operation: 'Update', time: '2026-06-15T11:58:00Z' as Timestamp });

export const gone = (cluster = 'west'): Finding => ({ what: 'vanished', at: at(cluster, 'v1/ConfigMap/shop/settings'), fields: [] });

export const lost = (cluster = 'east'): Unseen => ({ cluster: cluster as never, failure: { kind: 'refused', message: 'https://10.0.0.1:6443 refused' } });

export const waiting: Pending = { at: at('west', 'apps/Deployment/shop/web'), action: 'update', because: 'changed' as never, fields: [] };
