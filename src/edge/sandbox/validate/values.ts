import type { Json } from '#core/model';
import { type Draft, listOf } from '../draft.ts';
import type { Cause } from '../refusal.ts';
import { forbid, invalidValue, required, unsupported } from './cause.ts';
import { checkLabels } from './metadata.ts';
import { labelKey, labelValue, type TextCheck } from './text.ts';

/** Members of a map that may not be negative. */
export const checkNotNegative = (draft: Draft | undefined, path: string, members: readonly string[]): Cause[] =>
  members.filter((member) => typeof draft?.[member] === 'number' && draft[member] < 0)
    .map((member) => invalidValue(`${path}.${member}`, draft?.[member], 'must be greater than or equal to 0'));

/** A text that has to be there and to be well formed. */
export const checkText = (value: unknown, field: string, { check, missing = '' }: { readonly check: TextCheck; readonly missing?: string }): Cause[] =>
  typeof value !== 'string' || value === '' ? [required(field, missing)] : check(value).map((says) => invalidValue(field, value, says));

/** A text out of a closed set; an empty one is missing. */
export const checkChoice = (value: unknown, field: string, supported: readonly string[]): Cause[] => {
  if (value === undefined || value === '') return [required(field, '')];
  return supported.includes(value as string) ? [] : [unsupported(field, value as Json, supported)];
};

/** A value that may not differ from the stored one. */
export const checkSame = (value: Json | undefined, old: Json | undefined, { field, says = 'field is immutable' }: { readonly field: string; readonly says?: string }): Cause[] =>
  JSON.stringify(sorted(value)) === JSON.stringify(sorted(old)) ? [] : [invalidValue(field, value ?? null, says)];

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, member]) => [key, sorted(member)]));
};

const PERCENT = /^[0-9]+%$/;

/** The number in a count or percentage. */
export const countOf = (value: unknown): number => (typeof value === 'number' ? value : Number.parseInt(String(value), 10) || 0);

/** A count or percentage (`ValidatePositiveIntOrPercent`). */
export const checkCount = (value: unknown, field: string): Cause[] => {
  if (typeof value === 'number') return value < 0 ? [invalidValue(field, value, 'must be greater than or equal to 0')] : [];
  if (PERCENT.test(String(value))) return [];
  return [invalidValue(field, value as Json, "a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')")];
};

/** A percentage of at most 100. */
export const checkPart = (value: unknown, field: string): Cause[] =>
  typeof value === 'string' && PERCENT.test(value) && countOf(value) > 100 ? [invalidValue(field, value, 'must not be greater than 100%')] : [];

const checkExpression = (expression: Draft, path: string): Cause[] => {
  const values: readonly string[] = expression['values'] ?? [];
  const operator: string = expression['operator'];
  const wrong =
    ['In', 'NotIn'].includes(operator) ? (values.length === 0 ? [required(`${path}.values`, "must be specified when `operator` is 'In' or 'NotIn'")] : [])
    : ['Exists', 'DoesNotExist'].includes(operator) ? (values.length > 0 ? [forbid(`${path}.values`, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'")] : [])
    : [invalidValue(`${path}.operator`, operator, 'not a valid selector operator')];
  return [
    ...wrong,
    ...labelKey(expression['key'] ?? '').map((says) => invalidValue(`${path}.key`, expression['key'] ?? '', says)),
    ...values.flatMap((value, index) => labelValue(value).map((says) => invalidValue(`${path}.values[${index}]`, value, says))),
  ];
};

/** A label selector, where one stands. */
export const checkSelector = (selector: Draft | undefined, path: string): Cause[] =>
  selector === undefined
    ? []
    : [
        ...checkLabels(selector['matchLabels'], `${path}.matchLabels`),
        ...listOf(selector, 'matchExpressions').flatMap((one, index) => checkExpression(one, `${path}.matchExpressions[${index}]`)),
      ];

const holds = (expression: Draft, labels: Draft): boolean => {
  const value = labels[expression['key']];
  switch (expression['operator']) {
    case 'In':
      return (expression['values'] ?? []).includes(value);
    case 'NotIn':
      return !(expression['values'] ?? []).includes(value);
    case 'Exists':
      return value !== undefined;
    default:
      return value === undefined;
  }
};

/** Whether a label selector chooses labels. An empty selector chooses all. */
export const selects = (selector: Draft | undefined, labels: Draft | undefined): boolean =>
  selector !== undefined &&
  Object.entries(selector['matchLabels'] ?? {}).every(([key, value]) => labels?.[key] === value) &&
  listOf(selector, 'matchExpressions').every((expression) => holds(expression, labels ?? {}));

const operators: readonly string[] = ['In', 'NotIn', 'Exists', 'DoesNotExist'];

/** Whether a label selector can be made sense of at all. */
export const isReadableSelector = (selector: Draft | undefined): boolean => listOf(selector, 'matchExpressions').every((one) => operators.includes(one['operator']));

/** Whether a label selector says nothing. */
export const isEmptySelector = (selector: Draft): boolean =>
  Object.keys(selector['matchLabels'] ?? {}).length === 0 && listOf(selector, 'matchExpressions').length === 0;
