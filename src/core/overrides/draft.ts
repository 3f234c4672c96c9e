import type { Edited, JsonPointer, K8sObject, Origin, PolicyRef, SourceRef } from '#core/model';
import { type Defaulted, withDefaultsAt } from './fill-first.ts';
import { jsonPatch, type Patched, type PatchOperation } from './json-patch.ts';

/** An object on its way to a cluster: what it is by now, who wrote what, which policies had a say. */
export type Draft = {
  readonly object: K8sObject;
  readonly edited: readonly Edited[];
  readonly by: readonly PolicyRef[];
  /** Fills in what overriders may find by default alone. */
  readonly defaulted?: Defaulted;
  /** What each overrider did; kept only where somebody asks why. */
  readonly ran?: readonly Ran[];
};

/** One entry of an overrider, with the object before and the operations that it made. */
export type Ran = { readonly policy: PolicyRef; readonly overrider: string; readonly at: SourceRef; readonly before: K8sObject; readonly edits: readonly PatchOperation[]; readonly after: K8sObject };

/** Why an object cannot be rendered for a cluster, and where that was written. */
export type Stuck = { readonly says: string; readonly at: SourceRef; readonly policy: PolicyRef; readonly overrider: string; readonly ran: readonly Ran[] };

/** A draft with operations made and their origin noted, or why they cannot be made. */
export const write = (draft: Draft, edits: readonly PatchOperation[], origin: Origin): { readonly draft: Draft } | { readonly says: string } => {
  if (edits.length === 0) return { draft };
  const patched = patchedWith(draft, edits);
  if (!patched.ok) return { says: patched.says };
  const pointers = edits.filter((edit) => edit.op !== 'remove').map((edit) => pointerOf(edit.path, patched.value as unknown as K8sObject));
  const edited = pointers.map((pointer): Edited => ({ pointer, origin }));
  return { draft: { ...draft, object: patched.value as unknown as K8sObject, edited: [...draft.edited, ...edited] } };
};

// What is not written may still be there by default.
const patchedWith = ({ object, defaulted }: Draft, edits: readonly PatchOperation[]): Patched => {
  const patched = jsonPatch(object as never, edits);
  if (patched.ok || defaulted === undefined) return patched;
  const grafted = withDefaultsAt(object, edits.map(({ path }) => path), defaulted);
  const again = jsonPatch(grafted as never, edits);
  return again.ok ? again : patched;
};

// A dash stands for the item that was appended: it is known by its place from here on.
const pointerOf = (path: string, object: K8sObject): JsonPointer => {
  if (!path.endsWith('/-')) return path as JsonPointer;
  const above = path.slice(0, -2);
  const list = above.split('/').slice(1).reduce<unknown>((at, segment) => (at as Record<string, unknown> | undefined)?.[segment.replaceAll('~1', '/').replaceAll('~0', '~')], object);
  return `${above}/${Array.isArray(list) ? list.length - 1 : 0}` as JsonPointer;
};
