// Builds a program of others from a Go module of ours, or finds the one that was built from the same module before.
import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A program by its package; `module` is the folder of the go.mod that names its version. */
export type GoProgram = { readonly name: string; readonly package: string; readonly module: string; readonly tags?: string };

/** Whose programs they are: `fleet-ROOM` in the cache, whose folder FLEET_ROOM_CACHE may move. */
export type Room = 'store' | 'monitoring';

const flagsOf = ({ tags }: GoProgram): readonly string[] => ['-p', '2', '-trimpath', '-buildvcs=false', ...(tags === undefined ? [] : ['-tags', tags]), '-ldflags', '-s -w'];

const digest = async (program: GoProgram): Promise<string> => {
  const hash = createHash('sha256').update(JSON.stringify([process.platform, process.arch, flagsOf(program)]));
  for (const name of ['go.mod', 'go.sum']) hash.update(await readFile(join(program.module, name)));
  return hash.digest('hex').slice(0, 16);
};

const isThere = (path: string): Promise<boolean> => access(path).then(() => true, () => false);

const build = async (program: GoProgram, out: string): Promise<void> => {
  const go = spawn('go', ['build', ...flagsOf(program), '-o', out, program.package], { cwd: program.module, env: { ...process.env, CGO_ENABLED: '0', GOWORK: 'off', GOFLAGS: '' }, stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise<number | null>((resolve, reject) => {
    go.once('error', reject).once('close', resolve);
  });
  if (code !== 0) throw new Error(`go build ended with ${code}`);
};

/** Where a program is, built if need be; undefined where there is no Go to build it with. */
export const goProgram = async (program: GoProgram, room: Room): Promise<string | undefined> => {
  const cache = process.env[`FLEET_${room.toUpperCase()}_CACHE`] || process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  const folder = join(cache, `fleet-${room}`, await digest(program));
  const binary = join(folder, program.name);
  if (await isThere(binary)) return binary;
  process.stderr.write(`${room}: building ${program.name}; the first time takes several minutes\n`);
  await mkdir(folder, { recursive: true });
  // Renamed when complete, so that nobody ever finds half a program.
  const partial = `${binary}.${randomUUID()}`;
  try {
    await build(program, partial);
    await rename(partial, binary);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  } finally {
    await rm(partial, { force: true });
  }
  return binary;
};
