import { pruned } from '#core/definitions';
import { type Decoded, decodeObject } from '../codec/decode.ts';
import { copyOf, type Draft, isDraft } from '../draft.ts';
import type { Kind } from '../kinds/kind.ts';

/**
 * Reads an object of a CRD's kind: metadata as typed as everywhere, the rest pruned to the structural schema. Types of values are
 * not looked at here; the real server only does so when it validates.
 */
export const decodeCustom = (object: Draft, kind: Kind): Decoded => {
  const { apiVersion, kind: name, metadata = {}, ...rest } = copyOf(object);
  const unknown: string[] = [];
  const meta = kind.metadata && isDraft(metadata) ? decodeObject(metadata, kind.metadata) : { value: {}, unknown: [] };
  unknown.push(...meta.unknown.map((path) => `metadata.${path}`));
  const kept = pruned(rest, kind.structural, { path: '', dropped: unknown }) as Draft;
  return { value: { apiVersion, kind: name, metadata: meta.value, ...kept }, unknown, ...('misfit' in meta ? { misfit: meta.misfit as string } : {}) };
};
