import { glob, rm } from 'node:fs/promises';
import { basename, relative, resolve } from 'node:path';
import { build } from 'rolldown';

const root = resolve(import.meta.dirname, '../../..');

/** Bundles `src` into `dist`: one entry per command, so that a command loads only what it needs; dependencies go in whole. */
const entries = async (): Promise<Record<string, string>> => {
  const input: Record<string, string> = { bin: `${root}/src/bin.ts` };
  for await (const file of glob(`${root}/src/commands/**/*.ts`)) {
    input[`commands/${relative(`${root}/src/commands`, file).replace(/\.ts$/, '')}`] = file;
  }
  return input;
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
if (process.argv.includes('--verbose')) {
  for (const part of bundle.output) process.stdout.write(`${basename(part.fileName)} ${part.type === 'chunk' ? part.code.length : 0}\n`);
}
