import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const longest = 120;

/** Where goldens stand. */
export const plans = join(root, 'plans');

/** Whether goldens are rewritten: only where a person asks for it, never in CI. */
export const rewrites = process.env['UPDATE'] === '1' && !process.env['CI'];

const firstDifference = (text: string, wanted: string): string => {
  const [ours, theirs] = [text.split('\n'), wanted.split('\n')];
  const at = ours.findIndex((line, index) => line !== theirs[index]);
  const line = at < 0 ? ours.length : at;
  return `line ${line + 1}\n  golden: ${theirs[line] ?? '(ends)'}\n  now:    ${ours[line] ?? '(ends)'}`;
};

/** Compares a text with a committed file; one that is missing, differs, or is too long to be read fails. Rewrites it where that is asked for. */
export const golden = (file: string, text: string): void => {
  const name = relative(root, file);
  const length = text.split('\n').length - 1;
  if (length > longest) throw new Error(`${name} would have ${length} lines; nobody reads more than ${longest}: make the world smaller`);
  if (rewrites) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return;
  }
  if (!existsSync(file)) throw new Error(`${name} is missing; write it with: npm run test:update\n${text}`);
  const wanted = readFileSync(file, 'utf8');
  if (wanted !== text) throw new Error(`${name} differs in ${firstDifference(text, wanted)}\nIf that is right, rewrite it with: npm run test:update\n--- now\n${text}`);
};
