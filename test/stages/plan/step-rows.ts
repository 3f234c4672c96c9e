import { expect } from 'vitest';
import { checkPlan, plan } from '#core/plan';
import { addressText, type Plan, type Recorded } from '#core/model';
import { configMap, deployment, inputOf, obj, type World } from './world.ts';

/** A plan that must be sound. */
export const made = (world: World): Plan => {
  const input = inputOf(world);
  const outcome = plan(input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  expect(checkPlan(outcome.value, input.recorded)).toEqual([]);
  return outcome.value;
};

/** A plan in a few lines, as the rows below state it. */
export const inShort = (of: Plan): readonly string[] => [
  ...of.clusters.flatMap((cluster) =>
    cluster.steps.map(
      (step) =>
        `${step.action} ${addressText(step.at)} ${step.because}${step.fields.map((field) => ` ${field.verdict === 'ignore' ? 'ignore ' : ''}${field.path}:${field.reason}`).join('')}`,
    ),
  ),
  ...of.clusters.flatMap(({ cluster, unchanged }) => (unchanged === 0 ? [] : [`${cluster}: ${unchanged} unchanged`])),
  ...of.drift.map((drift) => `drift ${drift.what} ${addressText(drift.at)}`),
  ...of.hazards.map((hazard) => `hazard ${hazard.kind} ${addressText(hazard.at)}`),
  ...of.notes.map((note) => `note ${note.kind} ${note.says}`),
];

/** The only cluster of most rows. */
export const on = 'member1';
/** An object that most rows are about. */
export const map = configMap('web/settings', { LOG: 'info' });
/** The same with another value. */
export const debug = configMap('web/settings', { LOG: 'debug' });
/** The same with one value more. */
export const more = configMap('web/settings', { LOG: 'info', MORE: '1' });
/** Where they differ. */
export const path = 'data.LOG' as never;
/** The field manager of the fleet. */
export const ours = 'fleet:shop';
/** A record that an apply was cut off at. */
export const doubt = (what: Recorded['doubt'], uid?: string): Partial<Recorded> => ({ doubt: what, uid: uid as never }) as Partial<Recorded>;
/** Where they stand. */
export const namespace = obj('v1/Namespace', 'web');
/** An object with data. */
export const claim = obj('v1/PersistentVolumeClaim', 'web/data', { spec: { resources: { requests: { storage: '1Gi' } } } });
/** A workload. */
export const web = deployment('web/nginx', { replicas: 3, template: { spec: { image: 'nginx:1' } } });
/** A Service with an address. */
export const service = (clusterIP: string) => obj('v1/Service', 'web/nginx', { spec: { clusterIP } });
/** The parent of the ApplySet. */
export const parent = obj('v1/ConfigMap', 'default/fleet-shop');
/** So many objects. */
export const ten = (count: number) => Array.from({ length: count }, (_, at) => configMap(`web/c${String(at).padStart(2, '0')}`));

/** A world, and the plan that it makes in short. */
export type Row = World & { readonly name: string; readonly want: readonly string[] };
