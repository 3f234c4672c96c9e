import { isObject, type Json, type JsonObject, type Structural } from '#core/model';
import { childOf, isTypeMember, KEEP, schemaUnder, under } from './structural.ts';

type Pruning = {
  readonly path: string;
  /** Paths of what was not kept. */
  readonly dropped: string[];
  /** The list around it keeps what is unknown in its items. */
  readonly keeps?: boolean;
};

const prunedMembers = (value: JsonObject, schema: Structural | undefined, { path, dropped, keeps }: Pruning): JsonObject => {
  const kept: [string, Json][] = [];
  for (const [name, member] of Object.entries(value)) {
    const at = under(path, name);
    const child = childOf(schema, name);
    if (schema !== undefined && isTypeMember(schema, name)) kept.push([name, member]);
    else if (child !== undefined) kept.push([name, pruned(member, child, { path: at, dropped })]);
    else if (keeps) kept.push([name, member]);
    else dropped.push(at);
  }
  return Object.fromEntries(kept);
};

/** The value without members that the schema does not have; their paths are added to `dropped`. */
export const pruned = (value: Json, schema: Structural | undefined, pruning: Pruning): Json => {
  const keeps = pruning.keeps === true || schema?.[KEEP] === true;
  if (Array.isArray(value)) return value.map((item, index) => pruned(item, schemaUnder(schema, 'items'), { ...pruning, path: `${pruning.path}[${index}]`, keeps }));
  return isObject(value) ? prunedMembers(value, schema, { ...pruning, keeps }) : value;
};
