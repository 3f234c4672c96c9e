import type { Draft } from '../draft.ts';
import { badRequest, type Refusal } from '../refusal.ts';

/** Whether an object is chosen. */
export type Chooses = (object: Draft) => boolean;

const NAME = '[A-Za-z0-9](?:[-A-Za-z0-9_./]*[A-Za-z0-9])?';
const IN = new RegExp(`^(${NAME})\\s+(in|notin)\\s+\\(([^)]*)\\)$`);
const EQUAL = new RegExp(`^(${NAME})\\s*(==|=|!=)\\s*([-A-Za-z0-9_.]*)$`);
const PRESENT = new RegExp(`^(!?)\\s*(${NAME})$`);

type Holds = (labels: Readonly<Record<string, string>>) => boolean;

const inOrNot = (match: RegExpExecArray): Holds => {
  const [, key = '', operator, list = ''] = match;
  const values = list.split(',').map((value) => value.trim());
  return (labels) => (Object.hasOwn(labels, key) && values.includes(labels[key] ?? '')) === (operator === 'in');
};

const equalOrNot = (match: RegExpExecArray): Holds => {
  const [, key = '', operator, value] = match;
  return (labels) => (labels[key] === value) === (operator !== '!=');
};

const presentOrNot = (match: RegExpExecArray): Holds => {
  const [, not, key = ''] = match;
  return (labels) => Object.hasOwn(labels, key) === (not === '');
};

const requirement = (part: string): Holds | undefined => {
  const among = IN.exec(part);
  if (among) return inOrNot(among);
  const equal = EQUAL.exec(part);
  if (equal) return equalOrNot(equal);
  const present = PRESENT.exec(part);
  return present ? presentOrNot(present) : undefined;
};

const splitOutside = (text: string): string[] => text.split(/,(?![^(]*\))/).map((part) => part.trim());

/** The choice that a `labelSelector` parameter makes; an unreadable one is a 400. */
export const labelChoice = (selector: string): Chooses | Refusal => {
  if (selector === '') return () => true;
  const parts = splitOutside(selector).map(requirement);
  if (parts.includes(undefined)) {
    return badRequest(`unable to parse requirement: ${JSON.stringify(selector)}`);
  }
  return (object) => {
    const labels = (object['metadata'].labels ?? {}) as Readonly<Record<string, string>>;
    return parts.every((holds) => holds?.(labels));
  };
};

const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec.nodeName', 'spec.restartPolicy', 'spec.schedulerName', 'spec.serviceAccountName', 'spec.hostNetwork', 'status.phase', 'status.podIP', 'status.podIPs', 'status.nominatedNodeName'],
  Event: [
    'involvedObject.kind', 'involvedObject.namespace', 'involvedObject.name', 'involvedObject.uid', 'involvedObject.apiVersion', 'involvedObject.resourceVersion',
    'involvedObject.fieldPath', 'reason', 'reportingComponent', 'source', 'type',
  ],
  Namespace: ['status.phase'],
  Secret: ['type'],
  Service: ['spec.clusterIP', 'spec.type'],
  Node: ['spec.unschedulable'],
  Job: ['status.successful'],
  ReplicaSet: ['status.replicas'],
};

const valueAt = (object: Draft, path: string): string => {
  let at: unknown = object;
  for (const part of path.split('.')) at = (at as Draft | undefined)?.[part];
  return at === undefined || at === null ? '' : String(at);
};

const FIELD = /^([^=!]+)(==|=|!=)(.*)$/;

/** The choice that a `fieldSelector` parameter makes, over the fields that the real server has for the kind; others are a 400. */
export const fieldChoice = (selector: string, kind: { readonly kind: string; readonly builtIn: boolean }): Chooses | Refusal => {
  const known = ['metadata.name', 'metadata.namespace', ...(kind.builtIn ? (fieldsOf[kind.kind] ?? []) : [])];
  const holds: Chooses[] = [];
  for (const part of selector.split(',').filter((one) => one !== '')) {
    const [, path = '', operator, value = ''] = FIELD.exec(part) ?? [];
    if (operator === undefined) return badRequest(`invalid selector: '${selector}'; can't understand '${part}'`);
    if (!known.includes(path)) return badRequest(`field label not supported: ${path}`);
    holds.push((object) => (valueAt(object, path) === value) === (operator !== '!='));
  }
  return (object) => holds.every((hold) => hold(object));
};
