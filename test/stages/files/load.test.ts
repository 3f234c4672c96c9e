import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Outcome, Source } from '#core/model';
import { openFiles } from '#edge/files';
import { configMap, fleetYaml, folderWith } from './folder.ts';

const load = (cwd: string, { path = '.', stdin = '', allowOutside = false } = {}): Promise<Outcome<readonly Source[]>> =>
  openFiles({ cwd, stdin: () => Promise.resolve(stdin) }).load(path, { allowOutside });

const namesIn = (sources: readonly Source[]): string[] =>
  sources.flatMap(({ role, file, documents }) =>
    documents.map(({ value }) => `${role} ${file} ${(value as { metadata?: { name?: string } }).metadata?.name ?? '?'}`),
  );

const codes = (outcome: Outcome<unknown>): string[] => outcome.diagnostics.map(({ code }) => code);

describe('finds what the spec names', () => {
  it.each([
    {
      name: 'a folder, and all below it',
      spec: { templates: ['t'] },
      want: ['spec fleet.yaml shop', 'template t/a.yaml a', 'template t/deep/b.yml b', 'template t/deep/c.json c'],
    },
    { name: 'a file', spec: { templates: ['t/a.yaml'] }, want: ['spec fleet.yaml shop', 'template t/a.yaml a'] },
    {
      name: 'a glob',
      spec: { templates: ['t/**/*.{yml,json}'] },
      want: ['spec fleet.yaml shop', 'template t/deep/b.yml b', 'template t/deep/c.json c'],
    },
    {
      name: 'a file once, though two paths name it',
      spec: { templates: ['t/a.yaml', 't/*.yaml', './t/../t/a.yaml'] },
      want: ['spec fleet.yaml shop', 'template t/a.yaml a'],
    },
    {
      name: 'a file for the first list that names it: clusters, policies, templates',
      spec: { policies: ['t/a.yaml'], templates: ['t'] },
      want: ['spec fleet.yaml shop', 'policy t/a.yaml a', 'template t/deep/b.yml b', 'template t/deep/c.json c'],
    },
    {
      name: 'its own folder, without the spec, the state and hidden files',
      spec: { templates: ['.'], state: { path: 'state.json' } },
      want: ['spec fleet.yaml shop', 'template t/a.yaml a', 'template t/deep/b.yml b', 'template t/deep/c.json c', 'template top.yaml top'],
    },
  ])('$name', async ({ spec, want }) => {
    const cwd = folderWith({
      'fleet.yaml': fleetYaml(spec),
      'top.yaml': configMap('top'),
      'state.json': '{"format": 1}',
      't/a.yaml': configMap('a'),
      't/deep/b.yml': configMap('b'),
      't/deep/c.json': '{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "c"}}',
      't/notes.txt': 'no source',
      't/.hidden.yaml': configMap('hidden'),
      '.git/x.yaml': configMap('git'),
    });
    const outcome = await load(cwd);
    expect(codes(outcome)).toEqual([]);
    expect(outcome.ok && namesIn(outcome.value)).toEqual(want);
  });

  it('the spec by its own name, by its folder, and from elsewhere; names are relative to where fleet was started', async () => {
    const cwd = folderWith({
      'here/fleet.yaml': fleetYaml({ templates: ['t'] }),
      'here/t/a.yaml': configMap('a'),
      'here/other.yaml': fleetYaml({ templates: ['t'] }),
    });
    for (const path of ['here', 'here/', 'here/fleet.yaml', join(cwd, 'here')]) {
      const outcome = await load(cwd, { path });
      expect(outcome.ok && namesIn(outcome.value)).toEqual(['spec here/fleet.yaml shop', 'template here/t/a.yaml a']);
    }
    const other = await load(join(cwd, 'here/t'), { path: '../other.yaml' });
    expect(other.ok && namesIn(other.value)).toEqual(['spec ../other.yaml shop', 'template a.yaml a']);
  });

  it('standard input, read once', async () => {
    const cwd = folderWith({ 'fleet.yaml': fleetYaml({ templates: ['-'], policies: ['-'] }) });
    let reads = 0;
    const files = openFiles({ cwd, stdin: () => Promise.resolve(`${++reads}` && configMap('piped')) });
    const outcome = await files.load('.', { allowOutside: false });
    expect(outcome.ok && namesIn(outcome.value)).toEqual(['spec fleet.yaml shop', 'policy - piped']);
    expect(reads).toBe(1);
    expect(files.line('-', 2)).toBe('kind: ConfigMap');
  });

  it('the objects of lists, typed lists and lists in lists', async () => {
    const list = {
      apiVersion: 'v1',
      kind: 'List',
      items: [
        { apiVersion: 'v1', kind: 'ConfigMapList', items: [{ metadata: { name: 'inner' } }] },
        JSON.parse('{"apiVersion":"v1","kind":"Secret","metadata":{"name":"s"}}'),
      ],
    };
    const cwd = folderWith({ 'fleet.yaml': fleetYaml({ templates: ['list.json'] }), 'list.json': JSON.stringify(list, null, '\t') });
    const outcome = await load(cwd);
    const [inner, secret] = (outcome.ok && outcome.value[1]?.documents) || [];
    expect(inner?.value).toEqual({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'inner' } });
    expect(secret?.locate('/metadata/name' as never)).toMatchObject({ file: 'list.json', line: 20, column: 13, length: 3 });
  });

  it('YAML with a byte order mark, Windows line ends, empty documents and comments', async () => {
    const cwd = folderWith({
      'fleet.yaml': fleetYaml({ templates: ['a.yaml'] }),
      'a.yaml': `\ufeff# first\r\n---\r\n${configMap('a').replaceAll('\n', '\r\n')}---\r\n# nothing\r\n---\r\n${configMap('b')}...\r\n`,
    });
    const outcome = await load(cwd);
    expect(outcome.ok && namesIn(outcome.value)).toEqual(['spec fleet.yaml shop', 'template a.yaml a', 'template a.yaml b']);
    expect(outcome.ok && outcome.value[1]?.documents[1]?.at).toEqual({ file: 'a.yaml', line: 9, column: 1, length: 10 });
  });
});

