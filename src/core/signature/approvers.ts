import { diagnose } from '#core/diagnostics';
import { bad, good, type Outcome, type PublicKey } from '#core/model';
import { isSignerName } from './statement.ts';

/** Who may approve, and the key that their approvals are signed with. */
export type Approver = { readonly name: string; readonly key: PublicKey };

// SubjectPublicKeyInfo of ed25519 (RFC 8410): the same twelve bytes before every key of 32.
const KEY = /^MCowBQYDK2VwAyEA[A-Za-z0-9+/]{43}=$/;

/** The approvers in a file of lines `NAME KEY`; `#` begins a comment. One person with two names would count twice, so a key stands there once. */
export const decodeApprovers = (text: string, file: string): Outcome<readonly Approver[]> => {
  const lines = text.split(/\r?\n/).map((line, at) => ({ at: at + 1, words: line.replace(/#.*$/, '').trim().split(/\s+/).filter(Boolean) }));
  const rows = lines.filter(({ words }) => words.length > 0);
  const wrong = rows.flatMap(({ at, words }) => problemIn(words).map((says) => `line ${at}: ${says}`));
  const approvers = rows.map(({ words: [name = '', key = ''] }) => ({ name, key: key as PublicKey }));
  const problems = [...wrong, ...(rows.length === 0 ? ['it names nobody'] : []), ...twice(approvers)];
  return problems.length === 0
    ? good(approvers)
    : bad(problems.map((says) => diagnose('FLT6109', `"${file}": ${says}.`, { hint: 'A line is a name and the line that this prints when the approver uses the key:\n    fleet approve plan.json --as NAME --key KEY' })));
};

const problemIn = (words: readonly string[]): readonly string[] => {
  const [name = '', key = ''] = words;
  if (words.length !== 2) return ['a line is a name and a key'];
  return [...(isSignerName(name) ? [] : [`"${name}" is no name of letters, digits and . _ @ + -`]), ...(KEY.test(key) ? [] : [`what stands after "${name}" is no ed25519 public key`])];
};

const twice = (approvers: readonly Approver[]): readonly string[] =>
  (['name', 'key'] as const).flatMap((member) => {
    const seen = new Set<string>();
    return approvers.filter((one) => seen.size === seen.add(one[member]).size).map(({ name }) => `${member === 'name' ? `"${name}"` : `the key of "${name}"`} stands there twice`);
  });
