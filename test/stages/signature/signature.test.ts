import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Approver, decodeApprovers, decodeSignature, encodeSignature, notApproved, notSigned, statementText } from '#core/signature';
import type { Diagnostic, Digest, Outcome, PublicKey, Signature, Statement } from '#core/model';
import { openKeys } from '#edge/keys';

const folder = mkdtempSync(join(tmpdir(), 'fleet-signature-'));
afterAll(() => rmSync(folder, { recursive: true }));
const keys = openKeys({ cwd: folder });
const must = <Value>(outcome: Outcome<Value>): Value => {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.diagnostics.map(({ code, detail }) => `${code} ${detail}`).join('\n'));
};

const keyOf = async (name: string): Promise<PublicKey> => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(join(folder, `${name}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(join(folder, `${name}.pub`), publicKey.export({ type: 'spki', format: 'pem' }));
  return must(await keys.publicKey(`${name}.pub`));
};
const [alice, bob, carol] = [await keyOf('alice'), await keyOf('bob'), await keyOf('carol')];
const approvers: readonly Approver[] = [{ name: 'alice', key: alice }, { name: 'bob', key: bob }, { name: 'carol', key: carol }];
const plan = `sha256:${'a'.repeat(64)}` as Digest;
const other = `sha256:${'b'.repeat(64)}` as Digest;

const made = async (statement: Statement, with_: string): Promise<Signature> => ({ format: 1, ...statement, ...must(await keys.sign((key) => statementText(statement, key), `${with_}.pem`)) });
const codes = (found: readonly Diagnostic[]): readonly string[] => found.map(({ code }) => code);

describe('a signature of a plan', () => {
  const signed = (text: string | undefined) => codes(notSigned({ plan, key: alice, found: { file: 'plan.json.sig', text } }, keys.holds));
  const by = async (statement: Statement, name = 'alice', change: (one: Signature) => Signature = (one) => one) => signed(encodeSignature(change(await made(statement, name))));

  it('holds where it is of this plan by this key', async () => expect(await by({ does: 'signs', plan })).toEqual([]));
  it('is missing where there is no file', () => expect(signed(undefined)).toEqual(['FLT7508']));
  it('does not hold by another key', async () => expect(await by({ does: 'signs', plan }, 'bob')).toEqual(['FLT7509']));
  it('does not hold for another plan', async () => expect(await by({ does: 'signs', plan: other })).toEqual(['FLT7509']));
  it('is no approval, and an approval is none', async () => expect(await by({ does: 'approves', plan, by: 'alice' })).toEqual(['FLT7509']));
  it('does not hold where another plan was written into it', async () => expect(await by({ does: 'signs', plan: other }, 'alice', (one) => ({ ...one, plan }))).toEqual(['FLT7509']));
  it('does not hold where the key of another was written into it', async () => expect(await by({ does: 'signs', plan }, 'bob', (one) => ({ ...one, key: alice }))).toEqual(['FLT7509']));
});

describe('approvals', () => {
  const counted = async (given: readonly (readonly [file: string, one: Promise<Signature>])[], least = 2): Promise<readonly Diagnostic[]> => {
    const texts = new Map(await Promise.all(given.map(async ([name, one]) => [name, encodeSignature(await one)] as const)));
    return notApproved({ plan, least, found: approvers.map((approver) => ({ approver, file: `plan.json.${approver.name}.approval`, text: texts.get(approver.name) })) }, keys.holds);
  };
  const approves = (by: string, with_ = by, of = plan): Promise<Signature> => made({ does: 'approves', plan: of, by }, with_);

  it('are enough where as many hold as are asked for', async () => expect(await counted([['alice', approves('alice')], ['carol', approves('carol')]])).toEqual([]));
  it('are not enough where one is missing, and those are named who may give it', async () => {
    const found = await counted([['alice', approves('alice')]]);
    expect(codes(found)).toEqual(['FLT7510']);
    expect(found[0]?.detail).toContain('1 of 2 approvals (alice)');
    expect(found[0]?.detail).toContain('did not: bob, carol');
  });
  it.each([
    { name: 'made with the key of another', one: () => approves('bob', 'alice'), says: 'was made with another key' },
    { name: 'of another plan', one: () => approves('bob', 'bob', other), says: `is for the plan ${'b'.repeat(12)}` },
    { name: 'in the name of another', one: () => approves('alice', 'bob'), says: 'says something else' },
    { name: 'that is a signature', one: () => made({ does: 'signs', plan }, 'bob'), says: 'says something else' },
    { name: 'whose name was changed', one: async () => ({ ...(await approves('carol', 'bob')), by: 'bob' }), says: 'was altered' },
  ])('do not count one $name', async ({ one, says }) => {
    const found = await counted([['alice', approves('alice')], ['bob', one()]]);
    expect(codes(found)).toEqual(['FLT7510']);
    expect(found[0]?.detail).toContain(says);
  });
  it('that are broken do no harm where enough others hold', async () =>
    expect(await counted([['alice', approves('alice')], ['bob', approves('bob', 'alice')], ['carol', approves('carol')]])).toEqual([]));
});

describe('a file of approvers', () => {
  it('is a name and a key in each line, with comments', () =>
    expect(must(decodeApprovers(`# who may\n\nalice ${alice}\n  bob\t${bob} # on call\r\n`, 'approvers.txt'))).toEqual(approvers.slice(0, 2)));
  it.each([
    { name: 'is empty', text: '# nobody\n', says: 'it names nobody' },
    { name: 'has a line of one word', text: 'alice\n', says: 'line 1: a line is a name and a key' },
    { name: 'has a name that leads elsewhere', text: `../alice ${alice}\n`, says: '"../alice" is no name' },
    { name: 'has something else for a key', text: 'alice AAAAC3NzaC1lZDI1NTE5\n', says: 'is no ed25519 public key' },
    { name: 'names somebody twice', text: `alice ${alice}\nalice ${bob}\n`, says: '"alice" stands there twice' },
    { name: 'gives one key two names', text: `alice ${alice}\nbob ${alice}\n`, says: 'the key of "bob" stands there twice' },
  ])('that $name is refused', ({ text, says }) => {
    const read = decodeApprovers(text, 'approvers.txt');
    expect([read.ok, new Set(codes(read.diagnostics))]).toEqual([false, new Set(['FLT6109'])]);
    expect(read.diagnostics.map(({ detail }) => detail).join('\n')).toContain(says);
  });
});

describe('a signature file', () => {
  it('comes back as it was', async () => {
    const one = await made({ does: 'approves', plan, by: 'alice' }, 'alice');
    expect(decodeSignature(encodeSignature(one))).toEqual(one);
  });
  it.each(['', 'null', '[]', '{}', '{"format":1}', 'not JSON'])('that is %j is none', (text) => expect(decodeSignature(text)).toBeUndefined());
});