describe('never takes what it could not read for something that is not there', () => {
  it.each([
    { name: 'a missing file', spec: { templates: ['gone.yaml'] }, want: ['FLT1002'] },
    { name: 'a glob that matches nothing', spec: { templates: ['t/*.nothing'] }, want: ['FLT1003'] },
    { name: 'a folder without sources', spec: { policies: ['empty'] }, want: ['FLT1003'] },
    { name: 'a symbolic link that leads nowhere', spec: { templates: ['broken'] }, want: ['FLT1002'] },
    { name: 'links in a circle', spec: { templates: ['circle.yaml'] }, want: ['FLT1002'] },
    { name: 'a pipe', spec: { templates: ['pipe.yaml'] }, want: ['FLT1002'] },
    { name: 'a file that is a folder in the path', spec: { templates: ['fleet.yaml/x.yaml'] }, want: ['FLT1002'] },
    { name: 'bytes that are no UTF-8', spec: { templates: ['latin1.yaml'] }, want: ['FLT1006'] },
    { name: 'UTF-16', spec: { templates: ['utf16.yaml'] }, want: ['FLT1006'] },
    { name: 'a NUL character', spec: { templates: ['nul.yaml'] }, want: ['FLT1006'] },
    { name: 'a file past 32 MB, of which nothing is read', spec: { templates: ['huge.yaml'] }, want: ['FLT1005'] },
    {
      name: 'all of them at once',
      spec: { templates: ['gone.yaml', 't/*.nothing', 'nul.yaml'], policies: ['empty'] },
      want: ['FLT1002', 'FLT1003', 'FLT1003', 'FLT1006'],
    },
  ])('$name', async ({ spec, want }) => {
    const cwd = folderWith({
      'fleet.yaml': fleetYaml(spec),
      't/a.yaml': configMap('a'),
      'empty/notes.txt': '',
      'broken/a.yaml': configMap('a'),
      'latin1.yaml': Uint8Array.from(Buffer.from('a: 1\nb: caf\xe9\n', 'latin1')),
      'utf16.yaml': Uint8Array.from(Buffer.from(`\ufeff${configMap('a')}`, 'utf16le')),
      'nul.yaml': 'a: 1\nb: "\0"\n',
      'huge.yaml': '',
    });
    symlinkSync('nowhere', join(cwd, 'broken/b.yaml'));
    symlinkSync('circle.yaml', join(cwd, 'circle.yaml'));
    execFileSync('mkfifo', [join(cwd, 'pipe.yaml')]);
    // So large that Node refuses to read it at once: reading any of it would show.
    truncateSync(join(cwd, 'huge.yaml'), 5 * 1024 ** 3);
    const outcome = await load(cwd);
    expect(outcome.ok).toBe(false);
    expect(codes(outcome).sort()).toEqual(want);
  });

  it.skipIf(process.getuid?.() === 0)('a folder and a file without permission', async () => {
    const cwd = folderWith({
      'fleet.yaml': fleetYaml({ templates: ['t', 'secret.yaml'] }),
      't/a.yaml': configMap('a'),
      't/closed/b.yaml': configMap('b'),
      'secret.yaml': configMap('c'),
    });
    chmodSync(join(cwd, 't/closed'), 0);
    chmodSync(join(cwd, 'secret.yaml'), 0);
    const outcome = await load(cwd);
    chmodSync(join(cwd, 't/closed'), 0o755);
    expect(codes(outcome)).toEqual(['FLT1002', 'FLT1002']);
  });

  it('says in which line the bytes are that are no text', async () => {
    const cwd = folderWith({
      'fleet.yaml': fleetYaml({ templates: ['a.yaml', 'b.yaml'] }),
      'a.yaml': Uint8Array.from(Buffer.from('a: 1\nb: caf\xe9\n', 'latin1')),
      'b.yaml': 'a: 1\nb: 2\nc: "\0"\n',
    });
    const outcome = await load(cwd);
    expect(outcome.diagnostics.map(({ at }) => `${at?.file}:${at?.line}`)).toEqual(['a.yaml:2', 'b.yaml:3']);
  });

  it('no spec at all', async () => {
    const cwd = folderWith({ 'other.yaml': '' });
    expect(codes(await load(cwd))).toEqual(['FLT1001']);
    expect(codes(await load(cwd, { path: 'gone' }))).toEqual(['FLT1001']);
    expect(codes(await load(cwd, { path: 'gone/fleet.yaml' }))).toEqual(['FLT1001']);
  });
});

