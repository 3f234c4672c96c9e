import type { Json, K8sObject } from '#core/model';
import type { FieldSchema, MapSchema, TypeSchema } from './type-schema.ts';

const isZero = (value: Json | undefined): boolean => value === '' || value === 0 || value === false || (typeof value === 'object' && value !== null);

// Defaults that are zero, and required members, are what Go writes of a struct that nobody filled.
const zeroOf = (field: FieldSchema): Json | undefined => {
  const type = field.type();
  if (isZero(field.default)) return type.map && !Array.isArray(field.default) ? zeroMembers(type.map) : field.default;
  return field.required && (type.list || type.map?.fields.size === 0) ? null : undefined;
};

const zeroMembers = (map: MapSchema): Json =>
  Object.fromEntries(
    [...map.fields].flatMap(([name, field]) => {
      const zero = zeroOf(field);
      return zero === undefined ? [] : [[name, zero] as const];
    }),
  );

/**
 * The object that a server starts from when it makes a new one. Where a Go struct stands behind the schema, its empty
 * members are there already, and nobody comes to own them by making the object.
 */
export const zeroObject = ({ apiVersion, kind }: K8sObject, schema: TypeSchema): K8sObject => {
  const zero = schema.struct && schema.map ? zeroMembers(schema.map) : {};
  return { metadata: {}, ...(zero as object), apiVersion, kind } as unknown as K8sObject;
};
