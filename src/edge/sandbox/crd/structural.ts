import { copyOf, type Draft, isDraft } from '../draft.ts';

/** A structural schema of a CustomResourceDefinition: JSON Schema with Kubernetes' extensions. */
export type Structural = Draft;

const KEEP = 'x-kubernetes-preserve-unknown-fields';
const EMBEDDED = 'x-kubernetes-embedded-resource';

const childOf = (schema: Structural | undefined, name: string): Structural | undefined => {
  const named: Structural | undefined = schema?.['properties']?.[name];
  if (named !== undefined) return named;
  const rest: unknown = schema?.['additionalProperties'];
  return isDraft(rest) ? rest : rest === true ? { [KEEP]: true } : undefined;
};

const embeddedMembers: readonly string[] = ['apiVersion', 'kind', 'metadata'];

type Pruning = { readonly path: string; readonly unknown: string[] };

const pruneMap = (value: Draft, schema: Structural | undefined, { path, unknown }: Pruning): Draft => {
  const kept: Draft = {};
  for (const [name, member] of Object.entries(value)) {
    const at = path === '' ? name : `${path}.${name}`;
    const child = childOf(schema, name);
    if (child !== undefined) kept[name] = pruned(member, child, { path: at, unknown });
    else if (schema?.[KEEP] === true || (schema?.[EMBEDDED] === true && embeddedMembers.includes(name))) kept[name] = member;
    else unknown.push(at);
  }
  return kept;
};

/** The value without members that the schema does not have; their paths are added to `unknown`. */
export const pruned = (value: unknown, schema: Structural | undefined, pruning: Pruning): unknown => {
  if (Array.isArray(value)) return value.map((item, index) => pruned(item, schema?.['items'] ?? (schema?.[KEEP] ? { [KEEP]: true } : undefined), { ...pruning, path: `${pruning.path}[${index}]` }));
  return isDraft(value) ? pruneMap(value, schema, pruning) : value;
};

const fillMap = (value: Draft, schema: Structural): void => {
  for (const [name, child] of Object.entries((schema['properties'] ?? {}) as Draft)) {
    const given: unknown = value[name];
    const replaced = given === undefined || (given === null && child.nullable !== true);
    if (replaced && child.default !== undefined) value[name] = copyOf(child.default);
  }
  for (const [name, member] of Object.entries(value)) {
    const child = childOf(schema, name);
    if (child !== undefined) fillStructural(member, child);
  }
};

/** Fills the schema's defaults in, in place, at every depth that is there. */
export const fillStructural = (value: unknown, schema: Structural): void => {
  if (Array.isArray(value)) for (const item of value) fillStructural(item, schema['items'] ?? {});
  else if (isDraft(value)) fillMap(value, schema);
};
