import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { questions } from './conformance.ts';
import { type Oracle, startOracle } from './oracle.ts';
import { digestOf, record, type Recorded, recordedOf } from './recording.ts';
import { unavailable } from './unavailable.ts';

const missing = await unavailable();
let oracle: Oracle;

beforeAll(async () => {
  if (missing === undefined) oracle = await startOracle();
});
afterAll(() => oracle?.close());

describe.skipIf(missing !== undefined).each(Object.entries(questions))('%s', (table, asked) => {
  const answers: Recorded[] = [];
  const isRecording = process.env['FLEET_RECORD'] === '1';

  it.each(asked.map((one) => [one.name, one] as const))('%s', async (name, one) => {
    const karmada = await one.karmada(oracle);
    const fleet = one.fleet();
    answers.push({ name, question: digestOf(one.given), answer: karmada });
    if (one.differs === undefined) expect(fleet).toEqual(karmada);
    else {
      expect(fleet).toEqual(one.differs.fleet);
      expect(karmada, `Karmada does not differ by ${one.differs.as}`).not.toEqual(fleet);
    }
  });

  it('is recorded as it was answered', () => {
    if (isRecording) record(table, answers);
    expect([...recordedOf(table).values()]).toEqual(answers);
  });
});
