import { isObject, type Json, type Structural } from '#core/model';

/** Whatever is below is kept, also what the schema does not have. */
export const KEEP = 'x-kubernetes-preserve-unknown-fields';
/** The value is a Kubernetes object: it has apiVersion, kind and metadata, which the schema need not have. */
export const EMBEDDED = 'x-kubernetes-embedded-resource';

const embeddedMembers: readonly string[] = ['apiVersion', 'kind', 'metadata'];

/** Whether a member of an embedded resource is one that no schema needs to have. */
export const isTypeMember = (schema: Structural, name: string): boolean => schema[EMBEDDED] === true && embeddedMembers.includes(name);

/** A schema that stands under a keyword; undefined where there is none. */
export const schemaUnder = (schema: Structural | undefined, keyword: string): Structural | undefined => {
  const value = schema?.[keyword];
  return isObject(value) ? value : undefined;
};

/** The schemas that stand in a list under a keyword. */
export const schemasUnder = (schema: Structural, keyword: string): readonly Structural[] => {
  const value = schema[keyword];
  return Array.isArray(value) ? value.filter(isObject) : [];
};

/** The texts that stand in a list under a keyword. */
export const textsUnder = (schema: Structural | undefined, keyword: string): readonly string[] => {
  const value = schema?.[keyword];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
};

/** The schema of a declared member. */
export const propertyOf = (schema: Structural | undefined, name: string): Structural | undefined => {
  const properties = schemaUnder(schema, 'properties');
  return properties !== undefined && Object.hasOwn(properties, name) ? schemaUnder(properties, name) : undefined;
};

/** The schema of a member, declared or not; undefined where the schema says nothing of it. */
export const childOf = (schema: Structural | undefined, name: string): Structural | undefined =>
  propertyOf(schema, name) ?? schemaUnder(schema, 'additionalProperties') ?? (schema?.['additionalProperties'] === true ? {} : undefined);

/** `spec.size`; the root's members have no dot before them. */
export const under = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** The keys by which items of a list are told apart; undefined where it is no list of that type. */
export const mapKeysOf = (schema: Structural): readonly string[] | undefined =>
  schema['x-kubernetes-list-type'] === 'map' ? textsUnder(schema, 'x-kubernetes-list-map-keys') : undefined;

/** The item of a stored list that stands for an item of the new one; only lists with keys tell. */
export const storedItem = (item: Json, old: Json | undefined, schema: Structural): Json | undefined => {
  const keys = mapKeysOf(schema);
  if (keys === undefined || keys.length === 0 || !Array.isArray(old) || !isObject(item)) return undefined;
  return old.find((one) => isObject(one) && keys.every((key) => one[key] === item[key]));
};

/** The member of a stored object that stands for a member of the new one. */
export const storedMember = (old: Json | undefined, name: string): Json | undefined => (isObject(old) && Object.hasOwn(old, name) ? old[name] : undefined);
