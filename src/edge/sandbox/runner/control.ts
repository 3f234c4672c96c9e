import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { diagnose } from '#core/diagnostics';
import { bad, good, type Outcome } from '#core/model';
import { kubeconfigIn, type Note, noteIn, reachRunner, readNote } from './note.ts';

/** Where a sandbox is kept, and the program that serves it. */
export type UpOptions = { readonly folder: string; readonly clusters: number; readonly program: string };

/** A sandbox that runs in the background. */
export type Running = { readonly kubeconfig: string; readonly clusters: Note['clusters']; readonly wasUp: boolean };

const logOf = (folder: string): string => join(folder, 'sandbox', 'runner.log');

const lastWords = (folder: string): string => {
  try {
    return readFileSync(logOf(folder), 'utf8').trim().split('\n').slice(-5).join('\n');
  } catch {
    return '';
  }
};

/** The sandbox of a folder, if it runs and answers. */
export const sandboxRunning = async (folder: string): Promise<Running | undefined> => {
  const note = await readNote(folder);
  return note !== undefined && (await reachRunner(note, 'GET')) ? { kubeconfig: kubeconfigIn(folder), clusters: note.clusters, wasUp: true } : undefined;
};

const awaitNote = async (folder: string, isOver: () => boolean): Promise<Running | undefined> => {
  for (let tries = 0; tries < 300 && !isOver(); tries++) {
    const running = await sandboxRunning(folder);
    if (running) return { ...running, wasUp: false };
    await setTimeout(50);
  }
  return undefined;
};

/** Starts embedded clusters in a process of their own, or finds those that run already. */
export const sandboxUp = async ({ folder, clusters, program }: UpOptions): Promise<Outcome<Running>> => {
  const running = await sandboxRunning(folder);
  if (running) return good(running);
  mkdirSync(join(folder, 'sandbox'), { recursive: true });
  await rm(noteIn(folder), { force: true });
  const log = openSync(logOf(folder), 'w', 0o600);
  let over = false;
  const child = spawn(process.execPath, [program, 'sandbox', 'serve', '--dir', folder, '--clusters', String(clusters)], { detached: true, stdio: ['ignore', log, log] });
  child.once('exit', () => {
    over = true;
  });
  const started = await awaitNote(folder, () => over);
  child.unref();
  if (started) return good(started);
  return bad([diagnose('FLT5601', `The sandbox in ${folder} did not start.\n${lastWords(folder)}`, { hint: `See what it says:\n    less ${logOf(folder)}` })]);
};

/** Ends the sandbox of a folder, and with `forget` all that it holds; false where none runs. Only the runner itself is asked; no process is killed. */
export const sandboxDown = async (folder: string, forget: boolean): Promise<boolean> => {
  const note = await readNote(folder);
  const asked = note !== undefined && (await reachRunner(note, 'DELETE'));
  for (let tries = 0; tries < 200 && asked && (await readNote(folder)) !== undefined; tries++) await setTimeout(25);
  if (forget) await Promise.all([rm(join(folder, 'sandbox'), { recursive: true, force: true }), rm(kubeconfigIn(folder), { force: true })]);
  return asked;
};
