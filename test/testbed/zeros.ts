// Writes down which scalar members Go leaves out of an object where they are zero: `omitempty` on what is no pointer. Run it after an update of the test bed's modules:
//   node test/testbed/zeros.ts > src/core/merge/zeros.ts
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const modules: Readonly<Record<string, string>> = {
  'k8s.io/api': '',
  'k8s.io/apimachinery': 'pkg/apis/meta/v1',
  'k8s.io/apiextensions-apiserver': 'pkg/apis/apiextensions/v1',
  'k8s.io/kube-aggregator': 'pkg/apis/apiregistration/v1',
};

const folderOf = (module: string): string => execFileSync('go', ['list', '-m', '-f', '{{.Dir}}', module], { cwd: import.meta.dirname, encoding: 'utf8' }).trim();

const SCALARS = new Set(['string', 'bool', 'int', 'int32', 'int64', 'uint16', 'float64']);
const MEMBER = /^\s+\w+\s+([\w.]+)\s+`[^`]*json:"(\w+),omitempty/;

const packages = function* (root: string, below: string): Generator<string> {
  const entries = readdirSync(join(root, below), { withFileTypes: true });
  if (entries.some(({ name }) => name === 'types.go')) yield below;
  for (const entry of entries) if (entry.isDirectory() && entry.name !== 'testdata') yield* packages(root, join(below, entry.name));
};

const structsIn = (text: string): readonly (readonly [string, readonly string[]])[] => {
  const aliases = new Set([...text.matchAll(/^type (\w+) (\w+)$/gm)].flatMap(([, name = '', of = '']) => (SCALARS.has(of) ? [name] : [])));
  return [...text.matchAll(/^type (\w+) struct \{\n([\s\S]*?)^\}/gm)].flatMap(([, name = '', body = '']) => {
    const own = body.split('\n').flatMap((line) => {
      const [, type = '', member = ''] = MEMBER.exec(line) ?? [];
      return SCALARS.has(type) || aliases.has(type) || type === 'types.UID' ? [member] : [];
    });
    return own.length > 0 ? [[name, own] as const] : [];
  });
};

const rows: string[] = [];
for (const [module, within] of Object.entries(modules)) {
  const root = folderOf(module);
  for (const below of packages(root, within)) {
    const prefix = `${module.slice('k8s.io/'.length)}.${below.replaceAll('/', '.')}`;
    for (const [name, members] of structsIn(readFileSync(join(root, below, 'types.go'), 'utf8'))) rows.push(`  '${prefix}.${name}': '${members.join(' ')}',`);
  }
}
process.stdout.write(`/** Scalar members that Go leaves out where they are zero, by the name of their type in OpenAPI (without \`io.k8s.\`). Made by test/testbed/zeros.ts. */
export const zeros: Readonly<Record<string, string>> = {
${rows.filter((row) => !/alpha|beta|\.imagepolicy\.|\.authentication\.|\.authorization\.|apidiscovery/.test(row)).sort().join('\n')}
};
`);
