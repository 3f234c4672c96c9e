import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { attempt, bad, good, isObject, type JournalLine, type Outcome, type StateBackend } from '#core/model';
import { diagnose } from '#core/diagnostics';
import { opened, type Sealing, unexpected } from './sealed-text.ts';

type Journal = StateBackend['journal'];

/** A line as it is stored: a key for what follows, itself sealed with age, or a text under the last such key. */
type SealedLine = { readonly line: 'sealed'; readonly key: string } | { readonly line: 'sealed'; readonly text: string };

const CIPHER = 'aes-256-gcm';
const asLine = (line: SealedLine): JournalLine => line as unknown as JournalLine;

const locked = (text: string, key: Buffer): string => {
  const start = randomBytes(12);
  const cipher = createCipheriv(CIPHER, key, start);
  return Buffer.concat([start, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64');
};

const unlocked = (text: string, key: Buffer): JournalLine | undefined => {
  try {
    const bytes = Buffer.from(text, 'base64');
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, 12), { authTagLength: 16 });
    decipher.setAuthTag(bytes.subarray(-16));
    return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8')) as JournalLine;
  } catch {
    return undefined;
  }
};

const sealedIn = (line: unknown): SealedLine | undefined => (isObject(line) && line.line === 'sealed' ? (line as unknown as SealedLine) : undefined);

const damaged = (where: string, at: number): Outcome<never> =>
  bad([diagnose('FLT8108', `The journal of ${where} cannot be read: its encrypted line ${at} was altered.`, { hint: 'Keep what is stored there, and see what can be done:\n    fleet explain FLT8108' })]);

const linesOf = async (stored: readonly JournalLine[], sealing: Sealing): Promise<Outcome<readonly JournalLine[]>> => {
  if (sealing.seal === undefined) return stored.some((line) => sealedIn(line)) ? unexpected(sealing.where, 'journal') : good(stored);
  return attempt(async (must) => {
    const lines: JournalLine[] = [];
    let key = Buffer.alloc(0);
    for (const [at, line] of stored.entries()) {
      const sealed = sealedIn(line);
      if (sealed === undefined) lines.push(line);
      else if ('key' in sealed) key = Buffer.from(must(await opened(sealed.key, sealing)), 'hex');
      else lines.push(unlocked(sealed.text, key) ?? must(damaged(sealing.where, at + 1)));
    }
    return lines;
  });
};

/** A journal whose lines are stored encrypted: age takes too long for each of thousands, so it seals one key for all lines of a run. */
export const sealedJournal = (journal: Journal, sealing: Sealing): Journal => {
  let own: Promise<Outcome<Buffer>> | undefined;
  const begun = async (): Promise<Outcome<Buffer>> => {
    const key = randomBytes(32);
    const sealed = await sealing.keys().seal(key.toString('hex'), sealing.seal?.to ?? []);
    if (!sealed.ok) return sealed;
    // It goes before the line that it is for, and is stored no later.
    void journal.append(asLine({ line: 'sealed', key: sealed.value }), false);
    return good(key);
  };
  return {
    read: async () => {
      const stored = await journal.read();
      return stored.ok ? linesOf(stored.value, sealing) : stored;
    },
    append: async (line, durable) => {
      if (sealing.seal === undefined) return journal.append(line, durable);
      own ??= begun();
      const key = await own;
      return key.ok ? journal.append(asLine({ line: 'sealed', text: locked(JSON.stringify(line), key.value) }), durable) : key;
    },
    clear: () => {
      own = undefined;
      return journal.clear();
    },
  };
};
