import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';

// The package's own schema is of draft 4; what it uses of that is the same in later drafts but for the name of `id`.
const published = createRequire(import.meta.url).resolve('@microsoft/jest-sarif').replace(/index\.js$/, 'schemas/sarif-2.1.0-rtm.5.json');
const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(published, 'utf8')) as Record<string, unknown>;
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile(schema);

/** What is wrong with a value as a log of SARIF 2.1.0, by the schema that OASIS published; nothing where it is one. */
export const sarifProblems = (value: unknown): readonly string[] => (isSarif(value) ? [] : (isSarif.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`));
