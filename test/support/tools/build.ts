import { glob, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { build, type Plugin, type RolldownOutput } from 'rolldown';

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

// Habits of dependencies that take longer than the rest of fleet's start: oclif wakes ICU to sort its commands, compiles a template for every text
// without a tag and asks whether this is WSL; undici asks node:http for one number and one class, and Node loads its own copy of undici with it.
const lighter: Readonly<Record<string, readonly [string, string]>> = {
  '@oclif/core/lib/config/plugin.js': ['a.id.localeCompare(b.id)', '(a.id < b.id ? -1 : 1)'],
  '@oclif/core/lib/help/util.js': ['return ejs_1.default.render(t, context)', "return t.includes('<%') ? ejs_1.default.render(t, context) : t"],
  '@oclif/core/lib/util/os.js': ["(await import('wsl-utils')).isWsl ? 'wsl' : ", ''],
  'undici/lib/core/util.js': ["require('node:http')", '{}'],
  'undici/lib/dispatcher/client.js': ["require('node:http')", '{ maxHeaderSize: 16384 }'],
};

const lightened: Plugin = {
  name: 'lightened',
  transform: (code, id) => {
    const [from, to] = lighter[id.slice(id.lastIndexOf('/node_modules/') + 14)] ?? ['', ''];
    if (from === '') return null;
    if (!code.includes(from)) throw new Error(`${id} no longer has ${from}`);
    return code.replace(from, to);
  },
};

// An import of node:process opens all three standard streams, needed or not.
const plainProcess: Plugin = {
  name: 'plain-process',
  resolveId: (id) => (id === 'node:process' ? '\0process' : null),
  load: (id) => (id === '\0process' ? 'export default process;' : null),
};

await rm(`${root}/dist`, { recursive: true, force: true });
const bundle = await build({
  input: await entries(),
  plugins: [lightened, plainProcess],
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
