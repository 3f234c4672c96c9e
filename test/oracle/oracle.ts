import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { JsonObject } from '#core/model';
import { oracleBinary } from './build.ts';

/** What came back for one question: an answer, an error, or the text of a panic in Karmada's code. */
export type Reply = { readonly answer?: unknown; readonly error?: string; readonly panic?: string };

/** A running oracle: answers questions in the order in which they were asked. */
export type Oracle = {
  readonly ask: (question: JsonObject) => Promise<Reply>;
  readonly close: () => Promise<void>;
};

type Waiting = { readonly resolve: (reply: Reply) => void; readonly reject: (error: Error) => void };

/** Builds the oracle where that is needed, and starts it. */
export const startOracle = async (): Promise<Oracle> => {
  const child = spawn(await oracleBinary(), [], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, GOMAXPROCS: '2' } });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const over = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.once('close', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`the oracle ended (exit ${code})`));
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const reply = JSON.parse(line) as Reply & { readonly id: number };
    waiting.get(reply.id)?.resolve(reply);
    waiting.delete(reply.id);
  });
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        child.stdin.write(`${JSON.stringify({ id: asked, ...question })}\n`);
      }),
    close: async () => {
      child.stdin.end();
      await over;
    },
  };
};
