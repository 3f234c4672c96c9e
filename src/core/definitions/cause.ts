import type { Cause, Json } from '#core/model';

const shown = (value: unknown): string => (value === undefined ? '""' : JSON.stringify(value));

const cause = (reason: string, text: string) => (field: string, detail?: string): Cause => ({
  reason,
  message: detail ? `${text}: ${detail}` : text,
  field,
});

/** `Required value`. */
export const required = cause('FieldValueRequired', 'Required value');

/** `Forbidden`. */
export const forbid = cause('FieldValueForbidden', 'Forbidden');

/** `Invalid value: "x"`; values that are not scalars are written as JSON. */
export const invalidValue = (field: string, value: Json | undefined, detail = ''): Cause =>
  cause('FieldValueInvalid', `Invalid value: ${shown(value)}`)(field, detail);

/** `Invalid value`, for values that are too long to be shown. */
export const invalidWhole = cause('FieldValueInvalid', 'Invalid value');

/** `Duplicate value: "x"`. */
export const duplicate = (field: string, value: Json): Cause => cause('FieldValueDuplicate', `Duplicate value: ${shown(value)}`)(field);

/** `Not found: "x"`. */
export const notThere = (field: string, value: Json): Cause => cause('FieldValueNotFound', `Not found: ${shown(value)}`)(field);

/** `Unsupported value: "x": supported values: …`. */
export const unsupported = (field: string, value: Json | undefined, supported: readonly string[]): Cause =>
  cause('FieldValueNotSupported', `Unsupported value: ${shown(value)}`)(field, `supported values: ${supported.map((one) => JSON.stringify(one)).join(', ')}`);

/** `Too long: may not be more than N bytes`. */
export const tooLong = (field: string, most: number): Cause => cause('FieldValueTooLong', 'Too long')(field, `may not be more than ${most} bytes`);

/** `Too many: N: must have at most M items`. */
export const tooMany = (field: string, count: number, most: number): Cause =>
  cause('FieldValueTooMany', `Too many: ${count}`)(field, `must have at most ${most} item${most === 1 ? '' : 's'}`);
