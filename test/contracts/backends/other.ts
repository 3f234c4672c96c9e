// Another process that works with a state: told what to do by lines on its standard input, it answers each with a line.
import { createInterface } from 'node:readline';
import type { Serial, StatePlace } from '#core/model';
import { type Host, openAt } from './places.ts';
import { gone, owner } from './words.ts';

/** What the other process may be told. */
export type Order =
  | { readonly order: 'lock' | 'unlock'; readonly id: string }
  | { readonly order: 'write'; readonly text: string; readonly after?: number }
  | { readonly order: 'append'; readonly name: string }
  /** Reads, adds one to its own count and writes, so often; under the lock where `locked`. */
  | { readonly order: 'race'; readonly tries: number; readonly me: string; readonly locked: boolean };

/** What became of it: codes of what was said, and how many writes of a race were taken. */
export type Report = { readonly ok: boolean; readonly codes: readonly string[]; readonly wins?: number };

/** The state of a race: how many writes of each process are in it. */
export type Tally = { readonly serial: number; readonly by: Readonly<Record<string, number>> };

const { place, host } = JSON.parse(process.argv[2] ?? '') as { readonly place: StatePlace; readonly host?: Host };
const backend = openAt(place, host);

const once = async (me: string): Promise<Report> => {
  const read = await backend.read();
  if (!read.ok) return { ok: false, codes: read.diagnostics.map(({ code }) => code) };
  const before: Tally = read.value === undefined ? { serial: 0, by: {} } : (JSON.parse(read.value) as Tally);
  const after = read.value === undefined ? undefined : (before.serial as Serial);
  const wrote = await backend.write(JSON.stringify({ serial: before.serial + 1, by: { ...before.by, [me]: (before.by[me] ?? 0) + 1 } }), { after });
  return { ok: wrote.ok, codes: wrote.diagnostics.map(({ code }) => code) };
};

const under = async (id: string, work: () => Promise<Report>): Promise<Report> => {
  const lock = await backend.lock(owner(id));
  if (!lock.ok) return { ok: false, codes: lock.diagnostics.map(({ code }) => code) };
  const report = await work();
  await backend.unlock(id);
  return report;
};

const race = async ({ tries, me, locked }: Extract<Order, { order: 'race' }>): Promise<Report> => {
  const codes: string[] = [];
  let wins = 0;
  for (let at = 0; at < tries; at++) {
    const report = locked ? await under(`${me}-${at}`, () => once(me)) : await once(me);
    if (report.ok) wins++;
    else codes.push(...report.codes);
  }
  return { ok: true, codes: [...new Set(codes)].sort(), wins };
};

const obey = async (order: Order): Promise<Report> => {
  if (order.order === 'race') return race(order);
  const outcome = await {
    lock: () => backend.lock(owner('id' in order ? order.id : '')),
    unlock: () => backend.unlock('id' in order ? order.id : ''),
    write: () => backend.write('text' in order ? order.text : '', { after: ('after' in order ? order.after : undefined) as Serial | undefined }),
    append: () => backend.journal.append(gone('name' in order ? order.name : ''), true),
  }[order.order]();
  return { ok: outcome.ok, codes: outcome.diagnostics.map(({ code }) => code) };
};

for await (const line of createInterface({ input: process.stdin })) process.stdout.write(`${JSON.stringify(await obey(JSON.parse(line) as Order))}\n`);
