import { decodeObject } from '../codec/decode.ts';
import type { Draft } from '../draft.ts';
import { type Kind, versionText } from '../kinds/kind.ts';
import { decodeAs } from './body.ts';

/** The object as a typed server would write it after it filled in and took away. */
export const recoded = (draft: Draft, kind: Kind): Draft => ({ ...decodeAs(draft, kind).value, apiVersion: versionText(kind), kind: kind.kind });

/** The object as it comes back from storage, where an empty list is no list. */
export const storedForm = (draft: Draft, kind: Kind): Draft =>
  kind.shape ? { ...decodeObject(draft, kind.shape, { stored: true }).value, apiVersion: versionText(kind), kind: kind.kind } : recoded(draft, kind);

/** The object as a decoder with defaults hands it on: defaults filled in, zero values in their form. */
export const withDefaults = (draft: Draft, kind: Kind): Draft => {
  draft['metadata'] ??= {};
  kind.rules.defaults?.(draft);
  return recoded(draft, kind);
};
