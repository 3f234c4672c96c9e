import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tally } from './other.ts';
import { type Other, startOther } from './others.ts';
import { openAt } from './places.ts';
import type { Plug, Running } from './plugs.ts';
import { had } from './words.ts';

const WRITERS = 4;

/** Processes that race for a state, so many times in all: what one wrote no other one loses. */
export const racesOf = ({ name, start }: Plug, tries: number): unknown => describe(`${WRITERS} processes race for a state of the ${name} backend`, () => {
  let running: Running;
  let writers: readonly { readonly me: string; readonly other: Other }[] = [];
  beforeAll(async () => {
    running = await start();
    writers = Array.from({ length: WRITERS }, (_, at) => ({ me: `w${at}`, other: startOther(running, 'race') }));
  });
  afterAll(async () => {
    await Promise.all(writers.map(({ other }) => other.end()));
    await running.stop();
  });

  let past: Readonly<Record<string, number>> = {};
  const raced = async (each: number, locked: boolean): Promise<{ tally: Tally; wins: Readonly<Record<string, number>>; codes: readonly string[] }> => {
    const reports = await Promise.all(writers.map(async ({ me, other }) => ({ me, report: await other.tell({ order: 'race', tries: each, me, locked }) })));
    past = Object.fromEntries(reports.map(({ me, report }) => [me, (past[me] ?? 0) + (report.wins ?? 0)]));
    const tally = JSON.parse(had(await openAt(running.placeOf('race'), running.host).read()) ?? '{"serial":0,"by":{}}') as Tally;
    return { tally, wins: past, codes: [...new Set(reports.flatMap(({ report }) => report.codes))].sort() };
  };

  const check = ({ tally, wins, codes }: Awaited<ReturnType<typeof raced>>, said: readonly string[]): void => {
    const all = Object.values(wins).reduce((sum, one) => sum + one, 0);
    expect(all).toBeGreaterThan(0);
    expect(tally.serial).toBe(all);
    expect(tally.by).toEqual(Object.fromEntries(Object.entries(wins).filter(([, count]) => count > 0)));
    expect(codes.filter((code) => !said.includes(code))).toEqual([]);
  };

  // A file has no write under a condition that holds between processes: the lock is what keeps them apart.
  it(`${tries} times, ${name === 'file' ? 'each under the lock' : 'without a lock'}`, { timeout: 600_000 }, async () => {
    check(await raced(Math.ceil(tries / WRITERS), name === 'file'), ['FLT8103', 'FLT8104']);
  });

  it.runIf(name !== 'file')('a few times under the lock', { timeout: 120_000 }, async () => {
    check(await raced(3, true), ['FLT8104']);
  });
});
