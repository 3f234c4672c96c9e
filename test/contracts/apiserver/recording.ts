import { readFileSync, writeFileSync } from 'node:fs';
import { sha256 } from '#lib/digest';
import { stableJson } from '#lib/stable-json';
import type { Answered } from './case.ts';
import { type Difference, differences } from './differences.ts';

/** The answers to the cases of one group, by the cases' names. */
export type Recording = Readonly<Record<string, readonly Answered[]>>;

const fileOf = (group: string): string => new URL(`../../../fixtures/contract/${group}.json`, import.meta.url).pathname;

/** What the real API server answered when it was last asked. */
export const readRecording = (group: string): Recording => JSON.parse(readFileSync(fileOf(group), 'utf8')) as Recording;

/** Writes a recording: a line for each case, so that a changed answer is a changed line. */
export const writeRecording = (group: string, recording: Recording): void => {
  const lines = Object.entries(recording).map(([name, answers]) => `${JSON.stringify(name)}:${stableJson(answers)}`);
  writeFileSync(fileOf(group), `{\n${lines.join(',\n')}\n}\n`);
};

/** Answers with a digest in place of each body but the last: of generated sequences there are too many to keep them whole. */
export const condensed = (answers: readonly Answered[]): readonly Answered[] =>
  answers.map((answer, at) => (answer.body === undefined || at === answers.length - 1 ? answer : { ...answer, body: sha256(stableJson(answer.body)).slice(7, 19) }));

const EXCUSED = '<differs>';

const replacedAt = (value: unknown, path: readonly string[]): unknown => {
  const [first, ...rest] = path;
  if (first === undefined) return EXCUSED;
  if (Array.isArray(value)) return value.map((item, at) => (String(at) === first ? replacedAt(item, rest) : item));
  return value !== null && typeof value === 'object' ? { ...value, [first]: replacedAt((value as Record<string, unknown>)[first], rest) } : value;
};

/** The known differences of a case. */
export const differencesOf = (group: string, name: string): readonly Difference[] => differences.filter((one) => one.group === group && one.name === name);

/** Answers without what is known to differ. */
export const excused = (answers: readonly Answered[], rows: readonly Difference[]): readonly unknown[] =>
  answers.map((answer, at) => rows.filter(({ step }) => step === at).reduce<unknown>((value, { path }) => replacedAt(value, path.split('.')), answer));

/** The value at a known difference. */
export const valueAt = (answers: readonly Answered[], { step, path }: Difference): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], answers[step]);
