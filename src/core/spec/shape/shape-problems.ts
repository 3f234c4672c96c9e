import { diagnose, didYouMean } from '#core/diagnostics';
import type { Diagnostic, Json, JsonPointer, SourceDocument } from '#core/model';
import { escapeSegment, valueAtPointer } from '#lib/json-pointer';
import type { SchemaError, Validator } from '#schema';
import { pathText } from './path-text.ts';

/** Where a shape is checked: in a document, below a pointer. */
export type Spot = { readonly document: SourceDocument; readonly pointer: JsonPointer };

type Say = (error: SchemaError, spot: Spot) => Diagnostic;

const below = (spot: Spot, pointer: string): JsonPointer => (spot.pointer + pointer) as JsonPointer;

const listed = (words: readonly string[]): string => words.slice(0, -1).join(', ') + (words.length > 1 ? ' or ' : '') + (words.at(-1) ?? '');

const some = (words: readonly string[]): string =>
  words.length > 10 ? `${words.slice(0, 10).join(', ')} and ${words.length - 10} more` : words.join(', ');

const EXPECTED: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

const kindOf = (value: unknown): string => {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? 'a text' : `the ${typeof value} ${String(value)}`;
};

const fieldsOf = (error: SchemaError): string[] => Object.keys((error.parentSchema?.properties ?? {}) as object).sort();

const unknownField: Say = (error, spot) => {
  const name = String(error.params.additionalProperty);
  const fields = fieldsOf(error);
  const near = didYouMean(name, fields);
  return diagnose(
    'FLT2101',
    `"${name}" is no field of ${pathText(below(spot, error.instancePath))}. A field that nobody knows would silently have no effect.`,
    {
      at: spot.document.locate(below(spot, `${error.instancePath}/${escapeSegment(name)}`), 'key'),
      hint: near === undefined ? `Its fields are: ${some(fields)}.` : `Did you mean "${near}"?`,
    },
  );
};

const missing: Say = (error, spot) =>
  diagnose('FLT2102', `${pathText(below(spot, `${error.instancePath}/${escapeSegment(String(error.params.missingProperty))}`))} is missing.`, {
    at: spot.document.locate(below(spot, error.instancePath), 'key'),
    hint: `Write it:\n    ${String(error.params.missingProperty)}: …`,
  });

const wrongType: Say = (error, spot) => {
  const expected = [error.params.type].flat().map(String);
  const value = valueAtPointer(spot.document.value, below(spot, error.instancePath));
  const quote = expected.includes('string') && (typeof value === 'number' || typeof value === 'boolean');
  return diagnose(
    'FLT2103',
    `${pathText(below(spot, error.instancePath))} must be ${listed(expected.map((one) => EXPECTED[one] ?? one))}, and is ${kindOf(value)}.`,
    {
      at: spot.document.locate(below(spot, error.instancePath)),
      ...(quote ? { hint: 'Quote what is written there:\n    "…"' } : {}),
    },
  );
};

const notAmong: Say = (error, spot) => {
  const allowed = (error.keyword === 'const' ? [error.params.allowedValue] : (error.params.allowedValues as unknown[])).map(String);
  const value = valueAtPointer(spot.document.value, below(spot, error.instancePath));
  const near = typeof value === 'string' ? didYouMean(value, allowed) : undefined;
  return diagnose(
    'FLT2104',
    `${pathText(below(spot, error.instancePath))} is ${typeof value === 'string' ? `"${value}"` : kindOf(value)}; it can be ${listed(allowed.map((one) => `"${one}"`))}.`,
    {
      at: spot.document.locate(below(spot, error.instancePath)),
      ...(near === undefined ? {} : { hint: `Did you mean "${near}"?` }),
    },
  );
};

const RANGES: Readonly<Record<string, (limit: unknown) => string>> = {
  minimum: (limit) => `must be at least ${String(limit)}`,
  maximum: (limit) => `must be at most ${String(limit)}`,
  minItems: (limit) => `must have at least ${limit === 1 ? 'one item' : `${String(limit)} items`}`,
  minProperties: () => 'must not be empty',
  minLength: (limit) => (limit === 1 ? 'must not be empty' : `must have at least ${String(limit)} characters`),
  maxLength: (limit) => `must have at most ${String(limit)} characters`,
  pattern: (pattern) => `must match ${String(pattern)}`,
};

const outOfRange: Say = (error, spot) =>
  diagnose(
    'FLT2105',
    `${pathText(below(spot, error.instancePath))} ${(RANGES[error.keyword] ?? (() => 'is not as expected'))(error.params.limit ?? error.params.pattern)}.`,
    {
      at: spot.document.locate(below(spot, error.instancePath)),
    },
  );

const SAY: Readonly<Record<string, Say>> = {
  additionalProperties: unknownField,
  required: missing,
  type: wrongType,
  enum: notAmong,
  const: notAmong,
};

/** A missing field whose name somebody mistyped right there is one problem, not two. */
const isMistyped = (error: SchemaError, all: readonly SchemaError[]): boolean =>
  error.keyword === 'required' &&
  all.some(
    (other) =>
      other.keyword === 'additionalProperties' &&
      other.instancePath === error.instancePath &&
      didYouMean(String(other.params.additionalProperty), fieldsOf(other)) === error.params.missingProperty,
  );

/** Everything in which a value differs from its schema, each at its place, in the order of the document. */
export const shapeProblems = <Shape>(validate: Validator<Shape>, value: Json, spot: Spot): readonly Diagnostic[] => {
  if (validate(value)) return [];
  const errors = validate.errors ?? [];
  return errors.filter((error) => !isMistyped(error, errors)).map((error) => (SAY[error.keyword] ?? outOfRange)(error, spot));
};
