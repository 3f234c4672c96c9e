import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Generator } from './generators/generator.ts';
import { manifest } from './generators/manifest.ts';
import { page } from './generators/page.ts';
import { roomsTable } from './generators/rooms.ts';
import { schemaCode } from './generators/schemas.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Everything that is generated and committed. */
const generators: readonly Generator[] = [schemaCode, page, roomsTable, manifest];

/** A file that is not as it should be; without a text it should not be there. */
type Stale = { readonly file: string; readonly text?: string };

const textOf = (file: string): string | undefined => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined);

const filesIn = (folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map((one) => join(one.parentPath, one.name).slice(root.length + 1))
    : [];

const staleOf = async (generator: Generator): Promise<Stale[]> => {
  const made = await generator.make();
  const differing = [...made].filter(([file, text]) => textOf(file) !== text).map(([file, text]) => ({ file, text }));
  const leftOver = generator.owns
    .flatMap(filesIn)
    .filter((file) => !made.has(file))
    .map((file) => ({ file }));
  return [...differing, ...leftOver];
};

const settle = ({ file, text }: Stale): void => {
  const path = join(root, file);
  if (text === undefined) rmSync(path);
  else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
};

const isCheck = process.argv.includes('--check');
const stale: Stale[] = [];
// One after another: the manifest is read from what is built of all the others.
for (const generator of generators) {
  const own = await staleOf(generator);
  if (!isCheck) for (const one of own) settle(one);
  stale.push(...own);
}
if (isCheck) {
  for (const { file } of stale) process.stderr.write(`not fresh: ${file}\n`);
  if (stale.length > 0) process.stderr.write('Write them anew with:\n    npm run gen\n');
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const { file } of stale) process.stdout.write(`${file}\n`);
}
