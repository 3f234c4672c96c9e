import { valueAtPointer } from '#lib/json-pointer';
import { type Action, type FieldChange, groupOf, type K8sObject } from '#core/model';
import type { Compared } from './fields.ts';

const numberAt = (object: K8sObject, pointer: string): number | undefined => {
  const value = valueAtPointer(object, pointer);
  return typeof value === 'number' ? value : undefined;
};

const replicas = (desired: K8sObject, live: K8sObject): number => numberAt(desired, '/spec/replicas') ?? numberAt(live, '/spec/replicas') ?? 1;

const waitsForDelete = (object: K8sObject): boolean => valueAtPointer(object, '/spec/updateStrategy/type') === 'OnDelete';

type Count = (desired: K8sObject, live: K8sObject) => number;

const table: Readonly<Record<string, Count>> = {
  'apps/DaemonSet': (desired, live) => (waitsForDelete(desired) ? 0 : (numberAt(live, '/status/desiredNumberScheduled') ?? 0)),
  'apps/Deployment': (desired, live) => (valueAtPointer(desired, '/spec/paused') === true ? 0 : replicas(desired, live)),
  'apps/StatefulSet': (desired, live) => (waitsForDelete(desired) ? 0 : replicas(desired, live)),
};

/** How many pods the step restarts, as far as the pod template tells; undefined for none. */
export const rollsOf = ({ desired, live }: Compared, step: { action: Action; fields: readonly FieldChange[] }): number | undefined => {
  const count = table[`${groupOf(live.apiVersion)}/${live.kind}`];
  const touchesPods = step.fields.some((field) => field.verdict === 'change' && /^spec\.template(?:[.[]|$)/.test(field.path));
  if (count === undefined || !(step.action === 'replace' || touchesPods)) return undefined;
  return count(desired.object, live) || undefined;
};
