import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The platforms' schemas, as a package of PyPI ships them.
const TOOL = 'check-jsonschema==0.39.0';
const home = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'fleet-ci-schemas', TOOL);
const program = join(home, 'bin/check-jsonschema');
const ci = resolve(import.meta.dirname, '../../fixtures/ci');
const folder = mkdtempSync(join(tmpdir(), 'fleet-ci-'));

beforeAll(() => {
  if (existsSync(program)) return;
  execFileSync('python3', ['-m', 'venv', home]);
  execFileSync(join(home, 'bin/pip'), ['install', '--quiet', '--no-input', '--disable-pip-version-check', TOOL]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const judged = (how: readonly string[], file: string): string => {
  try {
    return execFileSync(program, [...how, file], { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    return `refused: ${(error as { readonly stdout?: string }).stdout ?? String(error)}`;
  }
};

describe.each([
  { name: 'GitHub Actions', file: 'github/fleet.yml', how: ['--builtin-schema', 'vendor.github-workflows'], spoil: ['runs-on: ubuntu-latest', 'runs-in: ubuntu-latest'] },
  { name: 'GitLab CI', file: 'gitlab/.gitlab-ci.yml', how: ['--builtin-schema', 'vendor.gitlab-ci', '--data-transform', 'gitlab-ci'], spoil: ['allow_failure:\n    exit_codes:', 'allow_failure:\n    exits:'] },
] as const)('by the schema of $name', ({ file, how, spoil: [good, bad] }) => {
  it('the example is right', () => expect(judged(how, join(ci, file))).toContain('ok -- validation done'));
  it('and a spoilt one is not', () => {
    const text = readFileSync(join(ci, file), 'utf8');
    const spoilt = join(folder, 'spoilt.yml');
    writeFileSync(spoilt, text.replace(good, bad));
    expect(text).toContain(good);
    expect(judged(how, spoilt)).toMatch(/^refused: [\s\S]*Schema validation errors/);
  });
});