describe('stays in the folder of the spec', () => {
  const outside = (spec: object): string => {
    const cwd = folderWith({
      'fleet/fleet.yaml': fleetYaml(spec),
      'fleet/t/a.yaml': configMap('a'),
      'outside/b.yaml': configMap('b'),
      'fleetx/c.yaml': configMap('c'),
    });
    symlinkSync('../../outside', join(cwd, 'fleet/t/linked'));
    mkdirSync(join(cwd, 'fleet/one'));
    symlinkSync('../../outside/b.yaml', join(cwd, 'fleet/one/b.yaml'));
    symlinkSync('../t/a.yaml', join(cwd, 'fleet/one/a.yaml'));
    return cwd;
  };

  it.each([
    { name: 'a path with ..', templates: ['../outside'] },
    { name: 'a path with .. to a folder whose name begins the same', templates: ['../fleetx/c.yaml'] },
    { name: 'an absolute path', templates: ['/etc/hostname'] },
    { name: 'a glob with ..', templates: ['t/../../outside/*.yaml'] },
    { name: 'a linked folder', templates: ['t'] },
    { name: 'a linked folder that is named', templates: ['t/linked'] },
    { name: 'a linked file', templates: ['one/b.yaml'] },
    { name: 'a linked file in a folder', templates: ['one'] },
  ])('$name is refused', async ({ templates }) => {
    expect(codes(await load(join(outside({ templates }), 'fleet')))).toContain('FLT1004');
  });

  it('a link to a place inside is followed', async () => {
    const outcome = await load(join(outside({ templates: ['one/a.yaml'] }), 'fleet'));
    expect(outcome.ok && namesIn(outcome.value)).toEqual(['spec fleet.yaml shop', 'template one/a.yaml a']);
  });

  it('with the permission to leave, all of them are read', async () => {
    const outcome = await load(join(outside({ templates: ['../outside', 't'] }), 'fleet'), { allowOutside: true });
    expect(codes(outcome)).toEqual([]);
    expect(outcome.ok && namesIn(outcome.value).sort()).toEqual(['spec fleet.yaml shop', 'template ../outside/b.yaml b', 'template t/a.yaml a']);
  });

  it('a link that leads nowhere and would be no source is passed by', async () => {
    const cwd = folderWith({ 'fleet.yaml': fleetYaml({ templates: ['t'] }), 't/a.yaml': configMap('a') });
    symlinkSync('nowhere', join(cwd, 't/README.md'));
    expect(codes(await load(cwd))).toEqual([]);
  });

  it('a folder that links to itself ends', async () => {
    const cwd = folderWith({ 'fleet.yaml': fleetYaml({ templates: ['t'] }), 't/a.yaml': configMap('a') });
    symlinkSync('..', join(cwd, 't/up'));
    const outcome = await load(cwd);
    expect(outcome.ok && namesIn(outcome.value)).toEqual(['spec fleet.yaml shop', 'template t/a.yaml a']);
  });
});

it('gives the lines of what it read, and of nothing else', async () => {
  const cwd = folderWith({ 'fleet.yaml': fleetYaml({ templates: ['a.yaml'] }), 'a.yaml': `${configMap('a')}x: [\n`, 'b.yaml': '' });
  writeFileSync(join(cwd, 'crlf.yaml'), '');
  const files = openFiles({ cwd, stdin: () => Promise.resolve('') });
  const outcome = await files.load('.', { allowOutside: false });
  expect(codes(outcome)).toEqual(['FLT1007']);
  expect(files.line('a.yaml', 4)).toBe('x: [');
  expect([files.line('a.yaml', 0), files.line('a.yaml', 9), files.line('b.yaml', 1)]).toEqual([undefined, undefined, undefined]);
});
