import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { playStory } from '../support/scenario.ts';
import { slow, tellStories } from '../support/stories.ts';

tellStories(join(import.meta.dirname, 'clusters'));

const story = readFileSync(join(import.meta.dirname, 'one-bad-cluster.txt'), 'utf8');

/** How a cluster misbehaves, how that ends, and what a plan says of it. */
const troubles: readonly { readonly name: string; readonly begins: string; readonly ends?: string; readonly says: string }[] = [
  { name: 'refuses connections', begins: 'stop west', ends: 'restart west', says: 'connection refused' },
  { name: 'hangs', begins: "fault west '* *' hang", says: 'no answer in time' },
  { name: 'resets connections', begins: "fault west '* *' reset", says: 'not reached' },
  { name: 'answers 401', begins: "fault west '* *' 401", says: 'did not accept the credentials' },
  { name: 'answers 403', begins: "fault west '* *' 403", says: 'not reached' },
  { name: 'answers 404', begins: "fault west '* *' 404", says: 'not reached' },
  { name: 'answers 429', begins: "fault west '* *' 429", says: 'not reached' },
  { name: 'answers 500', begins: "fault west '* *' 500", says: 'not reached' },
  { name: 'answers with a page of HTML', begins: "fault west '* *' html", says: 'not reached' },
  { name: 'cuts its answers off', begins: "fault west '* *' truncated", says: 'not reached' },
  { name: 'answers lists with 410', begins: "fault west 'list *' 410", says: 'could not be looked at' },
  { name: 'cuts lists off', begins: "fault west 'list *' truncated", says: 'could not be looked at' },
];

describe.concurrent('one bad cluster stops no other and is never read as empty', () => {
  for (const { name, begins, ends = 'heal west', says } of troubles) {
    it(`it ${name}`, () => playStory(story.replaceAll('FAULT', begins).replaceAll('HEAL', ends).replaceAll('SAYS', says)), slow);
  }
});
