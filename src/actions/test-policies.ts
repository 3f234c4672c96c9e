import { diagnose } from '#core/diagnostics';
import { rewritten } from '#core/expectations';
import { parseSpec, parseTest } from '#core/spec';
import type { TestEditor } from '#edge/files';
import { attempt, bad, type CaseResult, type Diagnostic, good, type Must, type Outcome, type PolicyTest, type Ports, type Source, type TestReport, type TestResult, type TestSource } from '#core/model';
import type { FleetRequest } from './read-fleet.ts';
import { tryCase } from './try-case.ts';

/** Which tests to run: files, or none for all below the spec; only cases whose name holds the filter's text. */
export type TestRequest = FleetRequest & { readonly files: readonly string[]; readonly filter?: string; readonly update: boolean };

type Load = (spec: string) => Promise<Outcome<readonly Source[]>>;

/** Runs tests of policies: no cluster is asked. With `update`, expectations that do not hold are written anew first. */
export const testPolicies = (ask: TestRequest, world: Ports, editor: TestEditor): Promise<Outcome<TestReport>> =>
  attempt(async (must) => {
    const report = await runTests(ask, world, must);
    if (!ask.update) return report;
    const updated = await update(report, editor, must);
    const again = await runTests(ask, world, must);
    return { ...again, tests: again.tests.map((test) => ({ ...test, updated: updated.get(test.file) ?? 0 })) };
  });

const runTests = async (ask: TestRequest, world: Ports, must: Must): Promise<TestReport> => {
  const { file, files, allowOutside } = ask;
  const sources = must(await world.files.loadTests(file, files, { allowOutside }));
  const load = eachOnce((spec) => world.files.load(spec, { allowOutside }));
  const tests: TestResult[] = [];
  for (const source of sources) tests.push(await runTest(source, ask, load));
  const cases = tests.flatMap((test) => test.cases);
  if (ask.filter !== undefined && cases.length === 0 && tests.every(({ diagnostics }) => diagnostics.length === 0)) must(bad([noSuchCase(ask.filter)]));
  const passed = cases.filter((one) => one.passed).length;
  return { format: 1, tests, passed, failed: cases.length - passed };
};

const noSuchCase = (filter: string): Diagnostic => diagnose('FLT1605', `No case has "${filter}" in its name.`, { hint: 'See what the cases are called:\n    fleet test' });

// Many tests are about one spec, which is read once.
const eachOnce = (load: Load): Load => {
  const known = new Map<string, ReturnType<Load>>();
  return (spec) => {
    const loaded = known.get(spec) ?? load(spec).then(checked);
    known.set(spec, loaded);
    return loaded;
  };
};

// A spec that is wrong by itself is said once, and not for every case.
const checked = (loaded: Outcome<readonly Source[]>): Outcome<readonly Source[]> => {
  if (!loaded.ok) return loaded;
  const spec = parseSpec(loaded.value);
  return spec.ok ? loaded : spec;
};

const runTest = async (source: TestSource, { filter = '' }: TestRequest, load: Load): Promise<TestResult> => {
  const { file } = source;
  const test = parseTest(source);
  if (!test.ok) return { file, name: file, cases: [], diagnostics: test.diagnostics, updated: 0 };
  const base = await load(source.spec);
  const { name } = test.value;
  if (!base.ok) return { file, name, cases: [], diagnostics: base.diagnostics, updated: 0 };
  return { file, name, cases: await casesOf(test.value, filter, base.value), diagnostics: [], updated: 0 };
};

const casesOf = ({ cases, document }: PolicyTest, filter: string, base: readonly Source[]): Promise<readonly CaseResult[]> =>
  Promise.all(cases.filter(({ name }) => name.toLowerCase().includes(filter.toLowerCase())).map((one) => tryCase({ one, document, base })));

/** Writes what is so now into the files, and counts the expectations by file. */
const update = async ({ tests }: TestReport, editor: TestEditor, must: Must): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>();
  for (const { file, cases } of tests) {
    const edits = rewritten(cases);
    const changes = must(edits.length === 0 ? good([]) : await editor.edit(file, edits));
    must(await editor.write(changes));
    counts.set(file, edits.length);
  }
  return counts;
};
