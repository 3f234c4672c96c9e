import { count, list, object, oneOf, optional, record, type Shape, text } from '#lib/shape';
import type { Action, HazardKind, Note, Reason } from '#core/model';

const all = <Word extends string>(words: Readonly<Record<Word, true>>): Shape => oneOf(...Object.keys(words));

const action = all<Action>({ create: true, update: true, replace: true, adopt: true, delete: true, forget: true, keep: true });
const reason = all<Reason>({
  adopted: true,
  changed: true,
  'cluster-left': true,
  'cluster-not-chosen': true,
  'cut-off': true,
  drifted: true,
  'fleet-mark': true,
  'given-up': true,
  immutable: true,
  'server-default': true,
  'template-removed': true,
  vanished: true,
});
const hazard = all<HazardKind>({ 'deletes-data': true, 'removes-cluster': true, 'replaces-object': true, sweeps: true, 'takes-ownership': true });
const note = all<Note['kind']>({
  'cluster-left': true,
  declined: true,
  'kept-without-policy': true,
  'not-adopted': true,
  'not-observed': true,
  'not-rendered': true,
  'placed-nowhere': true,
  refused: true,
  stray: true,
  unplaceable: true,
});

const address = object({ cluster: text, object: text });
const place = object({ file: text, line: count, column: count, length: count });
const policy = object({ kind: text, namespace: optional(text), name: text });
const failure = object({ kind: text, message: text });

const field = object({ path: text, verdict: oneOf('change', 'ignore'), reason, from: object({ says: text, at: optional(place) }) });

const step = object({
  action,
  at: address,
  apiVersion: text,
  content: optional(text),
  uid: optional(text),
  fields: list(field),
  known: oneOf('predicted', 'verified', 'later'),
  because: reason,
  wave: count,
  needs: list(text),
  force: optional(oneOf(true)),
  rolls: optional(count),
  by: list(policy),
  template: optional(text),
});

const departure = object({ path: text, manager: optional(text), operation: optional(oneOf('Apply', 'Update')), time: optional(text) });

/** What a plan of format 1 looks like. */
export const planShape = object({
  format: oneOf(1),
  tool: text,
  fleet: text,
  basis: object({ spec: text, lineage: text, serial: count }),
  scope: optional(object({ clusters: optional(list(text)), targets: optional(list(text)) })),
  templates: count,
  policies: count,
  clusters: list(
    object({ cluster: text, region: optional(text), version: optional(text), steps: list(step), unchanged: count, lost: optional(failure) }),
  ),
  contents: record(object({ apiVersion: text, kind: text, metadata: object({ name: text }) })),
  placements: list(
    object({
      template: text,
      policy: optional(policy),
      targets: list(object({ cluster: text, replicas: optional(count) })),
      affinity: optional(text),
    }),
  ),
  drift: list(object({ what: oneOf('changed', 'vanished', 'replaced'), at: address, fields: optional(list(departure)) })),
  hazards: list(object({ kind: hazard, at: address, says: text })),
  notes: list(object({ kind: note, says: text, object: optional(text), cluster: optional(text), at: optional(place) })),
  mark: optional(text),
  residual: optional(object({ of: text, left: list(object({ at: address, ended: oneOf('failed', 'stale', 'blocked', 'not-begun'), says: text })) })),
});
