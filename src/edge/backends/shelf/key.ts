import { randomBytes } from 'node:crypto';
import { type Answer, attempt, bad, good, type Outcome, type StateBackend } from '#core/model';
import { KEY } from '../key.ts';
import { keyUnusable } from './says.ts';
import { isTaken, type Shelf } from './shelf.ts';
import { readSheet, textOf, writeSheet } from './sheet.ts';

const NAME = 'key';

const stored = async (shelf: Shelf): Promise<Answer<string | undefined>> => {
  const sheet = await readSheet(shelf, NAME);
  return sheet.ok && sheet.value !== undefined ? textOf(shelf, sheet.value) : sheet.ok ? { ok: true, value: undefined } : sheet;
};

/** The key for secret digests beside a state on a shelf: the first one that was made stays. */
export const shelfKey = (shelf: Shelf): StateBackend['key'] => {
  const told = <Value>(answer: Answer<Value>): Outcome<Value> => (answer.ok ? good(answer.value) : bad([keyUnusable(shelf.where, answer.failure.message)]));
  const made = async (text: string): Promise<Outcome<unknown>> => {
    const put = await writeSheet(shelf, { name: NAME, text, fence: 0, tag: undefined });
    return !put.ok && isTaken(put.failure) ? good(undefined) : told(put);
  };
  return ({ create, as = randomBytes(32).toString('hex') }) =>
    attempt(async (must) => {
      const before = must(told(await stored(shelf)));
      if (create && before === undefined) must(await made(as));
      const key = create ? must(told(await stored(shelf))) : before;
      if (key !== undefined && !KEY.test(key)) must(bad([keyUnusable(shelf.where, 'it is not 64 hexadecimal digits')]));
      return key;
    });
};
