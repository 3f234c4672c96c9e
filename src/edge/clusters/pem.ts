import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { answered, type Answer, type JsonObject } from '#core/model';
import { noAccess, saidBy } from './trouble.ts';

/** Where a value stands in a kubeconfig: inline in base64 as `<name>-data`, or as a file by the kubeconfig's side. */
type Where = { readonly part: JsonObject; readonly name: string; readonly kubeconfig: string; readonly from: string };

/** A path of a kubeconfig, which is relative to the kubeconfig's folder. */
export const besideKubeconfig = (kubeconfig: string, path: string): string => resolve(dirname(kubeconfig), path);

/** The text behind `certificate-authority` and its kind: inline data first, then the file; undefined where there is neither. */
export const pemOf = async ({ part, name, kubeconfig, from }: Where): Promise<Answer<string | undefined>> => {
  const inline = part[`${name}-data`];
  if (typeof inline === 'string' && inline !== '') return answered(Buffer.from(inline, 'base64').toString('utf8'));
  const file = part[name];
  if (typeof file !== 'string' || file === '') return answered(undefined);
  try {
    return answered(await readFile(besideKubeconfig(kubeconfig, file), 'utf8'));
  } catch (error) {
    return noAccess(`${from}: ${name} ${file} cannot be read: ${saidBy(error)}`);
  }
};
