import { count, list, object, oneOf, optional, record, type Shape, text } from '#lib/shape';
import type { Action, HazardKind, Note, Reason } from '#core/model';
import { forecastShape } from './forecast/shape.ts';

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
const hazard = all<HazardKind>({
  'deletes-data': true,
  'interrupts-service': true,
  'overwrites-drift': true,
  'removes-cluster': true,
  'replaces-object': true,
  sweeps: true,
  'takes-ownership': true,
  'widens-access': true,
});
const note = all<Note['kind']>({
  'cluster-left': true,
  declined: true,
  'drops-fields': true,
  'kept-without-policy': true,
  'not-adopted': true,
  'not-observed': true,
  'not-rendered': true,
  'placed-nowhere': true,
  refused: true,
  stray: true,
  contended: true,
  unjudged: true,
  unplaceable: true,
});

const address = object({ cluster: text, object: text });
const place = object({ file: text, line: count, column: count, length: count });
const policy = object({ kind: text, namespace: optional(text), name: text });
const failure = object({ kind: text, message: text });

const field = object({ path: text, verdict: oneOf('change', 'ignore'), reason, from: object({ says: text, at: optional(place) }), rule: optional(text) });

const step = object({
  action,
  at: address,
  apiVersion: text,
  content: optional(text),
  uid: optional(text),
  fields: list(field),
  known: oneOf('predicted', 'verified', 'later'),
  unverified: optional(text),
  differs: optional(list(object({ path: text, cause: oneOf('default', 'admission', 'spelling', 'dropped') }))),
  filled: optional(count),
  later: optional(list(text)),
  schema: optional(oneOf('shipped', 'deduced')),
  because: reason,
  wave: count,
  needs: list(text),
  force: optional(oneOf(true)),
  rolls: optional(count),
  origins: optional(count),
  by: list(policy),
  template: optional(text),
  import: optional(object({ file: text, line: count })),
  takes: optional(list(object({ manager: text, operation: oneOf('Apply', 'Update'), whole: oneOf(true, false), fields: list(text), left: count }))),
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
    object({ cluster: text, region: optional(text), zones: optional(list(text)), version: optional(text), steps: list(step), unchanged: count, lost: optional(failure) }),
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
  moves: optional(list(object({ from: address, to: address }))),
  drift: list(object({ what: oneOf('changed', 'vanished', 'replaced'), at: address, fields: optional(list(departure)) })),
  hazards: list(object({ kind: hazard, at: address, says: text })),
  allowed: optional(list(object({ kind: hazard, at: address, says: text }))),
  forecast: optional(forecastShape),
  origins: optional(list(object({ writers: list(object({ says: text, file: optional(text) })), leaves: text, defaults: optional(list(text)) }))),
  notes: list(object({ kind: note, says: text, object: optional(text), cluster: optional(text), at: optional(place) })),
  mark: optional(text),
  residual: optional(object({ of: text, left: list(object({ at: address, ended: oneOf('failed', 'stale', 'blocked', 'not-begun'), says: text })) })),
});
