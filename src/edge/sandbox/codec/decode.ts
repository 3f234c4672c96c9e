import { type Draft, isDraft, isEmpty } from '../draft.ts';
import { decodeScalar, kindOfJson, zeroScalar } from './scalars.ts';
import type { Field, Shape } from './shape.ts';

/** What came out of reading a JSON value into a typed object. */
export type Decoded = {
  readonly value: Draft;
  /** The first value that does not fit its Go type, in the words of encoding/json. */
  readonly misfit?: string;
  /** Paths of members that the type does not have, in the order in which they were met. */
  readonly unknown: readonly string[];
};

type At = { readonly path: string; readonly fields: string; readonly owner: string };

type Notes = { misfit?: string; readonly unknown: string[]; readonly stored?: boolean };

const misfit = (notes: Notes, at: At, says: { readonly found: string; readonly wanted: string }): undefined => {
  notes.misfit ??= `json: cannot unmarshal ${says.found} into Go ${at.owner === '' ? 'value' : `struct field ${at.owner}.${at.fields}`} of type ${says.wanted}`;
  return undefined;
};

const goTypes: Readonly<Record<string, string>> = { boolean: 'bool', number: 'float64', bytes: '[]uint8', time: 'v1.Time', microTime: 'v1.MicroTime' };

const goType = (shape: Shape): string => {
  switch (shape.is) {
    case 'struct':
      return `v1.${shape.name}`;
    case 'map':
      return `map[string]${goType(shape.of)}`;
    case 'list':
      return `[]${goType(shape.of)}`;
    case 'scalar':
      return goTypes[shape.scalar] ?? shape.scalar;
    case 'any':
      return 'interface {}';
  }
};

const zeroValue = (shape: Shape): unknown => {
  switch (shape.is) {
    case 'struct':
      return decodeStruct({}, { ...shape, name: '' }, { notes: { unknown: [] }, at: { path: '', fields: '', owner: '' } });
    case 'scalar':
      return zeroScalar(shape.scalar);
    default:
      return null;
  }
};

type Step = { readonly notes: Notes; readonly at: At };

type Struct = Extract<Shape, { is: 'struct' }>;

const under = (at: At, name: string, owner: string): At => ({
  path: at.path === '' ? name : `${at.path}.${name}`,
  fields: at.fields === '' ? name : `${at.fields}.${name}`,
  owner,
});

const writeField = (into: Draft, name: string, given: { readonly field: Field; readonly value: unknown; readonly stored: boolean }): void => {
  const { field, value, stored } = given;
  if (value === undefined || value === null) {
    if (field.zero === 'write') into[name] = zeroValue(field.shape);
  } else if (stored && field.zero === 'write' && (field.shape.is === 'list' || field.shape.is === 'map') && isEmpty(value)) into[name] = null;
  else if (field.zero !== 'drop' || !isEmpty(value)) into[name] = value;
};

const decodeStruct = (value: Draft, { fields, name }: Struct, { notes, at }: Step): Draft => {
  const into: Draft = {};
  for (const [member, field] of fields) {
    const given = Object.hasOwn(value, member) ? value[member] : undefined;
    const decoded = given === undefined || given === null ? given : decodeValue(given, field.shape, { notes, at: under(at, member, name) });
    writeField(into, member, { field, value: decoded, stored: notes.stored === true });
  }
  for (const member of Object.keys(value)) {
    if (!fields.has(member)) notes.unknown.push(at.path === '' ? member : `${at.path}.${member}`);
  }
  return into;
};

const decodeList = (value: readonly unknown[], of: Shape, { notes, at }: Step): unknown[] =>
  value.map((item, index) =>
    item === null ? zeroValue(of) : (decodeValue(item, of, { notes, at: { ...at, path: `${at.path}[${index}]` } }) ?? zeroValue(of)),
  );

const decodeMap = (value: Draft, of: Shape, { notes, at }: Step): Draft => {
  const into: Draft = {};
  for (const [key, item] of Object.entries(value)) {
    into[key] = item === null ? zeroValue(of) : (decodeValue(item, of, { notes, at: { ...at, path: `${at.path}.${key}` } }) ?? zeroValue(of));
  }
  return into;
};

const readScalar = (value: unknown, shape: Extract<Shape, { is: 'scalar' }>, { notes, at }: Step): unknown => {
  const read = decodeScalar(value, shape.scalar);
  if (!('misfit' in read)) return read.value;
  if (read.says !== undefined) notes.misfit ??= read.says;
  return misfit(notes, at, { found: read.misfit, wanted: goType(shape) });
};

const decodeValue = (value: unknown, shape: Shape, step: Step): unknown => {
  const wrong = (): undefined => misfit(step.notes, step.at, { found: kindOfJson(value), wanted: goType(shape) });
  switch (shape.is) {
    case 'any':
      return value;
    case 'scalar':
      return readScalar(value, shape, step);
    case 'list':
      return Array.isArray(value) ? decodeList(value, shape.of, step) : wrong();
    case 'map':
      return isDraft(value) ? decodeMap(value, shape.of, step) : wrong();
    case 'struct':
      return isDraft(value) ? decodeStruct(value, shape, step) : wrong();
  }
};

/**
 * Reads a JSON object into a typed one as the real server's decoder does: unknown members fall away and are named, zero values
 * are left out or written as the Go type says, and quantities and times get their one spelling. `stored`: as it comes back from
 * storage, which knows no empty lists.
 */
export const decodeObject = (value: Draft, shape: Shape, { stored = false }: { readonly stored?: boolean } = {}): Decoded => {
  const notes: Notes = { unknown: [], stored };
  const decoded = decodeValue(value, shape, { notes, at: { path: '', fields: '', owner: '' } }) as Draft | undefined;
  return { value: decoded ?? {}, unknown: notes.unknown, ...(notes.misfit === undefined ? {} : { misfit: notes.misfit }) };
};
