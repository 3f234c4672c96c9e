// Builds the S3-compatible server of the tests, or finds the one that was built from the same modules before.
import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
const PROGRAM = 'github.com/versity/versitygw/cmd/versitygw';
const flags = ['-p', '2', '-trimpath', '-buildvcs=false', '-ldflags', '-s -w'];

const digest = async (): Promise<string> => {
  const hash = createHash('sha256').update(JSON.stringify([process.platform, process.arch, flags]));
  for (const name of ['go.mod', 'go.sum']) hash.update(await readFile(join(here, name)));
  return hash.digest('hex').slice(0, 16);
};

const isThere = (path: string): Promise<boolean> => access(path).then(() => true, () => false);

const build = async (out: string): Promise<void> => {
  process.stderr.write('store: building versitygw; the first time takes several minutes\n');
  const go = spawn('go', ['build', ...flags, '-o', out, PROGRAM], { cwd: here, env: { ...process.env, CGO_ENABLED: '0', GOWORK: 'off', GOFLAGS: '' }, stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise<number | null>((resolve, reject) => {
    go.once('error', reject).once('close', resolve);
  });
  if (code !== 0) throw new Error(`go build ended with ${code}`);
};

/** Where the server's program is, built if need be; undefined where there is no Go to build it with. */
export const storeBinary = async (): Promise<string | undefined> => {
  const cache = process.env['FLEET_STORE_CACHE'] || process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  const folder = join(cache, 'fleet-store', await digest());
  const binary = join(folder, 'versitygw');
  if (await isThere(binary)) return binary;
  await mkdir(folder, { recursive: true });
  // Renamed when complete, so that nobody ever finds half a program.
  const partial = `${binary}.${randomUUID()}`;
  try {
    await build(partial);
    await rename(partial, binary);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  } finally {
    await rm(partial, { force: true });
  }
  return binary;
};

if (process.argv[1] === import.meta.filename) process.stdout.write(`${(await storeBinary()) ?? 'no Go here'}\n`);
