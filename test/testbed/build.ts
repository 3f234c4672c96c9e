// Builds the test bed's binary, or finds the one that was built from the same sources before.
import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const here = import.meta.dirname;

/** The path of a binary that fits the sources. Building it for the first time takes several minutes. */
export async function testbedBinary(): Promise<string> {
  const goMod = await readFile(join(here, 'go.mod'), 'utf8');
  const kubernetes = /^\s*k8s\.io\/kubernetes (v(\d+)\.(\d+)\.\S+)$/m.exec(goMod);
  const goVersion = /^go (\S+)$/m.exec(goMod)?.[1];
  const [, version, major, minor] = kubernetes ?? [];
  if (version === undefined || goVersion === undefined) {
    throw new Error(`${join(here, 'go.mod')} names no version of k8s.io/kubernetes or of Go`);
  }
  // Without these the servers call themselves v0.0.0-master.
  const stamps = ['k8s.io/component-base/version', 'k8s.io/client-go/pkg/version'].flatMap((where) => [
    `-X ${where}.gitVersion=${version}`,
    `-X ${where}.gitMajor=${major}`,
    `-X ${where}.gitMinor=${minor}`,
  ]);
  // More than two compilers at once need more memory than a small machine has.
  const flags = ['-p', '2', '-trimpath', '-buildvcs=false', '-ldflags', ['-s', '-w', ...stamps].join(' ')];

  const cache = process.env.FLEET_TESTBED_CACHE || process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const folder = join(cache, 'fleet-testbed', await digest(flags));
  const binary = join(folder, 'testbed');
  if (await exists(binary)) return binary;

  await mkdir(folder, { recursive: true });
  // Renamed when complete, so that nobody ever finds half a binary, nor two builds each other's.
  const partial = `${binary}.${randomUUID()}`;
  try {
    await build([...flags, '-o', partial], { kubernetes: version, go: goVersion });
    await rename(partial, binary);
  } finally {
    await rm(partial, { force: true });
  }
  return binary;
}

async function digest(flags: string[]): Promise<string> {
  const files = (await readdir(here)).filter((name) => /^go\.(mod|sum)$|\.go$/.test(name)).sort();
  const hash = createHash('sha256').update(JSON.stringify([process.platform, process.arch, flags]));
  for (const name of files) {
    const content = await readFile(join(here, name));
    hash.update(`\n${name} ${content.length}\n`).update(content);
  }
  return hash.digest('hex').slice(0, 16);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

async function build(flags: string[], versions: { kubernetes: string; go: string }): Promise<void> {
  say(`building Kubernetes ${versions.kubernetes}; the first time takes several minutes`);
  const began = Date.now();
  // -v names each package as it is compiled; those that are cached are left out.
  const go = spawn('go', ['build', '-v', ...flags, '.'], {
    cwd: here,
    env: { ...process.env, CGO_ENABLED: '0', GOWORK: 'off' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let packages = 0;
  createInterface({ input: go.stderr }).on('line', (line) => {
    if (/^[\w./~-]+$/.test(line)) packages += 1;
    else process.stderr.write(`${line}\n`);
  });
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const progress = setInterval(() => say(`${packages} packages compiled, ${seconds()} s`), 15_000);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      go.once('error', reject).once('close', resolve);
    });
    if (code !== 0) throw new Error(`go build failed (exit ${code})`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw new Error(
      `the command go was not found. The test bed is built from source: install Go ${versions.go} or newer and put it on PATH`,
    );
  } finally {
    clearInterval(progress);
  }
  say(`built in ${seconds()} s`);
}

function say(message: string): void {
  process.stderr.write(`testbed: ${message}\n`);
}

if (process.argv[1] === import.meta.filename) {
  try {
    process.stdout.write(`${await testbedBinary()}\n`);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
