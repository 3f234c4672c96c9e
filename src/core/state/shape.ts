import { count, list, object, oneOf, optional, record, something, text } from '#lib/shape';

const address = object({ cluster: text, object: text });
const policy = object({ kind: text, namespace: optional(text), name: text });
const content = object({ apiVersion: text, kind: text, metadata: object({ name: text }) });

const row = object({
  at: address,
  apiVersion: text,
  uid: optional(text),
  applied: text,
  by: list(policy),
  template: optional(text),
  settled: optional(record(something)),
  doubt: optional(oneOf('apply', 'delete')),
});

const placement = object({
  template: text,
  policy: optional(policy),
  targets: list(object({ cluster: text, replicas: optional(count) })),
  affinity: optional(text),
});

const intent = object({ does: oneOf('apply', 'delete', 'forget'), at: optional(address), row: optional(row) });

/** What a state of format 1 looks like. */
export const stateShape = object({
  format: oneOf(1),
  fleet: text,
  lineage: text,
  serial: count,
  objects: list(row),
  contents: record(content),
  placements: list(placement),
  spent: optional(list(object({ plan: text, serial: count, time: optional(text) }))),
  moved: optional(text),
});

/** What each line of a journal looks like, by its `line`. */
export const lineShapes = {
  begin: object({ plan: text, lineage: text, serial: count, intents: list(intent), contents: record(content), placements: list(placement), time: optional(text) }),
  applied: object({ at: address, uid: text, settled: optional(record(something)) }),
  gone: object({ at: address }),
  failed: object({ at: address, says: text }),
  end: object({}),
} as const;
