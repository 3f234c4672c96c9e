import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject, PlacedBefore } from '#core/model';
import { doubtful } from './arbitraries/doubtful.ts';
import { newFleet, oldFleet, type Story, story } from './arbitraries/fleets.ts';
import type { FleetCase } from './case.ts';
import { type Disagreement, disagreements } from './compare.ts';
import { fleetAnswer, fleetStep, specOf } from './fleet-side.ts';
import { karmadaAnswer, karmadaStep, type Remembered } from './karmada-side.ts';
import { fleetKnows, fleetVerdict, karmadaKnows, karmadaVerdict } from './object-side.ts';
import { type Oracle, startOracle } from './oracle.ts';
import { unavailable } from './unavailable.ts';

const runs = Number(process.env['FLEET_ORACLE_RUNS'] || 500);
const seed = Number(process.env['FLEET_ORACLE_SEED'] || Math.floor(Math.random() * 2 ** 31));
const missing = await unavailable();
const marked = new Map<string, number>();
let oracle: Oracle;

beforeAll(async () => {
  if (missing === undefined) oracle = await startOracle();
});
afterAll(async () => {
  if (missing !== undefined) return;
  process.stderr.write(`oracle: FLEET_ORACLE_SEED=${seed} FLEET_ORACLE_RUNS=${runs}, differences there on purpose: ${JSON.stringify(Object.fromEntries(marked))}\n`);
  await oracle.close();
});

const readable = (given: FleetCase) => {
  const spec = specOf(given);
  if (spec.ok) return spec.value;
  throw new Error(`fleet rejects what admission would accept: ${JSON.stringify(spec.diagnostics)}`);
};

const unmarked = (found: readonly Disagreement[]): readonly Disagreement[] => {
  for (const { known } of found) if (known !== undefined) marked.set(known, (marked.get(known) ?? 0) + 1);
  return found.filter(({ known }) => known === undefined);
};

const agrees = async (given: FleetCase): Promise<void> => {
  expect(unmarked(disagreements(given, fleetAnswer(given), await karmadaAnswer(oracle, given, readable(given))))).toEqual([]);
};

// Ends with the first difference that is there on purpose: from there on the two remember different things.
const agreesAllAlong = async ({ first, later }: Story): Promise<void> => {
  let given = first;
  let ours: readonly PlacedBefore[] = [];
  let theirs: Remembered = {};
  for (const change of [{}, ...later]) {
    given = { ...given, ...change };
    const mine = fleetStep(given, ours);
    const other = await karmadaStep(oracle, given, { spec: readable(given), before: theirs });
    const before = Object.fromEntries(ours.map((one) => [one.template, one]));
    const found = disagreements({ ...given, before }, mine.answer, other.answer);
    expect(unmarked(found)).toEqual([]);
    if (found.length > 0) return;
    [ours, theirs] = [mine.after, other.after];
  }
};

const agreesOn = async (object: JsonObject): Promise<void> => {
  const one = { name: 'any', object };
  expect(fleetVerdict(one)).toEqual(await karmadaVerdict(oracle, one));
};

const knowsTheSame = async (given: FleetCase): Promise<void> => {
  const templates = readable(given).templates.map(({ object }) => object as unknown as JsonObject);
  for (const [at, object] of templates.entries()) {
    const live = templates.findLast((other, place) => place !== at && other['kind'] === object['kind']);
    const one = { name: 'any', object, ...(live === undefined ? {} : { live }) };
    expect(fleetKnows(one)).toEqual(await karmadaKnows(oracle, one));
  }
};

const forAll = <Given>(given: fc.Arbitrary<Given>, check: (given: Given) => Promise<void>) => () => fc.assert(fc.asyncProperty(given, check), { numRuns: runs, seed });

describe.skipIf(missing !== undefined)(`with the seed ${seed}, as Karmada decides`, () => {
  it('for every new fleet', forAll(newFleet, agrees));
  it('for every fleet in which anything was placed anywhere before', forAll(oldFleet, agrees));
  it('for every policy and cluster that admission sees', forAll(doubtful, agreesOn));
  it('for all that is to be known of an object', forAll(newFleet, knowsTheSame));
  it('for every story of a fleet that changes', forAll(story, agreesAllAlong));
});
