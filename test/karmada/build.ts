// Builds Karmada's own commands from its published module, or finds those that were built from the same versions before.
import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
// One compiler at a time: Karmada's packages need much memory, and others may be at work.
const flags = ['-p', '1', '-trimpath', '-buildvcs=false', '-ldflags', '-s -w'];
const toolchain = { ...process.env, CGO_ENABLED: '0', GOWORK: 'off' };

/** Where the commands are, by their names, and the folder of the module that they were built from. */
export type Karmada = { readonly command: (name: 'aggregated-apiserver' | 'controller-manager' | 'scheduler' | 'webhook') => string; readonly module: string };

const go = (args: readonly string[], told: (text: string) => void = () => undefined): Promise<string> =>
  new Promise((resolve, reject) => {
    let out = '';
    let complaint = '';
    const child = spawn('go', args, { cwd: here, env: toolchain, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-4000);
      told(text);
    });
    child.once('error', (error) => reject(new Error(`go did not start (${error.message}); Karmada is built from source`)));
    child.once('close', (code) => (code === 0 ? resolve(out.trim()) : reject(new Error(`go ${args[0]} failed (exit ${code})\n${complaint}`))));
  });

const digest = async (): Promise<string> => {
  const hash = createHash('sha256').update(JSON.stringify([process.platform, process.arch, flags]));
  for (const name of ['go.mod', 'go.sum']) hash.update(await readFile(join(here, name)));
  return hash.digest('hex').slice(0, 16);
};

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

const say = (message: string): void => {
  process.stderr.write(`karmada: ${message}\n`);
};

const build = async (folder: string): Promise<void> => {
  say('building; the first time takes several minutes');
  const began = Date.now();
  // Renamed when complete, so that nobody ever finds half of it, nor two builds each other's.
  const partial = `${folder}.${randomUUID()}`;
  let packages = 0;
  const progress = setInterval(() => say(`${packages} packages compiled`), 15_000);
  try {
    await mkdir(partial, { recursive: true });
    await go(['build', '-v', ...flags, '-o', `${partial}/`, 'tool'], (text) => {
      packages += text.split('\n').length - 1;
    });
    await rename(partial, folder);
  } finally {
    clearInterval(progress);
    await rm(partial, { recursive: true, force: true });
  }
  say(`built in ${Math.round((Date.now() - began) / 1000)} s`);
};

/** The commands of the version that go.mod names. Building them for the first time takes several minutes. */
export const builtKarmada = async (): Promise<Karmada> => {
  const cache = process.env['FLEET_TESTBED_CACHE'] || process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  const folder = join(cache, 'fleet-karmada', await digest());
  const module = await go(['list', '-m', '-f', '{{.Dir}}', 'github.com/karmada-io/karmada']);
  if (!(await exists(folder))) await build(folder);
  return { command: (name) => join(folder, name), module };
};

if (process.argv[1] === import.meta.filename) {
  try {
    process.stdout.write(`${(await builtKarmada()).command('scheduler')}\n`);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
