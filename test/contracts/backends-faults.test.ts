import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Outcome, StateBackend } from '#core/model';
import { type FakeS3, type Fault, refuse, startFakeS3 } from './backends/fake-s3.ts';
import { httpPlace, openAt, s3Place } from './backends/places.ts';
import { startTerraformServer, type TerraformServer } from './backends/terraform-server.ts';
import { codes, following, gone, had, owner, text } from './backends/words.ts';

const details = (outcome: Outcome<unknown>): string => outcome.diagnostics.map(({ detail }) => detail).join(' ');

describe('an S3-compatible store that errs', () => {
  let store: FakeS3;
  let backend: StateBackend;
  let count = 0;
  const open = (): StateBackend => openAt(s3Place(store.endpoint, `fault-${count}`));
  const at = (name: string): string => `fleets/fault-${count}/${name}`;
  beforeAll(async () => {
    store = await startFakeS3();
  });
  beforeEach(async () => {
    count++;
    backend = open();
    had(await backend.write(text(1), following()));
  });
  afterEach(() => {
    store.fault = undefined;
  });
  afterAll(() => store.stop());

  const puts = (name: string, spoil: (answer: Parameters<Fault>[1]) => true): Fault => ({ method, key }, answer) => method === 'PUT' && key === at(name) && spoil(answer);

  const rows: readonly { name: string; fault: () => Fault; says: RegExp; code: string }[] = [
    { name: 'answers 200 with an error document', fault: () => puts('state', (answer) => refuse(answer, 200, 'InternalError')), says: /HTTP 200 InternalError/, code: 'FLT8102' },
    { name: 'answers 200 without an ETag', fault: () => puts('state', (answer) => { answer.writeHead(200).end(); return true; }), says: /no ETag/, code: 'FLT8102' },
    { name: 'takes a write and shows the old state', fault: () => puts('state', (answer) => { answer.writeHead(200, { etag: '"0"' }).end(); return true; }), says: /answers with the one before/, code: 'FLT8102' },
    { name: 'finds the token expired in the middle', fault: () => (_, answer) => refuse(answer, 403, 'ExpiredToken'), says: /HTTP 403 ExpiredToken/, code: 'FLT8102' },
    { name: 'forbids it', fault: () => puts('state', (answer) => refuse(answer, 403, 'AccessDenied')), says: /HTTP 403 AccessDenied/, code: 'FLT8102' },
    { name: 'has no such bucket any more', fault: () => (_, answer) => refuse(answer, 404, 'NoSuchBucket'), says: /NoSuchBucket/, code: 'FLT8102' },
  ];
  it.each(rows)('$name: the write is refused, and what was stored stays', async ({ fault, says, code }) => {
    store.fault = fault();
    const wrote = await backend.write(text(2), following(1));
    expect(codes(wrote)).toEqual([code]);
    expect(details(wrote)).toMatch(says);
    store.fault = undefined;
    expect(had(await open().read())).toBe(text(1));
  });

  it('takes a write whose answer is lost: it is found to be ours, and counts once', async () => {
    let lost = 0;
    store.fault = ({ method, key }, answer) => {
      if (method !== 'PUT' || key !== at('state') || lost++ > 0) return false;
      // The store takes it all the same, and the connection ends before it says so.
      answer.end = () => answer.destroy();
      return false;
    };
    had(await backend.write(text(2), following(1)));
    expect(lost).toBe(2);
    expect(had(await open().read())).toBe(text(2));
    had(await backend.write(text(3), following(2)));
  });

  it('reads 403 and 5xx as not known, never as empty', async () => {
    for (const [status, code] of [[403, 'AccessDenied'], [500, 'InternalError']] as const) {
      store.fault = (_, answer) => refuse(answer, status, code);
      const read = await open().read();
      expect(codes(read)).toEqual(['FLT8101']);
      expect(codes(await open().journal.read())).toEqual(['FLT8108']);
    }
  });

  it('that takes every write, whatever its condition, keeps no lock', async () => {
    const careless = s3Place(store.endpoint, 'careless');
    store.fault = ({ method, headers }) => {
      if (method === 'PUT') {
        delete headers['if-match'];
        delete headers['if-none-match'];
      }
      return false;
    };
    const locked = await openAt(careless).lock(owner('a'));
    expect(codes(locked)).toEqual(['FLT8111']);
    expect(details(locked)).toMatch(/does not hold to the conditions/);
  });

  const damages: readonly { name: string; change: (bytes: Buffer) => Buffer | undefined; part?: true }[] = [
    { name: 'is empty', change: () => Buffer.alloc(0) },
    { name: 'ends in the middle', change: (bytes) => bytes.subarray(0, bytes.length / 2) },
    { name: 'is something else', change: () => Buffer.from('<html>hello</html>') },
    { name: 'is of a newer format', change: (bytes) => Buffer.from(bytes.toString().replace('"format":1', '"format":2')) },
    { name: 'has a part that was altered', part: true, change: (bytes) => { const copy = Buffer.from(bytes); copy[20] = (copy[20] ?? 0) ^ 1; return copy; } },
    { name: 'has a part that is cut off', part: true, change: (bytes) => bytes.subarray(0, 10) },
    { name: 'lacks a part', part: true, change: () => undefined },
  ];
  it.each(damages)('that holds a state which $name: it is damaged, and not empty', async ({ change, part }) => {
    const key = [...store.objects.keys()].find((one) => (part ? one.startsWith(at('state.')) : one === at('state'))) ?? '';
    const changed = change(store.objects.get(key) ?? Buffer.alloc(0));
    if (changed === undefined) store.objects.delete(key);
    else store.objects.set(key, changed);
    const read = await open().read();
    expect(codes(read)).toEqual(['FLT8121']);
    if (!part) expect(codes(await open().write(text(2), following(1)))).toEqual(['FLT8121']);
  });

  it('that loses its credentials in an apply keeps what was told until then', async () => {
    had(await backend.lock(owner('a')));
    had(await backend.journal.append(gone('begun'), true));
    store.fault = (_, answer) => refuse(answer, 403, 'ExpiredToken');
    expect(codes(await backend.journal.append(gone('later'), true))).toEqual(['FLT8109']);
    expect((await backend.write(text(2), following(1))).ok).toBe(false);
    store.fault = undefined;
    expect(had(await open().journal.read())).toEqual([gone('begun')]);
    expect(had(await open().read())).toBe(text(1));
    had(await open().unlock('a'));
  });
});

