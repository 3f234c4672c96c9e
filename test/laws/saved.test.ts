import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { approvePlan, signPlan, type Trust, trustedPlan } from '#actions';
import { decodePlan, encodePlan, plan } from '#core/plan';
import { openMemoryBackend } from '#edge/backends';
import type { Outcome } from '#core/model';
import { marked, unlessEdited } from '../../src/actions/mark-plan.ts';
import { portsIn } from '../support/in-process.ts';
import { configMap, inputOf, live, obj } from '../stages/plan/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'fleet-saved-'));
afterAll(() => rmSync(folder, { recursive: true }));
const world = portsIn(folder);
const must = <Value>(outcome: Outcome<Value>): Value => {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.diagnostics.map(({ code, detail }) => `${code} ${detail}`).join('\n'));
};

const settings = configMap('web/settings', { a: '1', text: 'ä \u202e \ufffd "quoted" \\ {}' });
const made = must(
  plan(
    inputOf({
      rows: [
        { on: 'member1', desired: configMap('web/settings', { a: '2', text: '€' }), recorded: settings, live: live(settings) },
        { on: 'member2', recorded: obj('v1/PersistentVolumeClaim', 'web/data'), live: live(obj('v1/PersistentVolumeClaim', 'web/data')) },
      ],
    }),
  ),
);
writeFileSync(join(folder, 'plan.json'), encodePlan(made));
const names = ['alice', 'bob'];
const lines = names.map((name) => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(join(folder, `${name}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(join(folder, `${name}.pub`), publicKey.export({ type: 'spki', format: 'pem' }));
  return `${name} ${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}\n`;
});
writeFileSync(join(folder, 'approvers.txt'), lines.join(''));
must(await signPlan({ path: 'plan.json', key: 'alice.pem' }, world));
for (const name of names) must(await approvePlan({ path: 'plan.json', key: `${name}.pem`, by: name }, world));
const trust: Trust = { signedBy: 'alice.pub', approvals: { least: 2, approvers: 'approvers.txt' } };

const REFUSED = /^FLT(1503|610[1-5]|7508|7509|7510|7511)$/;
const files = ['plan.json', 'plan.json.sig', 'plan.json.alice.approval', 'plan.json.bob.approval'];

/** How a file is changed: at a share of its length, so that each part of it is met. */
type Edit = { readonly how: 'replace' | 'insert' | 'delete' | 'double' | 'swap' | 'cut'; readonly at: number; readonly byte: number };
const edit: fc.Arbitrary<Edit> = fc.record({
  how: fc.constantFrom('replace', 'insert', 'delete', 'double', 'swap', 'cut'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  byte: fc.oneof(fc.constantFrom(...Buffer.from(' \t\r\n"\\{}[]:,0123456789abcdefAZ=+/-_')), fc.nat(255)),
});

const changed = (bytes: Buffer, { how, at, byte }: Edit): Buffer => {
  const here = Math.floor(at * bytes.length);
  const [before, rest] = [bytes.subarray(0, here), bytes.subarray(here)];
  switch (how) {
    case 'replace':
      return Buffer.concat([before, Buffer.from([byte]), rest.subarray(1)]);
    case 'insert':
      return Buffer.concat([before, Buffer.from([byte]), rest]);
    case 'delete':
      return Buffer.concat([before, rest.subarray(1)]);
    case 'double':
      return Buffer.concat([before, rest.subarray(0, 1), rest]);
    case 'swap':
      return Buffer.concat([before, rest.subarray(1, 2), rest.subarray(0, 1), rest.subarray(2)]);
    case 'cut':
      return before;
  }
};

const refusedWith = async (file: string, bytes: Buffer): Promise<readonly string[]> => {
  const whole = await readFile(join(folder, file));
  await writeFile(join(folder, file), bytes);
  try {
    const read = await trustedPlan('plan.json', trust, world);
    return read.ok ? ['taken'] : read.diagnostics.map(({ code }) => code);
  } finally {
    await writeFile(join(folder, file), whole);
  }
};

describe('a plan that is signed and approved', () => {
  it('is taken as it is', async () => expect(must(await trustedPlan('plan.json', trust, world)).plan).toEqual(made));

  it.each(files)('is refused with a code once any byte of %s is changed', { timeout: 60_000 }, (file) =>
    fc.assert(
      fc.asyncProperty(edit, async (one) => {
        const whole = await readFile(join(folder, file));
        const bytes = changed(whole, one);
        fc.pre(!bytes.equals(whole));
        const codes = await refusedWith(file, bytes);
        expect(codes.length).toBeGreaterThan(0);
        for (const code of codes) expect(code).toMatch(REFUSED);
      }),
      { numRuns: 200 },
    ),
  );

  it.each(files)('is refused once a member of %s stands there twice, or its lines end as elsewhere', async (file) => {
    const text = await readFile(join(folder, file), 'utf8');
    const first = /^ {2}"\w+":.*$/m.exec(text)?.[0] ?? '';
    for (const other of [text.replace('{\n', `{\n${first.replace(/,?$/, ',')}\n`), text.replaceAll('\n', '\r\n'), `\ufeff${text}`, `${text}\n`, JSON.stringify(JSON.parse(text))])
      for (const code of await refusedWith(file, Buffer.from(other))) expect(code).toMatch(REFUSED);
  });

  it('is refused where bytes that are no text take the place of a character that stands for them', async () => {
    const bytes = await readFile(join(folder, 'plan.json'));
    const at = bytes.indexOf(Buffer.from('\ufffd'));
    expect(at).toBeGreaterThan(0);
    expect(await refusedWith('plan.json', Buffer.concat([bytes.subarray(0, at + 2), bytes.subarray(at + 3)]))).toEqual(['FLT1503']);
  });
});

describe('a saved plan that nobody signed', () => {
  const backend = openMemoryBackend('saved');

  it('is told from one that was edited, wherever that was, by the key of its state', async () => {
    const text = encodePlan(await marked(made, backend));
    expect((await unlessEdited(must(decodePlan(text)), backend)).ok).toBe(true);
    await fc.assert(
      fc.asyncProperty(edit, async (one) => {
        const bytes = changed(Buffer.from(text), one);
        const read = decodePlan(bytes.toString('utf8'));
        fc.pre(!read.ok || encodePlan(read.value) !== text);
        const codes = (read.ok ? await unlessEdited(read.value, backend) : read).diagnostics.map(({ code }) => code);
        expect(codes.length).toBeGreaterThan(0);
        for (const code of codes) expect(code).toMatch(/^FLT(610[1-5]|7514)$/);
      }),
      { numRuns: 500 },
    );
  });

  it('is taken where the state has no key yet: its first plan was made elsewhere', async () => expect((await unlessEdited(made, openMemoryBackend('elsewhere'))).ok).toBe(true));
});
