import { isDraft } from '../draft.ts';

/** The value with a JSON Merge Patch applied (RFC 7386): null removes, maps are merged, everything else is replaced. */
export const mergePatch = (value: unknown, patch: unknown): unknown => {
  if (!isDraft(patch)) return patch;
  const merged = isDraft(value) ? { ...value } : {};
  for (const [name, member] of Object.entries(patch)) {
    if (member === null) delete merged[name];
    else merged[name] = mergePatch(merged[name], member);
  }
  return merged;
};
