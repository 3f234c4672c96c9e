import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { playStory } from './scenario.ts';

const titleOf = (text: string): string => /^# (.+)$/m.exec(text)?.[1] ?? 'a story without a title';

/** The stories of a folder, by file name. */
export const storiesIn = (folder: string): readonly { readonly name: string; readonly title: string; readonly text: string }[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txtar'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return { name: file.slice(0, -'.txtar'.length), title: titleOf(text), text };
    });

/** How long a story may take on a machine that has much else to do. */
export const slow = 120_000;

/** A test for each story of a folder; they are told side by side, each with clusters of its own. */
export const tellStories = (folder: string): void => {
  describe.concurrent(folder.split('/').slice(-1).join(), () => {
    for (const { name, title, text } of storiesIn(folder)) it(`${name}: ${title}`, () => playStory(text), slow);
  });
};
