// Builds Prometheus' promtool and the Pushgateway, or finds those that were built from the same modules before.
import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
// A module of its own for each: the Pushgateway breaks with the libraries of Prometheus' version.
const PROGRAMS = { promtool: 'github.com/prometheus/prometheus/cmd/promtool', pushgateway: 'github.com/prometheus/pushgateway' } as const;
// Service discovery of the clouds is left out: rules and expressions need none of it, and it would be most of what is compiled.
const flags = ['-p', '2', '-trimpath', '-buildvcs=false', '-tags', 'remove_all_sd', '-ldflags', '-s -w'];

type Name = keyof typeof PROGRAMS;

const digest = async (folder: string): Promise<string> => {
  const hash = createHash('sha256').update(JSON.stringify([process.platform, process.arch, flags]));
  for (const name of ['go.mod', 'go.sum']) hash.update(await readFile(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
};

const isThere = (path: string): Promise<boolean> => access(path).then(() => true, () => false);

const compile = async (name: Name, out: string): Promise<void> => {
  process.stderr.write(`monitoring: building ${name}; the first time takes several minutes\n`);
  const go = spawn('go', ['build', ...flags, '-o', out, PROGRAMS[name]], { cwd: join(here, name), env: { ...process.env, CGO_ENABLED: '0', GOWORK: 'off', GOFLAGS: '' }, stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise<number | null>((resolve, reject) => {
    go.once('error', reject).once('close', resolve);
  });
  if (code !== 0) throw new Error(`go build ended with ${code}`);
};

/** Where a program is, built if need be; undefined where there is no Go to build it with. */
export const monitoringProgram = async (name: Name): Promise<string | undefined> => {
  const cache = process.env['FLEET_MONITORING_CACHE'] || process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  const folder = join(cache, 'fleet-monitoring', await digest(join(here, name)));
  const binary = join(folder, name);
  if (await isThere(binary)) return binary;
  await mkdir(folder, { recursive: true });
  // Renamed when complete, so that nobody ever finds half a program.
  const partial = `${binary}.${randomUUID()}`;
  try {
    await compile(name, partial);
    await rename(partial, binary);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  } finally {
    await rm(partial, { force: true });
  }
  return binary;
};

if (process.argv[1] === import.meta.filename) for (const name of Object.keys(PROGRAMS) as Name[]) process.stdout.write(`${(await monitoringProgram(name)) ?? 'no Go here'}\n`);
