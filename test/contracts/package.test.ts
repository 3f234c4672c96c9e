import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'fleet-package-'));
const quiet = { npm_config_audit: 'false', npm_config_fund: 'false', npm_config_update_notifier: 'false' };

beforeAll(async () => {
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root, env: { ...process.env, ...quiet } });
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  await run('npm', ['install', '--offline', '--no-save', '--prefix', folder, join(folder, archive)], { cwd: folder, env: { ...process.env, ...quiet } });
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package, installed in an empty folder with no registry at hand', () => {
  const bin = join(folder, 'node_modules/.bin/fleet');
  const installed = join(folder, 'node_modules/fleet');

  it('brings nothing else with it', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['fleet']);
  });

  it('has what it says, and no tests or sources', () => {
    expect(existsSync(join(installed, 'oclif.manifest.json'))).toBe(true);
    expect(existsSync(join(installed, 'schemas/fleet.schema.json'))).toBe(true);
    expect(readdirSync(installed).sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'oclif.manifest.json', 'package.json', 'schemas']);
  });

  it('tells its version and its commands', async () => {
    expect((await run(bin, ['--version'])).stdout).toMatch(/^fleet\/\d+\.\d+\.\d+ /);
    expect((await run(bin, ['--help'])).stdout).toMatch(/^ {2}plan +Show what apply would change/m);
  });

  it('validates a new fleet there', async () => {
    await run(bin, ['init', 'shop'], { cwd: folder });
    const bad = await run(bin, ['validate'], { cwd: folder }).catch((error: { code: number; stderr: string }) => error);
    expect(bad).toMatchObject({ code: 1 });
    expect(bad.stderr).toContain('templates/');
  });

  it('ends with 64 on a flag that it does not know', async () => {
    await expect(run(bin, ['plan', '--nope'], { cwd: folder })).rejects.toMatchObject({ code: 64 });
  });
});
