import { type Definitions, referenceOf, type Schema } from '../schemas/definitions.ts';

/** Scalars with a spelling of their own; the rest are JSON's. */
export type Scalar = 'string' | 'boolean' | 'int32' | 'int64' | 'number' | 'bytes' | 'time' | 'microTime' | 'quantity' | 'intOrString';

/** What the Go type behind a field holds, and so what a typed server keeps of a JSON value. */
export type Shape =
  | { readonly is: 'struct'; readonly name: string; readonly fields: Map<string, Field>; readonly wire: string }
  | { readonly is: 'map' | 'list'; readonly of: Shape }
  | { readonly is: 'scalar'; readonly scalar: Scalar }
  | { readonly is: 'any' };

/** One member of a struct, and how its zero value is written: kept as given, left out, or written even where it was not given. */
export type Field = { readonly shape: Shape; readonly zero: 'keep' | 'drop' | 'write' };

const named: Readonly<Record<string, Shape>> = {
  'io.k8s.apimachinery.pkg.apis.meta.v1.Time': { is: 'scalar', scalar: 'time' },
  'io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime': { is: 'scalar', scalar: 'microTime' },
  'io.k8s.apimachinery.pkg.api.resource.Quantity': { is: 'scalar', scalar: 'quantity' },
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': { is: 'scalar', scalar: 'intOrString' },
};

const scalarOf = (schema: Schema): Shape => {
  if (schema.type === 'string') return { is: 'scalar', scalar: schema.format === 'byte' ? 'bytes' : 'string' };
  if (schema.type === 'boolean') return { is: 'scalar', scalar: 'boolean' };
  if (schema.type === 'integer') return { is: 'scalar', scalar: schema.format === 'int32' ? 'int32' : 'int64' };
  return schema.type === 'number' ? { is: 'scalar', scalar: 'number' } : { is: 'any' };
};

const isZeroStruct = (schema: Schema): boolean =>
  schema.default !== null && typeof schema.default === 'object' && referenceOf(schema) !== undefined;

const zeroOf = (name: string, schema: Schema, owner: Schema): Field['zero'] => {
  if (owner.always?.includes(name) || isZeroStruct(schema)) return 'write';
  if (schema.type === 'array' || (schema.type === 'object' && schema.additionalProperties !== undefined)) return 'drop';
  return owner.zero?.includes(name) ? 'drop' : 'keep';
};

/** The shapes of all definitions, by full name; each is made once, when it is first asked for. */
export const shapesOf = (definitions: Definitions): ((name: string) => Shape) => {
  const made = new Map<string, Shape>();

  const ofSchema = (schema: Schema): Shape => {
    const reference = referenceOf(schema);
    if (reference !== undefined) return ofName(reference);
    if (schema.type === 'array') return { is: 'list', of: ofSchema(schema.items ?? {}) };
    if (schema.type === 'object' && typeof schema.additionalProperties === 'object') return { is: 'map', of: ofSchema(schema.additionalProperties) };
    return scalarOf(schema);
  };

  const ofName = (name: string): Shape => {
    const known = named[name] ?? made.get(name);
    if (known !== undefined) return known;
    const schema = definitions.get(name) ?? {};
    if (schema.properties === undefined) return scalarOf(schema);
    const fields = new Map<string, Field>();
    const shape: Shape = { is: 'struct', name: name.slice(name.lastIndexOf('.') + 1), fields, wire: schema.wire ?? '' };
    made.set(name, shape);
    for (const [field, of] of Object.entries(schema.properties)) fields.set(field, { shape: ofSchema(of), zero: zeroOf(field, of, schema) });
    return shape;
  };

  return ofName;
};
