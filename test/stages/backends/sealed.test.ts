import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeys } from '#edge/keys';
import type { StateBackend, StateSeal } from '#core/model';
import { openAt } from '../../contracts/backends/places.ts';
import { codes, following, gone, had } from '../../contracts/backends/words.ts';

let folder: string;
const path = (): string => join(folder, 'fleet.state.json');
const stored = (): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => readFileSync(join(one.parentPath, one.name), 'utf8'))
    .join('\n');
const withSeal = (seal?: StateSeal): StateBackend => openAt({ backend: 'file', path: path(), ...(seal === undefined ? {} : { seal }) });

const person = async (name: string): Promise<{ readonly recipient: string; readonly identityFile: string }> => {
  const identity = await generateX25519Identity();
  const identityFile = join(folder, '..', `${name}-${process.pid}.txt`);
  writeFileSync(identityFile, `# ${name}\n${identity}\n`);
  return { recipient: await identityToRecipient(identity), identityFile };
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fleet-sealed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const secret = (serial: number): string => `${JSON.stringify({ name: 'hush-hush', serial }, null, 2)}\n`;

describe('a state that is encrypted to recipients', () => {
  let jane: Awaited<ReturnType<typeof person>>;
  let joe: Awaited<ReturnType<typeof person>>;
  let backend: StateBackend;
  beforeEach(async () => {
    [jane, joe] = [await person('jane'), await person('joe')];
    backend = withSeal({ to: [jane.recipient], identityFile: jane.identityFile });
  });
  afterEach(() => {
    rmSync(jane.identityFile);
    rmSync(joe.identityFile);
  });

  it('is opened by them, and shows nothing to others', async () => {
    had(await backend.write(secret(1), following()));
    had(await backend.write(secret(2), following(1)));
    had(await backend.journal.append(gone('hush-hush'), true));
    had(await backend.journal.append(gone('hush-hush-too'), false));
    expect(stored()).not.toContain('hush');
    expect(stored()).toContain('BEGIN AGE ENCRYPTED FILE');
    const again = withSeal({ to: [jane.recipient], identityFile: jane.identityFile });
    expect(had(await again.read())).toBe(secret(2));
    expect(had(await again.journal.read())).toEqual([gone('hush-hush'), gone('hush-hush-too')]);
    expect(codes(await again.write(secret(9), following(7)))).toEqual(['FLT8103']);
    const other = withSeal({ to: [joe.recipient], identityFile: joe.identityFile });
    expect(codes(await other.read())).toEqual(['FLT8123']);
    expect(codes(await other.journal.read())).toEqual(['FLT8123']);
    await backend.journal.clear();
  });

  it('goes on being refused where the spec does not say any more that it is', async () => {
    had(await backend.write(secret(1), following()));
    had(await backend.journal.append(gone('a'), true));
    expect(codes(await withSeal().read())).toEqual(['FLT8124']);
    expect(codes(await withSeal().journal.read())).toEqual(['FLT8124']);
    await backend.journal.clear();
  });

  it('may have been a plain one before: the next write encrypts it', async () => {
    had(await withSeal().write(secret(1), following()));
    expect(had(await backend.read())).toBe(secret(1));
    had(await backend.write(secret(2), following(1)));
    expect(readFileSync(path(), 'utf8')).not.toContain('hush');
  });

  const damages: readonly { name: string; change: (stored: string) => string }[] = [
    { name: 'whose serial was altered outside', change: (one) => one.replace('"serial": 1', '"serial": 7') },
    { name: 'that was cut off', change: (one) => one.slice(0, one.length / 2) },
    { name: 'of which a letter was altered', change: (one) => one.replace(/(.{200})[A-M](?=[A-Za-z])/s, '$1Z') },
  ];
  it.each(damages)('$name is not read', async ({ change }) => {
    had(await backend.write(secret(1), following()));
    const before = readFileSync(path(), 'utf8');
    writeFileSync(path(), change(before));
    expect(change(before)).not.toBe(before);
    expect(codes(await withSeal({ to: [jane.recipient], identityFile: jane.identityFile }).read())).toEqual(['FLT8123']);
  });

  it('of which a line of the journal was altered is told as such', async () => {
    had(await backend.journal.append(gone('a'), true));
    had(await backend.journal.append({ line: 'end' }, true));
    const lines = readFileSync(`${path()}.journal`, 'utf8').split('\n');
    writeFileSync(`${path()}.journal`, [lines[0], (lines[1] ?? '').replace(/"text":"..../, '"text":"AAAA'), ''].join('\n'));
    expect(codes(await withSeal({ to: [jane.recipient], identityFile: jane.identityFile }).journal.read())).toEqual(['FLT8108']);
  });
});

it('a state that is encrypted to a passphrase is opened by it', async () => {
  const file = join(folder, 'pass.txt');
  writeFileSync(file, 'open sesame\n');
  const room = { keys: () => openKeys({ cwd: folder, passphraseFile: file }) };
  const place = { backend: 'file', path: join(folder, 'state', 's.json'), seal: { to: 'passphrase' } } as const;
  had(await openAt(place, undefined, room).write(secret(1), following()));
  expect(readFileSync(place.path, 'utf8')).not.toContain('hush');
  expect(had(await openAt(place, undefined, room).read())).toBe(secret(1));
});
