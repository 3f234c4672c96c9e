import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';

/** The repository's root. */
export const root = resolve(import.meta.dirname, '../../..');

/** One import as it is written: `to` is a path under `src` for our own files, else the package's name. */
export type Import = { readonly file: string; readonly written: string; readonly to: string; readonly own: boolean };

const subpaths = Object.entries((JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { imports: Record<string, string> }).imports);

const bySubpath = (written: string): string | undefined => {
  for (const [name, target] of subpaths) {
    const [before = '', after] = name.split('*');
    if (after === undefined ? written === name : written.startsWith(before)) return target.replace('*', written.slice(before.length)).replace('./src/', '');
  }
  return undefined;
};

const packageOf = (written: string): string =>
  written.startsWith('node:') ? written : written.split('/').slice(0, written.startsWith('@') ? 2 : 1).join('/');

const resolved = (file: string, written: string): Import => {
  if (written.startsWith('#')) return { file, written, to: bySubpath(written) ?? written, own: true };
  if (written.startsWith('.')) return { file, written, to: relative('src', join(dirname(file), written)), own: true };
  return { file, written, to: packageOf(written), own: false };
};

/** All imports of one file, type imports and dynamic ones included. */
export const importsOf = (file: string, text: string): Import[] => {
  const { module: found } = parseSync(file, text);
  const written = [...found.staticImports.map((one) => one.moduleRequest.value), ...found.staticExports.flatMap((one) => one.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : [])))];
  const dynamic = found.dynamicImports.map((one) => text.slice(one.moduleRequest.start, one.moduleRequest.end).replace(/^['"`]|['"`]$/g, ''));
  return [...new Set([...written, ...dynamic])].map((one) => resolved(file, one));
};

/** Every source file under `src`, generated ones aside, by its path from the root. */
export const sourceFiles = async (): Promise<Map<string, string>> => {
  const files = new Map<string, string>();
  for await (const file of glob('src/**/*.ts', { cwd: root })) files.set(file, readFileSync(join(root, file), 'utf8'));
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
};
