import type { JsonPointer, Overriders, OverridePolicy, OverrideRule, SourceRef } from '#core/model';
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
  if ('problem' in edits) return { stuck: { says: edits.problem, at: place } };
  const written = write(draft, edits.edits, { from: 'override', policy: work.policy.ref, overrider: overrider.field, at: place });
  return 'draft' in written ? written : { stuck: { says: written.says, at: place } };
};

// Made all or none: the first entry that cannot be made takes the others with it, which `stuck` does for the whole object.
const runOverrider = (draft: Draft, work: Work, overrider: Overrider<keyof Overriders>): Run => {
  const entries = (work.rule.overriders[overrider.field] ?? []) as readonly never[];
  let now: Run = { draft };
  for (const [at, entry] of entries.entries()) {
    if ('stuck' in now) return now;
    now = runEntry(now.draft, work, { overrider, entry, at });
  }
  return now;
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

