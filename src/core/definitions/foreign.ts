import { isObject, type Json, type Structural, type Unjudged } from '#core/model';
import { hasForeignPattern } from './limits.ts';
import { childOf, schemaUnder, under } from './structural.ts';

/** Patterns on texts of a value that cannot be read here: what they say of it, only a server knows. */
export const foreignPatterns = (value: Json, schema: Structural | undefined, path: string): readonly Unjudged[] => {
  if (schema === undefined) return [];
  if (typeof value === 'string') return hasForeignPattern(schema) ? [{ field: path, rule: schema.pattern, because: 'the pattern cannot be read here' }] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => foreignPatterns(item, schemaUnder(schema, 'items'), `${path}[${index}]`));
  return isObject(value) ? Object.entries(value).flatMap(([name, member]) => foreignPatterns(member, childOf(schema, name), under(path, name))) : [];
};
