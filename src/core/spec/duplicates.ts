import { diagnose } from '#core/diagnostics';
import type { Diagnostic, JsonPointer, SourceDocument } from '#core/model';

/** Says of every object that stands twice where both are. `what` is how the object is called in the message. */
export const duplicates = (objects: readonly { readonly what: string; readonly document: SourceDocument }[]): Diagnostic[] => {
  const first = new Map<string, SourceDocument>();
  return objects.flatMap(({ what, document }) => {
    const before = first.get(what);
    if (before === undefined) {
      first.set(what, document);
      return [];
    }
    const name = '/metadata/name' as JsonPointer;
    return [
      diagnose('FLT2007', `${what} stands twice among the sources. Which of the two counts would depend on the order of files.`, {
        at: document.locate(name),
        also: [{ at: before.locate(name), says: 'the first is here' }],
        hint: 'Keep one of them; to make it differ per cluster, write an OverridePolicy.',
      }),
    ];
  });
};