describe('a server of Terraform’s protocol that errs', () => {
  let server: TerraformServer;
  let backend: StateBackend;
  let count = 0;
  const place = (): ReturnType<typeof httpPlace> => httpPlace(server.address, `fault-${count}`);
  beforeAll(async () => {
    server = await startTerraformServer();
  });
  beforeEach(async () => {
    count++;
    backend = openAt(place());
    had(await backend.write(text(1), following()));
  });
  afterEach(() => {
    server.fault = undefined;
  });
  afterAll(() => server.stop());

  it('takes a write with 200 and keeps nothing: the write is refused', async () => {
    server.fault = ({ method }, answer) => {
      if (method !== 'POST') return false;
      answer.writeHead(200).end('{"error":"disk full"}');
      return true;
    };
    expect(codes(await backend.write(text(2), following(1)))).toEqual(['FLT8102']);
    server.fault = undefined;
    expect(had(await openAt(place()).read())).toBe(text(1));
  });

  it.each([401, 403, 500])('answers %i: nothing is taken for empty', async (status) => {
    server.fault = (_, answer) => {
      answer.writeHead(status).end();
      return true;
    };
    expect(codes(await openAt(place()).read())).toEqual(['FLT8101']);
    expect(codes(await openAt(place()).lock(owner('a')))).toEqual(['FLT8111']);
    expect(codes(await openAt(place()).journal.append(gone('a'), true))).toEqual(['FLT8111']);
  });

  it('that is gone is told as gone', async () => {
    const gone = await startTerraformServer();
    await gone.stop();
    const nobody = openAt(httpPlace(gone.address, 'x'));
    const read = await nobody.read();
    expect(codes(read)).toEqual(['FLT8101']);
    expect(details(read)).toMatch(/nobody listens there/);
  });

  it('whose lock somebody else holds by now takes no write under the old one', async () => {
    had(await backend.lock(owner('a')));
    had(await openAt(place()).unlock('a'));
    const next = openAt(place());
    had(await next.lock(owner('b')));
    expect(codes(await backend.write(text(2), following(1)))).toEqual(['FLT8122']);
    expect(codes(await backend.journal.append(gone('late'), true))).toEqual(['FLT8122']);
    had(await next.write(text(2), following(1)));
    had(await next.unlock('b'));
  });
});
