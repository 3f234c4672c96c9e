import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';

/** What a runner leaves behind, so that others find it and can end it. */
export type Note = {
  readonly pid: number;
  readonly control: string;
  readonly secret: string;
  readonly clusters: readonly { readonly name: string; readonly server: string }[];
};

/** Where the note is. */
export const noteIn = (folder: string): string => join(folder, 'sandbox', 'running.json');

/** Where the kubeconfig is. */
export const kubeconfigIn = (folder: string): string => join(folder, 'kubeconfig');

/** The note of a folder; undefined where nothing says that it runs. */
export const readNote = async (folder: string): Promise<Note | undefined> => {
  try {
    return JSON.parse(await readFile(noteIn(folder), 'utf8')) as Note;
  } catch {
    return undefined;
  }
};

/** Asks the runner itself: true where it answers and the secret is its own. */
export const reachRunner = ({ control, secret }: Note, method: 'GET' | 'DELETE'): Promise<boolean> =>
  new Promise((resolve) => {
    const asked = request(control, { method, headers: { authorization: `Bearer ${secret}` }, timeout: 2000 }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(false));
    asked.end();
  });
