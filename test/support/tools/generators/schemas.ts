import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv, type AnySchema } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import type { Generator } from './generator.ts';

const folder = resolve(import.meta.dirname, '../../../../schemas');
const SUFFIX = '.schema.json';

type Schema = JSONSchema & { readonly title: string; readonly type?: string; readonly [keyword: string]: unknown };

const schemas = (): Map<string, Schema> =>
  new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith(SUFFIX))
      .sort()
      .map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8')) as Schema]),
  );

/** A schema without a type of its own is a library of definitions. */
const isKind = ([, schema]: [string, Schema]): boolean => schema.type !== undefined;

const stem = (file: string): string => file.slice(0, -SUFFIX.length);

const notice = (files: string): string => `// Generated from schemas (${files}); do not edit.`;

const typesOf = async (file: string, schema: Schema): Promise<string> =>
  compile(schema, schema.title, {
    cwd: folder,
    bannerComment: notice(file),
    additionalProperties: false,
    unknownAny: true,
    style: { singleQuote: true, printWidth: 150 },
  });

/** Words for editors, which validators have no use for. */
const WORDS = new Set(['$schema', 'title', 'description']);

const withoutWords = (schema: Schema): Schema =>
  JSON.parse(JSON.stringify(schema, (key, value: unknown) => (WORDS.has(key) && typeof value === 'string' ? undefined : value))) as Schema;

// unicode: false counts UTF-16 units, which spares the validators an import of ajv at run time (ajv calls it deprecated, aloud: hence no logger).
const compiler = (all: Map<string, Schema>): Ajv => {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    unicode: false,
    inlineRefs: false,
    allowUnionTypes: true,
    strictTypes: true,
    strictTuples: true,
    logger: false,
    code: { source: true, esm: true, lines: true },
  });
  for (const [file, schema] of all) ajv.addSchema(withoutWords(schema) as AnySchema, file);
  return ajv;
};

const write = standalone as unknown as (ajv: Ajv, names: Readonly<Record<string, string>>) => string;

/** Validators that are needed together share one file, and in it the code for what they have in common. */
const together: readonly { readonly module: string; readonly kinds: readonly string[] }[] = [
  { module: 'sources', kinds: ['Fleet', 'Cluster', 'PropagationPolicy', 'ClusterPropagationPolicy', 'OverridePolicy', 'ClusterOverridePolicy', 'ResourceInterpreterCustomization'] },
  { module: 'tests', kinds: ['PlacementTest'] },
  { module: 'records', kinds: ['PlanFile', 'StateFile', 'DriftReportFile', 'DriftHistoryFile', 'DriftNoticeFile'] },
];

const validatorsOf = (ajv: Ajv, kinds: readonly (readonly [string, Schema])[]): string => {
  const code = write(ajv, Object.fromEntries(kinds.map(([file, { title }]) => [`check${title}`, file])));
  if (/(?<![."'])\b(require\(|import )/.test(code)) throw new Error('a validator imports something at run time');
  return `${notice(kinds.map(([file]) => file).join(', '))}\n// @ts-nocheck\n${code.replace(/^"use strict";\n?/, '')}\n`;
};

const indexOf = (kinds: readonly (readonly [string, Schema])[]): string => {
  const lines = kinds.map(([file, { title }]) => ({ module: stem(file), title }));
  return [
    notice([...new Set(lines.map(({ module }) => module))].join(', ')),
    ...lines.map(({ module, title }) => `import type { ${title} } from './${module}.ts';`),
    ...together.map(({ module, kinds: names }) => `import { ${names.map((name) => `check${name}`).join(', ')} } from './${module}.check.ts';`),
    '',
    '/** One complaint of a validator. */',
    'export type SchemaError = {',
    '  readonly instancePath: string;',
    '  readonly schemaPath: string;',
    '  readonly keyword: string;',
    '  readonly params: Readonly<Record<string, unknown>>;',
    '  readonly message?: string;',
    '  readonly schema?: unknown;',
    '  readonly parentSchema?: Readonly<Record<string, unknown>>;',
    '  readonly data?: unknown;',
    '};',
    '',
    '/** Says whether a value has the shape; its complaints stand in `errors` until the next call. */',
    'export type Validator<Shape> = ((value: unknown) => value is Shape) & { readonly errors?: readonly SchemaError[] | null };',
    '',
    ...lines.flatMap(({ title }) => [
      `/** Whether a value is a ${title}. */`,
      `export const validate${title} = check${title} as unknown as Validator<${title}>;`,
    ]),
    `export type { ${lines.map(({ title }) => title).join(', ')} };`,
    '',
  ].join('\n');
};

/** From `schemas/` to `src/schema`: a file of types for each kind, the validators, and the door. */
export const schemaCode: Generator = {
  says: 'types and validators',
  owns: ['src/schema'],
  make: async () => {
    const all = schemas();
    const ajv = compiler(all);
    const kinds = [...all].filter(isKind);
    const files = new Map<string, string>();
    for (const [file, schema] of kinds) files.set(`src/schema/${stem(file)}.ts`, await typesOf(file, schema));
    for (const { module, kinds: names } of together) {
      const inFile = kinds.filter(([, { title }]) => names.includes(title));
      files.set(`src/schema/${module}.check.ts`, validatorsOf(ajv, inFile));
    }
    return files.set('src/schema/index.ts', indexOf(kinds));
  },
};
