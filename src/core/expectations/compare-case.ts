import type { Difference, Expectation, Json, JsonPointer, TestCase } from '#core/model';
import type { Trial } from './answer.ts';
import { compareClusters, compareDeclined, compareUnplaced } from './compare-clusters.ts';
import { compareFields } from './compare-fields.ts';
import { difference } from './difference.ts';
import { asWritten } from './placed.ts';
import { isPolicy, policyName } from './policy-names.ts';

type Compare<Field extends keyof Expectation> = (want: NonNullable<Expectation[Field]>, trial: Trial) => readonly Difference[];

const comparePolicy: Compare<'policy'> = (want, trial) => {
  const { placement } = trial.answer;
  if (placement !== undefined && isPolicy(want, placement.policy?.ref)) return [];
  return [difference(trial, 'policy', { want, ...(placement === undefined ? {} : { got: policyName(placement.policy?.ref) }) })];
};

const compareAffinity: Compare<'affinity'> = (want, trial) => {
  const got = trial.answer.placement?.affinity;
  return got === want ? [] : [difference(trial, 'affinity', { want, ...(got === undefined ? {} : { got }) })];
};

const compareDiagnostics: Compare<'diagnostics'> = (want, trial) => {
  const got = [...new Set(trial.answer.diagnostics.map(({ code }) => code))].sort();
  const silent = want.filter((code) => !got.some((one) => one === code));
  return silent.length === 0 ? [] : [difference(trial, 'diagnostics', { want, got, says: `${silent.join(', ')} was not said` })];
};

const comparers: { readonly [Field in keyof Required<Expectation>]: Compare<Field> } = {
  policy: comparePolicy,
  affinity: compareAffinity,
  unplaced: compareUnplaced,
  clusters: compareClusters,
  declined: compareDeclined,
  fields: compareFields,
  diagnostics: compareDiagnostics,
};

const compareOne = <Field extends keyof Expectation>(field: Field, trial: Trial): readonly Difference[] => {
  const want = trial.one.expect[field];
  return want === undefined ? [] : comparers[field](want as NonNullable<Expectation[Field]>, trial);
};

const expectsNothing = ({ expect }: TestCase): boolean => Object.keys(expect).length === 0;

// A case without an expectation could not fail; it says what could be expected.
const unsaid = (trial: Trial): Difference => {
  const { placement } = trial.answer;
  const got: Json = { policy: policyName(placement?.policy?.ref), clusters: asWritten(placement?.targets ?? []) as Json };
  const { document, one } = trial;
  const pointer = `${one.pointer}/expect` as JsonPointer;
  return { pointer, at: document.locate(one.pointer), ...(placement === undefined ? {} : { got }), says: 'the case expects nothing' };
};

/** In what an answer differs from what a case expects, in a fixed order. What the case does not name is not looked at. */
export const compareCase = (trial: Trial): readonly Difference[] =>
  expectsNothing(trial.one) ? [unsaid(trial)] : (Object.keys(comparers) as (keyof Expectation)[]).flatMap((field) => compareOne(field, trial));
