import { bad, type Clock, type Diagnostic, type Failure, good, type LockOwner, type Outcome, type StateBackend } from '#core/model';
import { serialIn } from '../serial-in.ts';
import { fenced, unreadable, unwritable } from '../shelf/says.ts';
import { overtaken } from '../state-file.ts';
import type { HttpDocument } from './server.ts';
import { putAndSeen, underLock } from './under-lock.ts';

/** `read` and `write` of a state that is one document of a server, as `terraform` would store its own there. */
export const httpState = (document: HttpDocument, given: { readonly hold: () => LockOwner | undefined; readonly clock: Clock }): Pick<StateBackend, 'read' | 'write'> => ({
  read: async () => {
    const text = await document.get();
    return text.ok ? good(text.value) : bad([unreadable(document.where, text.failure)]);
  },
  write: (text, { after }) =>
    underLock(document, { hold: given.hold(), clock: given.clock }, async (id): Promise<Outcome<void>> => {
      const old = await document.get();
      if (!old.ok) return bad([unwritable(document.where, old.failure)]);
      const stored = old.value === undefined ? undefined : serialIn(old.value);
      if (stored !== after) return bad([overtaken(document.where, { expected: after, stored })]);
      return old.value === text ? good(undefined) : putAndSeen(document, { text, id }, unwritten(document.where));
    }),
});

const unwritten =
  (where: string) =>
  (failure: Failure): Diagnostic =>
    failure.kind === 'conflict' ? fenced(where) : unwritable(where, failure);
