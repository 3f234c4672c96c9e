import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';

/** A process that runs until it is stopped; `ended` rejects, with the end of its log, if it ends before. */
export type Child = { readonly name: string; readonly firstLine: Promise<string>; readonly ended: Promise<never>; readonly stop: () => Promise<void> };

// The process ends when this shell's standard input does: so also when whoever started it was killed.
const watched = 'exec 3<&0; "$@" <&3 & pid=$!; { cat <&3 >/dev/null; kill -9 $pid; } >/dev/null 2>&1 & watch=$!; exec 3<&-; wait $pid; kill $watch 2>/dev/null';

const lastLines = async (file: string): Promise<string> => (await readFile(file, 'utf8').catch(() => '')).trimEnd().split('\n').slice(-12).join('\n');

/** Starts a process that logs into a file. */
export const startChild = (name: string, command: readonly string[], log: string): Child => {
  const child = spawn('sh', ['-c', watched, 'sh', ...command], { stdio: ['pipe', 'pipe', 'pipe'] });
  // It may be gone by the time that it is told to go.
  child.stdin.on('error', () => undefined);
  const file = createWriteStream(log);
  child.stdout.pipe(file, { end: false });
  child.stderr.pipe(file, { end: false });
  const closed = new Promise<void>((resolve) => {
    child.once('exit', () => resolve()).once('error', () => resolve());
  });
  const ended = closed.then(async () => {
    file.end();
    throw new Error(`${name} ended\n${await lastLines(log)}`);
  });
  // Nobody may be waiting for it any more.
  ended.catch(() => undefined);
  return {
    name, ended,
    firstLine: new Promise((resolve) => {
      createInterface({ input: child.stdout }).once('line', resolve);
    }),
    stop: async () => {
      child.stdin.end();
      await closed;
    },
  };
};
