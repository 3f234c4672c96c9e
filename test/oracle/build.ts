// Builds the oracle's binary, or finds the one that was built from the same sources before.
import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
// One compiler at a time: Karmada's packages need much memory, and others are at work.
const flags = ['-p', '1', '-trimpath', '-buildvcs=false', '-ldflags', '-s -w'];

/** The version of Karmada that answers. */
export const karmadaVersion = async (): Promise<string> =>
  /karmada-io\/karmada (v\S+)/.exec(await readFile(join(here, 'go.mod'), 'utf8'))?.[1] ?? 'unknown';

const digest = async (): Promise<string> => {
  const files = (await readdir(here)).filter((name) => /^go\.(mod|sum)$|\.go$/.test(name)).sort();
  const hash = createHash('sha256').update(JSON.stringify([process.platform, process.arch, flags]));
  for (const name of files) {
    const content = await readFile(join(here, name));
    hash.update(`\n${name} ${content.length}\n`).update(content);
  }
  return hash.digest('hex').slice(0, 16);
};

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

const say = (message: string): void => {
  process.stderr.write(`oracle: ${message}\n`);
};

const build = (to: string): Promise<void> =>
  new Promise((resolve, reject) => {
    let told = '';
    const go = spawn('go', ['build', ...flags, '-o', to, '.'], {
      cwd: here,
      env: { ...process.env, CGO_ENABLED: '0', GOWORK: 'off' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    go.stderr.setEncoding('utf8').on('data', (text: string) => {
      told = (told + text).slice(-4000);
    });
    go.once('error', (error) => reject(new Error(`go did not start (${error.message}); the oracle is built from source`)));
    go.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`go build failed (exit ${code})\n${told}`))));
  });

/** The path of a binary that fits the sources. Building it for the first time takes several minutes. */
export const oracleBinary = async (): Promise<string> => {
  const cache = process.env.FLEET_TESTBED_CACHE || process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const folder = join(cache, 'fleet-oracle', await digest());
  const binary = join(folder, 'oracle');
  if (await exists(binary)) return binary;
  say(`building Karmada ${await karmadaVersion()}; the first time takes several minutes`);
  await mkdir(folder, { recursive: true });
  // Renamed when complete, so that nobody ever finds half a binary, nor two builds each other's.
  const partial = `${binary}.${randomUUID()}`;
  const began = Date.now();
  try {
    await build(partial);
    await rename(partial, binary);
  } finally {
    await rm(partial, { force: true });
  }
  say(`built in ${Math.round((Date.now() - began) / 1000)} s`);
  return binary;
};

if (process.argv[1] === import.meta.filename) {
  try {
    process.stdout.write(`${await oracleBinary()}\n`);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
