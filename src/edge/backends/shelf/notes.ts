import { type Answer, bad, good, type Outcome, type StateBackend } from '#core/model';
import { noteUnusable } from './says.ts';
import { isTaken, type Shelf } from './shelf.ts';
import { readSheet, type Sheet, textOf, writeSheet } from './sheet.ts';

const BEGIN = 'note-';
const MOST_TRIES = 20;

const stored = async (shelf: Shelf, { name, text }: { name: string; text: string }, tries = 1): Promise<Answer<Sheet>> => {
  const old = await shelf.get(name);
  if (!old.ok) return old;
  const put = await writeSheet(shelf, { name, text, fence: 0, tag: old.value?.tag, inline: shelf.largest });
  return put.ok || !isTaken(put.failure) || tries >= MOST_TRIES ? put : stored(shelf, { name, text }, tries + 1);
};

/** Notes on a shelf, each one object: whoever may write them needs no right to anything else there. */
export const shelfNotes = (shelf: Shelf): NonNullable<StateBackend['notes']> => {
  const told = <Value>(answer: Answer<Value>): Outcome<Value> => (answer.ok ? good(answer.value) : bad([noteUnusable(shelf.where, answer.failure)]));
  return {
    names: async () => {
      const names = told(await shelf.names(BEGIN));
      return names.ok ? good(names.value.map((name) => name.slice(BEGIN.length)).filter((name) => !name.includes('.'))) : names;
    },
    read: async (name) => {
      const sheet = await readSheet(shelf, BEGIN + name);
      if (!sheet.ok) return told(sheet);
      return sheet.value === undefined ? good(undefined) : told(await textOf(shelf, sheet.value));
    },
    write: async (name, text) => {
      const put = told(await stored(shelf, { name: BEGIN + name, text }));
      return put.ok ? good(undefined) : put;
    },
  };
};
