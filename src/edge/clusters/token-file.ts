import { readFile } from 'node:fs/promises';
import { answered, type Answer } from '#core/model';
import type { Credential, Headers } from './access.ts';
import type { Asked } from './credential.ts';
import { besideKubeconfig } from './pem.ts';
import { noAccess, saidBy } from './trouble.ts';

/** Kubelets rotate projected tokens while a process runs; client-go reads them again after the same time. */
const REMEMBERED_MS = 60_000;

/** A credential whose token is in a file that may be written anew at any time. */
export const rotatingToken = async (file: string, from: string): Promise<Answer<Credential>> => {
  let known: { readonly headers: Headers; readonly at: number } | undefined;
  const headers = async (rejected?: string): Promise<Answer<Headers>> => {
    if (known && known.headers.authorization !== rejected && performance.now() - known.at < REMEMBERED_MS) return answered(known.headers);
    try {
      const token = (await readFile(file, 'utf8')).trim();
      if (token === '') return noAccess(`${from}: token file ${file} is empty`);
      known = { headers: { authorization: `Bearer ${token}` }, at: performance.now() };
      return answered(known.headers);
    } catch (error) {
      return noAccess(`${from}: token file ${file} cannot be read: ${saidBy(error)}`);
    }
  };
  const first = await headers();
  return first.ok ? answered({ headers, renews: true }) : first;
};

/** `tokenFile` of a kubeconfig's user. */
export const tokenFile = ({ parts }: Asked): Promise<Answer<Credential>> =>
  rotatingToken(besideKubeconfig(parts.file, String(parts.user.tokenFile)), parts.from);
