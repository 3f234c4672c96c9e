import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks on the terminal for a text that is not shown while it is typed. */
export const askSecret = async (question: string): Promise<string> => {
  const silent = new Writable({ write: (_, __, done) => done() });
  const line = createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stderr.write(question);
  try {
    return await line.question('');
  } finally {
    line.close();
    process.stderr.write('\n');
  }
};
