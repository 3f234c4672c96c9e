import { describe, expect, it } from 'vitest';
import { questions } from '../oracle/conformance.ts';
import { digestOf, recordedOf } from '../oracle/recording.ts';

// What Karmada's own code answered once (npm run test:oracle asks it again).
describe.each(Object.entries(questions))('as Karmada decides: %s', (table, asked) => {
  const recorded = recordedOf(table);

  it('has an answer to each question, and to no other', () => {
    expect(asked.map(({ name, given }) => [name, digestOf(given)])).toEqual([...recorded.values()].map(({ name, question }) => [name, question]));
  });

  it.each(asked.map((one) => [one.name, one] as const))('%s', (name, one) => {
    expect(one.fleet()).toEqual(one.differs === undefined ? recorded.get(name)?.answer : one.differs.fleet);
  });
});
