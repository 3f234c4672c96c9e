import { globSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testPolicies } from '#actions';
import { testEditor } from '#edge/files';
import { portsIn } from '../../support/in-process.ts';
import { sure } from './trial.ts';

const worlds = resolve(import.meta.dirname, '../../../fixtures/worlds');
const withTests = [...new Set(globSync(`${worlds}/*/*.fleet-test.yaml`).map((file) => dirname(file)))].sort();

describe('the tests of the little fleets pass', () => {
  it.each(withTests.map((folder) => ({ name: basename(folder), folder })))('$name', async ({ folder }) => {
    const report = sure(await testPolicies({ file: '.', allowOutside: false, files: [], update: false }, portsIn(folder), testEditor({ cwd: folder })));
    expect(report.tests.flatMap(({ cases }) => cases.filter(({ passed }) => !passed))).toEqual([]);
    expect(report).toMatchObject({ failed: 0, tests: [{ diagnostics: [] }] });
    expect(report.passed).toBeGreaterThan(3);
  });

  it('there are some', () => expect(withTests.map((folder) => basename(folder))).toEqual(expect.arrayContaining(['divided', 'nginx'])));
});
