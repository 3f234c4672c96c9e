import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { kubeconfigFor } from '../kubeconfig.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';
import { systemIds } from '../world.ts';
import { kubeconfigIn, type Note, noteIn } from './note.ts';

/** What to run: how many clusters, and where they are kept. */
export type ServeOptions = { readonly folder: string; readonly clusters: number; readonly pid: number };

// Regions of the first members; later ones go round.
const regions = ['eu-west', 'us-east', 'eu-north'];

const startAll = (folder: string, clusters: number): Promise<Sandbox[]> =>
  Promise.all(Array.from({ length: clusters }, (_, at) => startSandbox({ name: `member${at + 1}`, folder: join(folder, 'sandbox', `member${at + 1}`), region: regions[at % regions.length] ?? 'local' })));

const replaced = async (file: string, text: string): Promise<void> => {
  await writeFile(`${file}.tmp`, text, { mode: 0o600 });
  await rename(`${file}.tmp`, file);
};

// Whoever knows the secret of the note may end the runner: nobody has to guess which process that is.
const control = (secret: string, end: () => void): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      const isOurs = request.headers.authorization === `Bearer ${secret}`;
      response.writeHead(isOurs ? 200 : 401).end();
      if (isOurs && request.method === 'DELETE') end();
    });
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });

/** Runs embedded clusters in this process until somebody ends them; resolves when all is stored and closed. */
export const serveSandbox = async ({ folder, clusters, pid }: ServeOptions): Promise<void> => {
  await mkdir(join(folder, 'sandbox'), { recursive: true });
  const sandboxes = await startAll(folder, clusters);
  await replaced(kubeconfigIn(folder), kubeconfigFor(sandboxes));
  const secret = systemIds.secret();
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const server = await control(secret, end);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end);
  const { port } = server.address() as AddressInfo;
  const note: Note = { pid, control: `http://127.0.0.1:${port}`, secret, clusters: sandboxes.map(({ name, server: url }) => ({ name, server: url })) };
  await replaced(noteIn(folder), `${JSON.stringify(note, null, 2)}\n`);
  await ended;
  await Promise.all(sandboxes.map((sandbox) => sandbox.stop()));
  await rm(noteIn(folder), { force: true });
  server.close();
};
