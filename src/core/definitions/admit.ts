import { type Admit, type Cause, isObject, type Json, type JsonObject, type K8sObject, type RuleReader, type Structural } from '#core/model';
import { checkValue } from './check.ts';
import { filled } from './fill.ts';
import { foreignPatterns } from './foreign.ts';
import { pruned } from './prune.ts';
import { checkRepeats } from './repeats.ts';
import { hasRules, judgeRules, type Judgement } from './rules.ts';
import { EMBEDDED, propertyOf, schemaUnder, textsUnder } from './structural.ts';

const identity: readonly string[] = ['apiVersion', 'kind', 'metadata'];

/** An object's own members: what is neither its identity nor its metadata. */
export const ownMembers = ({ apiVersion: _, kind: __, metadata: ___, ...rest }: JsonObject): JsonObject => rest;

const roots = new WeakMap<Structural, Structural>();

// The root is an embedded resource, whatever the schema says; nothing is said of its identity but what every object has.
const rootOf = (schema: Structural): Structural => {
  const found = roots.get(schema);
  if (found !== undefined) return found;
  const properties = ownMembers(schemaUnder(schema, 'properties') ?? {});
  const required = textsUnder(schema, 'required').filter((name) => !identity.includes(name));
  const root = { ...schema, properties, required, [EMBEDDED]: true };
  roots.set(schema, root);
  return root;
};

const blocking: readonly string[] = ['FieldValueNotSupported', 'FieldValueRequired', 'FieldValueTooLong', 'FieldValueTooMany', 'FieldValueTypeInvalid'];

const UNCHECKED: Cause = {
  reason: 'FieldValueInvalid',
  message: 'Invalid value: null: some validation rules were not checked because the object was invalid; correct the existing errors to complete validation',
  field: '<nil>',
};

type Sides = { readonly object: JsonObject; readonly live: JsonObject | undefined };

const noJudgement: Judgement = { causes: [], fixed: [], unjudged: [] };

const ruledOnes = new WeakMap<Structural, boolean>();

const isRuled = (schema: Structural): boolean => {
  const found = ruledOnes.get(schema) ?? hasRules(schema);
  ruledOnes.set(schema, found);
  return found;
};

const ruled = ({ object, live }: Sides, schema: Structural, read: RuleReader): Judgement =>
  judgeRules({ value: object, schema: rootOf(schema), read, place: { field: undefined, at: [], old: live, same: false } });

// Of metadata a schema may only limit the name.
const namesChecked = ({ metadata }: JsonObject, schema: Structural): readonly Cause[] => {
  const limits = propertyOf(schema, 'metadata');
  if (limits === undefined || !isObject(metadata)) return [];
  const names = Object.fromEntries(Object.entries(metadata).filter(([name]) => name === 'name' || name === 'generateName'));
  return checkValue(names, limits, { path: 'metadata' });
};

const repeatsOf = (value: Json | undefined, schema: Structural): readonly Cause[] => (value === undefined ? [] : checkRepeats(value, schema, ''));

/** What is wrong with an object by the schema of its kind (apiextensions 1.37): values, lists, and, where those do not forbid it, rules. */
export const validate = (sides: Sides, schema: Structural, read: RuleReader | undefined): Judgement => {
  const { object, live } = sides;
  const old = live === undefined ? undefined : ownMembers(live);
  const plain = { ...rootOf(schema), [EMBEDDED]: false };
  const causes = [
    ...namesChecked(object, schema),
    ...checkValue(ownMembers(object), plain, { path: '', old }),
    ...(repeatsOf(old, plain).length > 0 ? [] : repeatsOf(ownMembers(object), plain)),
  ];
  if (read === undefined || !isRuled(schema)) return { ...noJudgement, causes };
  if (causes.some(({ reason }) => blocking.includes(reason))) return { ...noJudgement, causes: [...causes, UNCHECKED] };
  const judgement = ruled(sides, schema, read);
  return { ...judgement, causes: [...causes, ...judgement.causes] };
};

/** The kind that objects are admitted to. */
export type Kind = { readonly schema: Structural; readonly hasStatus: boolean };

const statusOf = (object: K8sObject, live: K8sObject | undefined, hasStatus: boolean): K8sObject => {
  if (!hasStatus) return object;
  const { status: _, ...rest } = object;
  return (live?.['status'] === undefined ? rest : { ...rest, status: live['status'] }) as K8sObject;
};

/** Admission to a kind. Rules are read only where there is a reader for them. */
export const admission =
  ({ schema, hasStatus }: Kind, read: RuleReader | undefined): Admit =>
  (object, live) => {
    const root = rootOf(schema);
    const dropped: string[] = [];
    const kept = pruned(statusOf(object, live, hasStatus) as unknown as Json, root, { path: '', dropped });
    const stored = filled(kept, root) as JsonObject;
    const judgement = validate({ object: stored, live: live as unknown as JsonObject | undefined }, schema, read);
    const unjudged = [...judgement.unjudged, ...foreignPatterns(ownMembers(stored), root, '')];
    return { object: stored as unknown as K8sObject, dropped, ...judgement, unjudged };
  };
