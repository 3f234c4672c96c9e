import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Asks the installed kubectl how it reads each text of kubectl-reads.json, and writes its answers there. Needs no server. Run by hand:
//     node test/stages/files/ask-kubectl.ts

type Row = { readonly text: string; readonly as: 'value' | 'key' | 'document'; answer?: unknown };

const file = join(import.meta.dirname, 'kubectl-reads.json');
const folder = mkdtempSync(join(tmpdir(), 'ask-kubectl-'));
const source = join(folder, 'object.yaml');

const HEAD = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n';
const around = {
  value: (text: string) => `${HEAD}it: ${text}\n`,
  key: (text: string) => `${HEAD}it:\n  ${text}: 1\n`,
  document: (text: string) => HEAD + text,
};

const answerTo = ({ text, as }: Row): unknown => {
  writeFileSync(source, around[as](text));
  try {
    const said = execFileSync('kubectl', ['patch', '--local', '-f', source, '--type=merge', '-p', '{}', '-o', 'json'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const { apiVersion: _, kind: __, metadata: ___, ...rest } = JSON.parse(said) as Record<string, unknown>;
    return rest;
  } catch {
    return 'refused';
  }
};

const rows = JSON.parse(readFileSync(file, 'utf8')) as Row[];
writeFileSync(file, `[\n${rows.map((row) => JSON.stringify({ as: row.as, text: row.text, answer: answerTo(row) })).join(',\n')}\n]\n`);
rmSync(folder, { recursive: true });
