import { assertNever, type Cause, type FieldPathText, type Fixed, isObject, type Json, type Rule, type RuleReader, sameValue, type Structural, type Unjudged } from '#core/model';
import { type FieldPath, fieldPathText, type PathElement } from '#lib/field-path';
import { duplicate, forbid, invalidValue, invalidWhole, required } from './cause.ts';
import { mapKeysOf, propertyOf, schemasUnder, schemaUnder, storedItem, storedMember } from './structural.ts';

/** What the rules of a schema say of a value. */
export type Judgement = { readonly causes: readonly Cause[]; readonly fixed: readonly Fixed[]; readonly unjudged: readonly Unjudged[] };

type Place = {
  /** The server's spelling; none for the root. */
  readonly field: string | undefined;
  readonly at: FieldPath;
  readonly old: Json | undefined;
  /** Nothing has changed here, or around here where the old value cannot be found. */
  readonly same: boolean;
};

type Written = { readonly rule: string; readonly message?: string; readonly messageExpression?: string; readonly reason?: string; readonly fieldPath?: string; readonly optionalOldSelf?: boolean };
type Judging = { readonly value: Json; readonly schema: Structural; readonly place: Place; readonly read: RuleReader };

const nothing: Judgement = { causes: [], fixed: [], unjudged: [] };

const together = (all: readonly Judgement[]): Judgement => ({
  causes: all.flatMap(({ causes }) => causes),
  fixed: all.flatMap(({ fixed }) => fixed),
  unjudged: all.flatMap(({ unjudged }) => unjudged),
});

const known = new WeakMap<Structural, readonly (readonly [Written, Rule])[]>();

const rulesOf = (schema: Structural, read: RuleReader): readonly (readonly [Written, Rule])[] => {
  const found = known.get(schema);
  if (found !== undefined) return found;
  const rules = schemasUnder(schema, 'x-kubernetes-validations').flatMap((one): (readonly [Written, Rule])[] =>
    typeof one['rule'] === 'string' && one['rule'].trim() !== '' ? [[one as Written, read(one as Written, schema)]] : [],
  );
  known.set(schema, rules);
  return rules;
};

const fieldOf = ({ field }: Place, { fieldPath }: Written): string => {
  const below = (fieldPath ?? '').trim().replace(/\['((?:[^'\\]|\\.)*)'\]/g, '.$1').replace(/^\./, '');
  if (below === '') return field ?? '<nil>';
  return field === undefined ? below : `${field}.${below}`;
};

const saysOf = ({ message, rule }: Written): string => (message ? message.trim() : `failed rule: ${rule.trim()}`);

const causeOf = (reason: string | undefined, field: string, { value, says }: { readonly value: Json; readonly says: string }): Cause => {
  const isWhole = value !== null && typeof value === 'object';
  switch (reason) {
    case 'FieldValueForbidden':
      return forbid(field, says);
    case 'FieldValueRequired':
      return required(field, says);
    case 'FieldValueDuplicate':
      return isWhole ? { reason: 'FieldValueDuplicate', message: 'Duplicate value', field } : duplicate(field, value);
    default:
      return isWhole ? invalidWhole(field, says) : invalidValue(field, value, says);
  }
};

const memberAt = (value: Json | undefined, way: readonly string[]): Json | undefined => way.reduce<Json | undefined>(storedMember, value);

const changedBy = ({ keeps }: Rule, { value, place }: Judging): readonly FieldPathText[] =>
  keeps
    .filter((way) => !sameValue(memberAt(value, way), memberAt(place.old, way)))
    .map((way) => fieldPathText([...place.at, ...way.map((field) => ({ field }))]) as FieldPathText);

const applies = (rule: Rule, written: Written, { old }: Place): boolean => !rule.usesOldSelf || old !== undefined || written.optionalOldSelf === true;

const brokenBy = ([written, rule]: readonly [Written, Rule], judging: Judging, says: string): Judgement => {
  const { value, place } = judging;
  const cause = causeOf(written.reason, fieldOf(place, written), { value, says });
  const paths = place.old === undefined ? [] : changedBy(rule, judging);
  return paths.length > 0 ? { ...nothing, fixed: [{ paths, says, cause }] } : { ...nothing, causes: [cause] };
};

const judgeOne = ([written, rule]: readonly [Written, Rule], judging: Judging): Judgement => {
  const { value, schema, place } = judging;
  if (!applies(rule, written, place)) return nothing;
  const verdict = rule.judge(value, place.old);
  switch (verdict.says) {
    case 'holds':
      return nothing;
    case 'unknown':
      return { ...nothing, unjudged: [{ field: fieldOf(place, written), rule: written.rule.trim(), because: verdict.because }] };
    case 'fails':
      return { ...nothing, causes: [invalidValue(place.field ?? '<nil>', schema['type'] ?? '', `${verdict.because} evaluating rule: ${written.message?.trim() ?? written.rule.trim()}`)] };
    case 'broken':
      return !rule.usesOldSelf && place.same ? nothing : brokenBy([written, rule], judging, verdict.message ?? saysOf(written));
    default:
      return assertNever(verdict);
  }
};

const elementOf = (item: Json, index: number, schema: Structural): PathElement => {
  const keys = mapKeysOf(schema);
  if (keys === undefined || !isObject(item)) return { index };
  const key = Object.fromEntries(keys.flatMap((name) => (item[name] === undefined || typeof item[name] === 'object' ? [] : [[name, item[name]]])));
  return { key: key as Readonly<Record<string, string | number | boolean>> };
};

const sameAt = (value: Json, old: Json | undefined, around: boolean): boolean => (old === undefined ? around : sameValue(value, old));

const itemsJudged = (value: readonly Json[], { schema, place, read }: Judging): readonly Judgement[] => {
  const items = schemaUnder(schema, 'items');
  if (items === undefined) return [];
  return value.map((item, index) => {
    const old = storedItem(item, place.old, schema);
    return judgeRules({ value: item, schema: items, read, place: { field: `${place.field ?? ''}[${index}]`, at: [...place.at, elementOf(item, index, schema)], old, same: sameAt(item, old, place.same) } });
  });
};

const memberJudged = (name: string, member: Json, { schema, place, read }: Judging): Judgement => {
  const declared = propertyOf(schema, name);
  const child = declared ?? schemaUnder(schema, 'additionalProperties');
  if (child === undefined) return nothing;
  const field = place.field === undefined ? name : declared === undefined ? `${place.field}[${name}]` : `${place.field}.${name}`;
  const old = storedMember(place.old, name);
  return judgeRules({ value: member, schema: child, read, place: { field, at: [...place.at, { field: name }], old, same: sameAt(member, old, place.same) } });
};

/** What the rules of a schema, at every depth, say of a value: what they refuse, what they want to stay as it is, what they say that cannot be told. */
export const judgeRules = (judging: Judging): Judgement => {
  const { value, schema, read } = judging;
  if (value === null) return nothing;
  return together([
    ...rulesOf(schema, read).map((rule) => judgeOne(rule, judging)),
    ...schemasUnder(schema, 'allOf').map((one) => judgeRules({ ...judging, schema: one })),
    ...(Array.isArray(value) ? itemsJudged(value, judging) : isObject(value) ? Object.entries(value).map(([name, member]) => memberJudged(name, member, judging)) : []),
  ]);
};

/** Whether a schema has rules at any depth: without any, no reader is needed. */
export const hasRules = (schema: Json | undefined): boolean =>
  Array.isArray(schema) ? schema.some(hasRules) : isObject(schema) && (Object.hasOwn(schema, 'x-kubernetes-validations') || Object.values(schema).some(hasRules));
