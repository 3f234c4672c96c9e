import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, describe, expect, it } from 'vitest';
import type { Outcome } from '#core/model';
import { openKeys } from '#edge/keys';

const folder = mkdtempSync(join(tmpdir(), 'fleet-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));
const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const must = <Value>(outcome: Outcome<Value>): Value => {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.diagnostics.map(({ code, detail }) => `${code} ${detail}`).join('\n'));
};
const codes = (outcome: Outcome<unknown>): readonly string[] => outcome.diagnostics.map(({ code }) => code);

const own = generateKeyPairSync('ed25519');
put('key.pem', own.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string);
put('locked.pem', own.privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'open sesame' }) as string);
put('key.pub', own.publicKey.export({ type: 'spki', format: 'pem' }) as string);
const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
put('rsa.pem', rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string);
put('rsa.pub', rsa.publicKey.export({ type: 'spki', format: 'pem' }) as string);
put('text.pem', 'nothing of a key\n');
put('pass.txt', 'open sesame\n');
put('wrong.txt', 'open barley\n');

describe('signing', () => {
  const keys = openKeys({ cwd: folder });
  it('holds for the text that was signed, and for no other', async () => {
    const signed = must(await keys.sign((key) => `for ${key}`, 'key.pem'));
    expect(signed.key).toBe(must(await keys.publicKey('key.pub')));
    expect(keys.holds(`for ${signed.key}`, signed)).toBe(true);
    expect(keys.holds(`for ${signed.key} `, signed)).toBe(false);
  });
  it('holds in one spelling of key and signature alone', async () => {
    const signed = must(await keys.sign(() => 'text', 'key.pem'));
    const respelled = [{ ...signed, signature: `${signed.signature}\n` }, { ...signed, signature: signed.signature.replace(/==$/, '') }, { ...signed, key: `${signed.key} ` as never }, { ...signed, key: '' as never }, { ...signed, signature: '' }];
    expect(respelled.map((one) => keys.holds('text', one))).toEqual(respelled.map(() => false));
  });
  it('opens a key that is locked with the passphrase, and not without', async () => {
    expect((await openKeys({ cwd: folder, passphraseFile: 'pass.txt' }).sign(() => 'text', 'locked.pem')).ok).toBe(true);
    expect((await openKeys({ cwd: folder, ask: async () => 'open sesame' }).sign(() => 'text', 'locked.pem')).ok).toBe(true);
    expect(codes(await openKeys({ cwd: folder, passphraseFile: 'wrong.txt' }).sign(() => 'text', 'locked.pem'))).toEqual(['FLT6108']);
    expect(codes(await keys.sign(() => 'text', 'locked.pem'))).toEqual(['FLT6108']);
  });
  it.each(['rsa.pem', 'key.pub', 'text.pem', 'missing.pem', '.'])('with %s is refused', async (file) => expect(codes(await keys.sign(() => 'text', file))).toEqual(['FLT6108']));
  it.each(['rsa.pub', 'key.pem', 'text.pem', 'missing.pub'])('is not checked with %s', async (file) => expect(codes(await keys.publicKey(file))).toEqual(['FLT6108']));
});

describe('sealing for recipients', async () => {
  const [mine, yours] = [await generateX25519Identity(), await generateX25519Identity()];
  put('mine.txt', `# created: some day\n${mine}\n`);
  put('yours.txt', `${yours}\n`);
  const to = [await identityToRecipient(mine)];
  const sealed = must(await openKeys({ cwd: folder }).seal('the plan: æøå\n', to));

  it('is armoured, and holds nothing in the open', () => {
    expect(sealed.startsWith('-----BEGIN AGE ENCRYPTED FILE-----\n')).toBe(true);
    expect(sealed).not.toContain('plan');
  });
  it('opens for one of them, and tells who it can be sealed to again', async () =>
    expect(must(await openKeys({ cwd: folder, identityFile: 'mine.txt' }).unseal(sealed, 'plan.json'))).toEqual({ text: 'the plan: æøå\n', to }));
  it.each([{ identityFile: 'yours.txt' }, { identityFile: 'missing.txt' }, {}])('does not open with %j', async (options) =>
    expect(codes(await openKeys({ cwd: folder, ...options }).unseal(sealed, 'plan.json'))).toEqual(['FLT6106']));
  it('does not open where a character of it was changed or it was cut off', async () => {
    const keys = openKeys({ cwd: folder, identityFile: 'mine.txt' });
    const lines = sealed.split('\n');
    const swapped = (at: number): string => lines.with(at, (lines[at] ?? '').replace(/^./, (one) => (one === 'A' ? 'B' : 'A'))).join('\n');
    const altered = [...lines.slice(1, -2).map((_, at) => swapped(at + 1)), sealed.slice(0, sealed.length / 2), lines.toSpliced(2, 1).join('\n')];
    expect(await Promise.all(altered.map(async (text) => codes(await keys.unseal(text, 'plan.json'))))).toEqual(altered.map(() => ['FLT6106']));
  });
  it('to what is no recipient is refused', async () => expect(codes(await openKeys({ cwd: folder }).seal('text', ['age1nobody']))).toEqual(['FLT6107']));
});

describe('sealing with a passphrase', () => {
  it('opens with the same one, and with no other', { timeout: 60_000 }, async () => {
    const asked: string[] = [];
    const keys = openKeys({ cwd: folder, ask: async (question) => asked.push(question) > 0 ? 'open sesame' : '' });
    const sealed = must(await keys.seal('text', 'passphrase'));
    expect(must(await keys.unseal(sealed, 'plan.json'))).toEqual({ text: 'text', to: 'passphrase' });
    expect(asked).toHaveLength(2);
    expect(codes(await openKeys({ cwd: folder, passphraseFile: 'wrong.txt' }).unseal(sealed, 'plan.json'))).toEqual(['FLT6106']);
    expect(codes(await openKeys({ cwd: folder }).unseal(sealed, 'plan.json'))).toEqual(['FLT6106']);
  });
  it.each([
    { name: 'nobody is there to be asked', options: {} },
    { name: 'its file is not there', options: { passphraseFile: 'missing.txt' } },
    { name: 'the second answer is not the first', options: { ask: (() => { let count = 0; return async () => `${count++}`; })() } },
    { name: 'it is empty', options: { ask: async () => '' } },
  ])('is refused where $name', async ({ options }) => expect(codes(await openKeys({ cwd: folder, ...options }).seal('text', 'passphrase'))).toEqual(['FLT6107']));
});
