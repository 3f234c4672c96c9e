import { stableJson } from '#lib/stable-json';
import type { Json, JsonObject } from '#core/model';
import { changeRows, formatRows, ruleRows, schemaRows } from '../../../stages/definitions/rows.ts';
import { definitionWith } from '../../../stages/definitions/kinds.ts';
import { apply, type Case, of } from '../case.ts';

const GROUP = 'rows.contract.test';
// A definition may not cost more than so many rules do.
const MOST = 12;

type Question = { readonly name: string; readonly schema: JsonObject; readonly values: readonly Json[]; /** What is stored first, before each value. */ readonly from?: Json };

const questions: readonly Question[] = [
  ...[...schemaRows, ...formatRows, ...ruleRows].map(({ name, schema, good, bad }) => ({ name, schema, values: [...good, ...bad] })),
  ...changeRows.map(({ name, schema, from, good, bad }) => ({ name: `changed: ${name}`, schema, from, values: [...good, ...bad] })),
];

const placed = questions.map((question, at) => ({ ...question, kind: `Row${'ABCDEFGHIJKLM'[Math.floor(at / MOST)]}`, field: `f${at % MOST}` }));

/** The definitions whose objects the cases are about. */
export const ruleDefinitions = [...new Set(placed.map(({ kind }) => kind))].map((kind) => definitionWith(kind, placed.filter((one) => one.kind === kind).map(({ schema }) => schema), GROUP));

const casesOf = ({ name, kind, field, values, from }: (typeof placed)[number]): readonly Case[] => {
  const applied = (value: Json) =>
    apply(`/apis/${GROUP}/v1/namespaces/{ns}/${kind.toLowerCase()}s/one`, { apiVersion: `${GROUP}/v1`, kind, metadata: { name: 'one' }, spec: { [field]: value } });
  return values.map((value) => of(`${name}: ${stableJson(value)}`, ...(from === undefined ? [] : [applied(from)]), applied(value)));
};

/** What definitions take and refuse: types, limits, formats, and rules in CEL on new and on changed objects. */
export const ruleCases: readonly Case[] = placed.flatMap(casesOf);
