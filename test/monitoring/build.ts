// Builds Prometheus' promtool and the Pushgateway, or finds those that were built from the same modules before.
import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
const PROGRAMS = { promtool: 'github.com/prometheus/prometheus/cmd/promtool', pushgateway: 'github.com/prometheus/pushgateway' } as const;
// Service discovery of the clouds is left out: rules and expressions need none of it, and it would be most of what is compiled.
const flags = ['-p', '2', '-trimpath', '-buildvcs=false', '-tags', 'remove_all_sd', '-ldflags', '-s -w'];

/** Where the programs are. */
export type Programs = { readonly [Name in keyof typeof PROGRAMS]: string };

const digest = async (): Promise<string> => {
  const hash = createHash('sha256').update(JSON.stringify([process.platform, process.arch, flags]));
  for (const name of ['go.mod', 'go.sum']) hash.update(await readFile(join(here, name)));
  return hash.digest('hex').slice(0, 16);
};

const isThere = (path: string): Promise<boolean> => access(path).then(() => true, () => false);

const compile = async (out: string, program: string): Promise<void> => {
  process.stderr.write(`monitoring: building ${program}; the first time takes several minutes\n`);
  const go = spawn('go', ['build', ...flags, '-o', out, program], { cwd: here, env: { ...process.env, CGO_ENABLED: '0', GOWORK: 'off', GOFLAGS: '' }, stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise<number | null>((resolve, reject) => {
    go.once('error', reject).once('close', resolve);
  });
  if (code !== 0) throw new Error(`go build ended with ${code}`);
};

const built = async (binary: string, program: string): Promise<void> => {
  if (await isThere(binary)) return;
  // Renamed when complete, so that nobody ever finds half a program.
  const partial = `${binary}.${randomUUID()}`;
  await compile(partial, program).then(() => rename(partial, binary)).finally(() => rm(partial, { force: true }));
};

/** Where the programs are, built if need be; undefined where there is no Go to build them with. */
export const monitoringPrograms = async (): Promise<Programs | undefined> => {
  const cache = process.env['FLEET_MONITORING_CACHE'] || process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  const folder = join(cache, 'fleet-monitoring', await digest());
  const programs = { promtool: join(folder, 'promtool'), pushgateway: join(folder, 'pushgateway') };
  await mkdir(folder, { recursive: true });
  try {
    await built(programs.promtool, PROGRAMS.promtool);
    await built(programs.pushgateway, PROGRAMS.pushgateway);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  return programs;
};

if (process.argv[1] === import.meta.filename) process.stdout.write(`${JSON.stringify((await monitoringPrograms()) ?? 'no Go here')}\n`);
