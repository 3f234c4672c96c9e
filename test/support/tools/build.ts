import { glob, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { build, type RolldownOutput } from 'rolldown';

const root = resolve(import.meta.dirname, '../../..');

/** Bundles `src` into `dist`: one entry per command, so that a command loads only what it needs; dependencies go in whole. */
const entries = async (): Promise<Record<string, string>> => {
  const input: Record<string, string> = { bin: `${root}/src/bin.ts` };
  for await (const file of glob(`${root}/src/commands/**/*.ts`)) {
    input[`commands/${relative(`${root}/src/commands`, file).replace(/\.ts$/, '')}`] = file;
  }
  return input;
};

const packageOf = (module: string): string | undefined => /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module)?.[1];

/** The licences of everything that the bundle holds, as their terms ask. */
const licences = async ({ output }: RolldownOutput): Promise<string> => {
  const modules = output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
  const folders = [...new Set(modules.flatMap((module) => packageOf(module) ?? []))].sort();
  const parts = folders.map(async (folder) => {
    const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { name: string; version: string; license?: string };
    const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
    const text = file === undefined ? '' : await readFile(join(folder, file), 'utf8');
    return `${name} ${version} (${license ?? 'see below'})\n\n${text.trim()}\n`;
  });
  return (await Promise.all(parts)).join(`\n${'-'.repeat(80)}\n\n`);
};

await rm(`${root}/dist`, { recursive: true, force: true });
const bundle = await build({
  input: await entries(),
  cwd: root,
  platform: 'node',
  logLevel: 'warn',
  onLog: (level, log, next) => (log.code === 'EVAL' ? undefined : next(level, log)),
  output: {
    dir: `${root}/dist`,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  },
});
await writeFile(`${root}/dist/THIRD-PARTY-LICENCES.txt`, await licences(bundle));
if (process.argv.includes('--verbose')) {
  for (const part of bundle.output) process.stdout.write(`${basename(part.fileName)} ${part.type === 'chunk' ? part.code.length : 0}\n`);
}
