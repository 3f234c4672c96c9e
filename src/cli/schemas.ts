import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../schemas/', import.meta.url));

// What fleet itself writes is not edited by hand.
const written = /^(plan|state|drift|drift-history|drift-notice|records)\.schema\.json$/;

/** The schemas of everything that is written by hand, as they ship with fleet. */
export const shippedSchemas = async (): Promise<readonly { readonly name: string; readonly text: string }[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.schema.json') && !written.test(name)).sort();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(`${folder}${name}`, 'utf8') })));
};
