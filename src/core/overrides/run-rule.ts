import { isObject, type JsonPointer, type Overriders, type OverridePolicy, type OverrideRule, type SourceRef } from '#core/model';
import { type Draft, type Stuck, write } from './draft.ts';
import type { Overrider } from './overrider.ts';
import { overriders } from './registry.ts';

/** A draft after some overriders, or what stopped them. */
export type Run = { readonly draft: Draft } | { readonly stuck: Stuck };

type Work = { readonly policy: OverridePolicy; readonly rule: OverrideRule };

const placeOf = ({ policy, rule }: Work, field: keyof Overriders, at: number): SourceRef => policy.document.locate(`${rule.pointer}/overriders/${field}/${at}` as JsonPointer);

const runEntry = (draft: Draft, work: Work, given: { overrider: Overrider<keyof Overriders>; entry: never; at: number }): Run => {
  const { overrider, entry, at } = given;
  const edits = overrider.edits(draft.object, entry);
  const place = placeOf(work, overrider.field, at);
  const stuck = (says: string): Run => ({ stuck: { says, at: place, policy: work.policy.ref, overrider: overrider.field, ran: draft.ran ?? [] } });
  if ('problem' in edits) return stuck(edits.problem);
  const written = write(draft, edits.edits, { from: 'override', policy: work.policy.ref, overrider: overrider.field, at: place });
  if ('says' in written) return stuck(written.says);
  if (draft.ran === undefined) return written;
  const ran = { policy: work.policy.ref, overrider: overrider.field, at: place, before: draft.object, edits: edits.edits, after: written.draft.object };
  return { draft: { ...written.draft, ran: [...draft.ran, ran] } };
};

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

// A patch may take the place of the whole document.
const isWhole = (object: unknown): boolean =>
  isObject(object) && isText(object['apiVersion']) && isText(object['kind']) && isObject(object['metadata']) && isText(object['metadata']['name']);

// Made all or none: the first entry that cannot be made takes the others with it, which `stuck` does for the whole object.
const runOverrider = (draft: Draft, work: Work, overrider: Overrider<keyof Overriders>): Run => {
  const entries = (work.rule.overriders[overrider.field] ?? []) as readonly never[];
  let now: Run = { draft };
  for (const [at, entry] of entries.entries()) {
    if ('stuck' in now) return now;
    now = runEntry(now.draft, work, { overrider, entry, at });
  }
  if ('stuck' in now || entries.length === 0 || isWhole(now.draft.object)) return now;
  const says = 'it leaves no object: apiVersion, kind and metadata.name must be there';
  return { stuck: { says, at: placeOf(work, overrider.field, entries.length - 1), policy: work.policy.ref, overrider: overrider.field, ran: draft.ran ?? [] } };
};

/** Runs one rule's overriders in Karmada's order; the first that cannot be carried out ends it. */
export const runRule = (draft: Draft, work: Work): Run => {
  let now: Run = { draft };
  for (const overrider of overriders as readonly unknown[]) {
    if ('stuck' in now) return now;
    now = runOverrider(now.draft, work, overrider as Overrider<keyof Overriders>);
  }
  return now;
};

