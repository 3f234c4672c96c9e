import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Json } from '#core/model';
import { sha256 } from '#lib/digest';
import { stableJson } from '#lib/stable-json';

const folder = resolve(import.meta.dirname, '../../fixtures/conformance');

/** What Karmada answered for one written case. The digest is over the question, so that an old answer is never taken for a new one. */
export type Recorded = { readonly name: string; readonly question: string; readonly answer: Json };

/** The digest of a question. */
export const digestOf = (question: unknown): string => sha256(stableJson(JSON.parse(JSON.stringify(question)) as Json)).slice(0, 'sha256:'.length + 16);

/** The recorded answers of a table, by name. */
export const recordedOf = (table: string): ReadonlyMap<string, Recorded> =>
  new Map((JSON.parse(readFileSync(join(folder, `${table}.json`), 'utf8')) as readonly Recorded[]).map((one) => [one.name, one]));

/** Writes a table's answers, one case a line. */
export const record = (table: string, all: readonly Recorded[]): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${table}.json`), `[\n${all.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`);
};
