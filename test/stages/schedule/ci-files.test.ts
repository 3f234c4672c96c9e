import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const ci = join(root, 'fixtures/ci');
type Flag = { readonly name: string; readonly char?: string; readonly type: string; readonly options?: readonly string[] };
type Command = { readonly flags: Readonly<Record<string, Flag>>; readonly args: Readonly<Record<string, unknown>> };
const { commands } = JSON.parse(readFileSync(join(root, 'oclif.manifest.json'), 'utf8')) as { readonly commands: Readonly<Record<string, Command>> };

/** Every text of a parsed file, wherever it stands. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};
const linesOf = (file: string): readonly string[] =>
  textsIn(load(readFileSync(file, 'utf8')))
    .flatMap((text) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line.startsWith('fleet '));

/** What is wrong with a command line, if anything. */
const wrongIn = (line: string): string | undefined => {
  const words = (line.split(/\s+(?:[|>]|>>)\s?/)[0] ?? '').split(/\s+/).slice(1);
  const depth = [2, 1].find((length) => commands[words.slice(0, length).join(':')] !== undefined);
  const command = commands[words.slice(0, depth ?? 0).join(':')];
  if (command === undefined || depth === undefined) return `there is no command in "${line}"`;
  let free = 0;
  for (let at = depth; at < words.length; at++) {
    const [word = '', given] = (words[at] ?? '').split('=');
    const flag = word.startsWith('--') ? command.flags[word.slice(2)] : undefined;
    if (!word.startsWith('-')) free++;
    else if (flag === undefined) return `there is no ${word} in "${line}"`;
    else if (flag.type === 'option') {
      const value = given ?? words[++at];
      if (value === undefined || (flag.options !== undefined && !flag.options.includes(value))) return `${word} takes no "${value}"`;
    }
  }
  return free > Object.keys(command.args).length ? `too many words in "${line}"` : undefined;
};

describe('the files for CI', () => {
  it.each([['github/fleet.yml', 4], ['gitlab/.gitlab-ci.yml', 4]])('%s asks for what there is', (file, count) => {
    const lines = linesOf(join(ci, file));
    expect([lines.length, lines.map(wrongIn).filter(Boolean)]).toEqual([count, []]);
  });
  it.each(['fleet plann', 'fleet plan --nope', 'fleet plan --output pdf', 'fleet apply a b', 'fleet plan --out'])('and a line that asks for something else is found: %s', (line) => expect(wrongIn(line)).toBeTypeOf('string'));

  it('apply the plan that was shown, and plan with rights to read', () => {
    for (const file of ['github/fleet.yml', 'gitlab/.gitlab-ci.yml']) {
      const lines = linesOf(join(ci, file));
      expect(lines.filter((line) => line.startsWith('fleet apply'))).toEqual(['fleet apply plan.json --auto-approve']);
      expect(lines.filter((line) => line.startsWith('fleet plan'))).toEqual([expect.stringMatching(/--read-only --out plan\.json --output markdown/)]);
    }
  });
  it('name each action by its commit, with the version beside it', () => {
    const uses = readFileSync(join(ci, 'github/fleet.yml'), 'utf8').split('\n').filter((line) => line.includes('uses:'));
    expect([uses.length, uses.filter((line) => !/uses: actions\/[-a-z]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))]).toEqual([7, []]);
  });
  it('may write nothing but a comment', () => {
    type Permitted = { readonly permissions?: Readonly<Record<string, string>> };
    const { jobs, permissions } = load(readFileSync(join(ci, 'github/fleet.yml'), 'utf8')) as Permitted & { readonly jobs: Readonly<Record<string, Permitted>> };
    const writing = Object.entries(jobs).flatMap(([name, job]) => Object.entries(job.permissions ?? {}).filter(([, level]) => level !== 'read').map(([scope, level]) => `${name} ${scope} ${level}`));
    expect([permissions, writing]).toEqual([{ contents: 'read' }, ['plan pull-requests write']]);
  });
  it('put nothing that a stranger writes into a shell', () => {
    const runs = textsIn(load(readFileSync(join(ci, 'github/fleet.yml'), 'utf8'))).filter((text) => text.includes('\n') || text.startsWith('fleet ') || text.startsWith('('));
    expect(runs.filter((text) => text.includes('${{'))).toEqual([]);
  });
  it('are all named in the README beside them', () => {
    const readme = readFileSync(join(ci, 'README.md'), 'utf8');
    const files = readdirSync(ci, { recursive: true, encoding: 'utf8' }).filter((file) => /^(github|gitlab)\/.*\.yml$|^kubernetes\/(drift|member)\.yaml$/.test(file));
    expect([files.length, files.filter((file) => !readme.includes(`\`${file}\``))]).toEqual([4, []]);
  });
});
